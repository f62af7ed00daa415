import * as words from 'words:deck'

const labels: Readonly<Record<string, string>> = {
  '.navigate-left': words.previous,
  '.navigate-right': words.next,
  '.navigate-up': words.above,
  '.navigate-down': words.below,
  '.slide-number': words.number,
}

/** Puts reveal's own English words into the talk's language, and lets screen readers read the slides: reveal declares itself an application. */
export function nameControls(): void {
  const root = document.querySelector<HTMLElement>('.reveal')
  if (!root) throw new Error('no .reveal in the page')
  root.removeAttribute('role')
  for (const [selector, label] of Object.entries(labels))
    root.querySelector(selector)?.setAttribute('aria-label', label)
  const resume = root.querySelector('.resume-button')
  if (resume) resume.textContent = words.resume
}
