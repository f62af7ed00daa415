import * as words from 'words:deck'

const labels: Readonly<Record<string, string>> = {
  '.navigate-left': words.previous,
  '.navigate-right': words.next,
  '.slide-number': words.number,
}

/** Puts reveal's own English words into the talk's language, and lets screen readers read the slides: reveal declares itself an application. */
export function nameControls(): void {
  document.querySelector('.reveal')?.removeAttribute('role')
  for (const [selector, label] of Object.entries(labels))
    document.querySelector(selector)?.setAttribute('aria-label', label)
  const resume = document.querySelector('.resume-button')
  if (resume) resume.textContent = words.resume
}
