import type { Page } from 'playwright-core'
import type { Bookmark } from '../../pdf/bookmarks.ts'

/** The chapters and slides in the contents of the page to read, at the places where its links lead. */
export function documentBookmarks(page: Page): Promise<Bookmark[]> {
  return page.locator('.contents-of-all > ol > li').evaluateAll((chapters) =>
    chapters.map((chapter) => {
      const [first, ...slides] = [...chapter.querySelectorAll('a')].map((link) => ({
        title: link.textContent,
        page: decodeURIComponent(link.hash.slice(1)),
        items: [],
      }))
      // Where headings of chapters are not shown, the first slide stands for them.
      const shown = document.getElementById(first?.page ?? '')?.checkVisibility()
      return { title: first?.title ?? '', page: (shown ? first : slides[0])?.page ?? '', items: slides }
    }),
  )
}
