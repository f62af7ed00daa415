export const subtitles = 'Subtitles'
