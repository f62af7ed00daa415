export type Theme = 'sombre' | 'clair'

/** The theme that the page shows; its first script has set it before the first paint. */
export function currentTheme(): Theme {
  return document.documentElement.dataset.theme === 'clair' ? 'clair' : 'sombre'
}

/** Shows a theme and remembers the choice. */
export function showTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme
  try {
    localStorage.setItem('theme', theme)
  } catch {
    // Storage may be forbidden: the choice then lasts as long as the page.
  }
}

export function otherTheme(theme: Theme): Theme {
  return theme === 'clair' ? 'sombre' : 'clair'
}
