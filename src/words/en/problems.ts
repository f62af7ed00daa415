import type { Phrases } from '../phrase-book.ts'

/** Mistakes are told in English anyway. */
export const phrases: Phrases = []
