/** A language's name in the language of the page. @param lang as in `lang` of HTML. */
export function languageName(lang: string): string {
  return new Intl.DisplayNames(document.documentElement.lang, { type: 'language' }).of(lang) ?? lang
}
