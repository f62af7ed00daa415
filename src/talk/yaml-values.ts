import { z } from 'zod'

export const text = z.string({ error: 'should be text' }).trim().min(1, 'is empty')
export const webAddress = z.url({ protocol: /^https?$/, error: 'should be a web address' })
export const keysInside = 'should hold `key: value` lines'

const notLanguage = 'should be a language, such as `en`'

/** Words of another language than the talk's, such as a title: they are told as such to who hears or spells them. */
const language = z
  .string(notLanguage)
  .regex(/^[a-z]{2}$/, notLanguage)
  .optional()

export const link = z.strictObject({ label: text, url: webAddress, lang: language }, keysInside)

export type Link = z.infer<typeof link>

const notDate = 'should be a date: 2026, 2026-07 or 2026-07-28'

/** Where something on a slide, or said on it, comes from. */
export const slideSource = z.strictObject(
  {
    label: text,
    url: webAddress,
    date: z
      .union(
        [z.string(notDate).regex(/^\d{4}(-\d{2}){1,2}$/, notDate), z.int(notDate).transform(String)],
        notDate,
      )
      .optional(),
    says: text,
    lang: language,
  },
  keysInside,
)

export type Source = z.infer<typeof slideSource>

export function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item, 'should be a list').default([])
}
