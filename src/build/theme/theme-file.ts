/** Where a talk has its theme, beside slides/. */
export const themeFile = 'theme.css'
