import type { PictureRule } from '../picture/picture-rule.ts'

/** What moves and flashes (WCAG 2.2, 2.3.1), once for all themes and sizes. What films it is loaded for a slide that moves only. */
export const flashes: PictureRule = {
  name: 'flashes',
  group: 'image',
  finds: 'more than three flashes in a second (CSS and SVG animations, GIF, animated WebP)',
  async look({ page, scene, slide, firstTheme, firstSize }) {
    if (!scene.moves || !firstTheme || !firstSize) return []
    const { filmPictures, filmSlide } = await import('../picture/film.ts')
    const films = [...(await filmPictures(page, scene)), await filmSlide(page, slide)]
    return films.flatMap(({ flashes, ...words }) => {
      if (flashes <= 3) return []
      const message = `this slide flashes ${flashes} times in a second, three is the most that is safe for everybody`
      return { ...words, ofEveryTheme: true, message, hint: 'Slow the animation down, or let it fade once.' }
    })
  },
}
