import type { Page } from 'playwright-core'
import type { ParsedIds } from './harness-page.ts'

/** Shows a drawing in the slot as reveal.js would before its first fragment. */
export async function show(
  page: Page,
  svg: string,
): Promise<{ nestedFragments: number; danglingReferences: number }> {
  return page.evaluate((text) => {
    document.body.className = 'reveal'
    const slot = document.querySelector('#slot')
    if (!slot) throw new Error('The page has no slot')
    slot.innerHTML = text
    const references = [...text.matchAll(/(?:url\(|href=")#([^)"]+)/g)].map(([, id]) => id ?? '')
    return {
      nestedFragments: slot.querySelectorAll('.fragment .fragment').length,
      danglingReferences: references.filter((id) => !slot.querySelector(`[id="${id}"]`)).length,
    }
  }, svg)
}

/** A drawing as it would be if its source had no steps. */
export async function withoutSteps(page: Page, svg: string): Promise<string> {
  return page.evaluate((text) => {
    const drawing = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
    for (const added of drawing.querySelectorAll('.accent-step, .dims, .restated')) added.remove()
    for (const part of [drawing, ...drawing.querySelectorAll('*')]) {
      part.classList.remove('fragment', 'accented')
      if (part.classList.length === 0) part.removeAttribute('class')
      for (const name of ['data-fragment-index', 'data-accent']) part.removeAttribute(name)
    }
    return drawing.outerHTML
  }, svg)
}

/** Moves to a step as reveal.js does, and gives the ids of the parts that can be seen. */
export async function idsAtStep(page: Page, step: number): Promise<string[]> {
  return page.evaluate((shown) => {
    for (const fragment of document.querySelectorAll('#slot .fragment')) {
      const index = Number(fragment.getAttribute('data-fragment-index'))
      fragment.classList.toggle('visible', index < shown)
      fragment.classList.toggle('current-fragment', index === shown - 1)
    }
    const parts = document.querySelectorAll('#slot [data-id]')
    const seen = [...parts].filter((part) => !part.matches('.fragment:not(.visible)'))
    return [...new Set(seen.map((part) => part.getAttribute('data-id') ?? ''))].sort()
  }, step)
}

/**
 * What must be visible for a text that Mermaid parsed: a participant at its first message, or where it is declared if it never speaks;
 * a box with the first of its participants; the bar of an activation that the whole text ends.
 */
export function visibleIds(declared: ParsedIds, whole: ParsedIds): string[] {
  const nodes = declared.nodes.filter((id) => declared.used.includes(id) || !whole.used.includes(id))
  const boxes = declared.boxes.filter(({ members }) => members.some((id) => nodes.includes(id)))
  const bars = declared.activations.filter((id) => whole.ended.includes(id))
  const happened = [...declared.edges, ...declared.groups, ...declared.notes, ...declared.frames]
  return [...new Set([...nodes, ...happened, ...bars, ...boxes.map(({ id }) => id)])].sort()
}

/** The place of every part on screen, as one text. */
export async function placesNow(page: Page): Promise<string> {
  return page.evaluate(() => {
    const place = (part: Element): string => {
      const { x, y, width, height } = part.getBoundingClientRect()
      return [part.getAttribute('data-id'), x, y, width, height].join(' ')
    }
    return [...document.querySelectorAll('#slot svg.diagram, #slot [data-id]')].map(place).join('\n')
  })
}

/** The parts that reach out of the viewBox, in drawing units. */
export async function outsideViewBox(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const svg = document.querySelector<SVGSVGElement>('#slot svg')
    if (!svg) throw new Error('Nothing is shown')
    const view = svg.viewBox.baseVal
    const inverse = svg.getScreenCTM()?.inverse()
    const isOut = (part: Element): boolean => {
      const { left, top, right, bottom } = part.getBoundingClientRect()
      const start = new DOMPoint(left, top).matrixTransform(inverse)
      const end = new DOMPoint(right, bottom).matrixTransform(inverse)
      return (
        start.x < view.x || start.y < view.y || end.x > view.x + view.width || end.y > view.y + view.height
      )
    }
    return [...svg.querySelectorAll('[data-id], text')]
      .filter(isOut)
      .map((part) => part.getAttribute('data-id') ?? part.textContent)
  })
}

/** Pairs of labels that overlap, edge labels that lie on a node, and words under a badge. */
export async function findCollisions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = (selector: string) =>
      [...document.querySelectorAll(`#slot ${selector}`)].map((part) => ({
        part,
        name: part.getAttribute('data-id') ?? part.textContent,
        box: part.getBoundingClientRect(),
      }))
    type Seen = ReturnType<typeof all>[number]
    const overlap = ({ box: a }: Seen, { box: b }: Seen): boolean =>
      a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5
    // A badge is round, or nearly: its corners are empty.
    const covers = ({ box: a }: Seen, { box: b }: Seen): boolean => {
      const [x, y] = [a.left + a.width / 2, a.top + a.height / 2]
      const away = Math.hypot(
        Math.max(b.left - x, 0, x - b.right),
        Math.max(b.top + b.height * 0.15 - y, 0, y - b.bottom),
      )
      return away < a.width / 2
    }
    const [texts, nodes] = [all('text:not(.restated *)'), all('.node')]
    const pairs = texts.flatMap((one, index) =>
      texts
        .slice(index + 1)
        .filter((other) => overlap(one, other))
        .map((other) => `${one.name} / ${other.name}`),
    )
    const onNodes = all('.label text').flatMap((label) =>
      nodes.filter((node) => overlap(label, node)).map((node) => `${label.name} on ${node.name}`),
    )
    const underBadges = all('.badge').flatMap((badge) =>
      texts
        .filter((text) => !badge.part.contains(text.part) && covers(badge, text))
        .map((text) => `${text.name} under the badge of ${badge.name}`),
    )
    return [...pairs, ...onNodes, ...underBadges]
  })
}
