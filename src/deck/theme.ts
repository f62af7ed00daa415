export type Theme = 'sombre' | 'clair'

/** The theme that the page shows; index.html has set it before the first paint. */
export function currentTheme(): Theme {
  return document.documentElement.dataset.theme === 'clair' ? 'clair' : 'sombre'
}

/** Switches between dark and light and remembers the choice. */
export function toggleTheme(): void {
  const theme = currentTheme() === 'clair' ? 'sombre' : 'clair'
  document.documentElement.dataset.theme = theme
  try {
    localStorage.setItem('theme', theme)
  } catch {
    // Storage may be forbidden: the choice then lasts as long as the page.
  }
}
