const labels: Readonly<Record<string, string>> = {
  '.navigate-left': 'Diapositive précédente',
  '.navigate-right': 'Diapositive suivante',
  '.navigate-up': 'Diapositive du dessus',
  '.navigate-down': 'Diapositive du dessous',
  '.slide-number': 'Numéro de la diapositive',
}

/** Puts reveal's own English words into French, and lets screen readers read the slides: reveal declares itself an application. */
export function speakFrench(): void {
  const root = document.querySelector<HTMLElement>('.reveal')
  if (!root) throw new Error('no .reveal in the page')
  root.removeAttribute('role')
  for (const [selector, label] of Object.entries(labels))
    root.querySelector(selector)?.setAttribute('aria-label', label)
  const resume = root.querySelector('.resume-button')
  if (resume) resume.textContent = 'Reprendre'
}
