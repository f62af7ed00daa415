/*
 * The first slides stand in the page; the content of all others comes in files of a few slides each, which `build/far-slides.ts` wrote and
 * the attribute `data-file` names.
 */

const texts = new Map<string, string>()
const tries = new Map<string, number>()
const gone = new Set<string>()

/** Whether a slide's content is in this page, in its place or as a text. */
export function hasCome(slide: HTMLElement): boolean {
  return slide.dataset.file === undefined
}

/** Whether the site had no such file when it was asked: another version of the talk has taken the place of this one. */
export function isGone({ dataset: { file } }: HTMLElement): boolean {
  return file !== undefined && gone.has(file)
}

/** @returns whether the slide's content has come; if not, it is gone, or there is no network and it may be asked for again. */
export async function fetchContent(slide: HTMLElement): Promise<boolean> {
  const { file } = slide.dataset
  if (file === undefined) return true
  const failures = tries.get(file) ?? 0
  // Some browsers remember for a module that it could not be had.
  const address = new URL(failures === 0 ? file : `${file}?${failures}`, document.baseURI)
  try {
    const content: { default: [id: string, html: string][] } = await import(/* @vite-ignore */ address.href)
    for (const [id, html] of content.default) keep(id, html)
  } catch {
    tries.set(file, failures + 1)
    if (isMissing(address.href)) gone.add(file)
  }
  return hasCome(slide)
}

/** What `import` does not say. Browsers that do not tell how a host has answered take it for a network that does not. */
function isMissing(address: string): boolean {
  const [entry] = performance.getEntriesByName(address) as PerformanceResourceTiming[]
  return entry?.responseStatus === 404 || entry?.responseStatus === 410
}

const patience = 2000

/** Resolves when it is worth to try again. */
export function networkMayBeBack(): Promise<unknown> {
  return new Promise((resolve) => {
    setTimeout(resolve, patience)
    window.addEventListener('online', resolve, { signal: AbortSignal.timeout(patience) })
  })
}

/** The HTML of a slide that has come and is not in its place yet; given once. */
export function takeText(slide: Element): string | undefined {
  const text = texts.get(slide.id)
  texts.delete(slide.id)
  return text
}

function keep(id: string, html: string): void {
  const slide = document.getElementById(id)
  if (slide?.dataset.file === undefined) return
  delete slide.dataset.file
  // The page itself may have been quicker.
  if (!slide.firstElementChild) texts.set(id, html)
}
