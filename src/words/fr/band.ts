// Of the band of subtitles.

export const subtitles = 'Sous-titres'
