import type * as words from './fr/words.ts'

/** All that the pages say of themselves, by who says it. `{name}` stands for what is put there. */
export type Words = { readonly [Group in keyof typeof words]: Said<(typeof words)[Group]> }

type Said<Group> = { readonly [Name in keyof Group]: Group[Name] extends string ? string : Group[Name] }
