/** What lies on each page of the print view. Runs in the page. */
export function describePages(pages: (HTMLElement | SVGElement)[]) {
  return pages.map((each) => ({
    ids: [...each.querySelectorAll('section')].map(({ id }) => id),
    width: each.getBoundingClientRect().width,
    height: each.getBoundingClientRect().height,
    invisible: [...each.querySelectorAll('section .frame .fragment')].filter(
      (fragment) => getComputedStyle(fragment).visibility !== 'visible',
    ).length,
    diagrams: each.querySelectorAll('[data-diagram] > svg').length,
    hiddenFromReaders: each.querySelectorAll('section[hidden], section[aria-hidden]').length,
    number: each.querySelector('.slide-number-pdf')?.textContent ?? '',
    shown: [...each.querySelectorAll('.frame *')]
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) && !element.closest('.hidden, title, desc'),
      )
      .flatMap((element) => [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE))
      .map(({ textContent }) => textContent),
  }))
}

/** Without what a reader of PDFs may lose or add: spaces and hyphens. */
export function bareWords(text: string | null | undefined): string {
  return (text ?? '').normalize('NFKC').replace(/[\s\u2010-\u2015-]/g, '')
}
