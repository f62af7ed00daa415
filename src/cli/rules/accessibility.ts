import { type AxeQuestion, allAxeRules, askAxe } from '../picture/axe.ts'
import type { PictureRule, View } from '../picture/picture-rule.ts'

/**
 * What axe-core finds on a slide at each step, and on the page around it. Contrast has a rule of its own, on real pixels. Of axe's other
 * rules only one asks for colours: the rest need not be asked again in another theme, and none asks for the window's size.
 */
export const accessibility: PictureRule = {
  name: 'accessibility',
  group: 'image',
  finds: 'what axe-core finds (WCAG 2.2 A and AA, best practices)',
  async look(view) {
    if (!view.firstSize || !(view.firstTheme || (await hasLinks(view)))) return []
    const found = await askAxe(view.page, question(view))
    return found.map(({ rule, words, help, target, advice, slide }) => ({
      ...(words === '' ? {} : { words }),
      slide,
      ofEveryTheme: rule !== colorRule,
      message: `${help} (${rule}: ${target})`,
      hint: advice,
    }))
  },
}

/** A link that only its colour tells from the text around it. */
const colorRule = 'link-in-text-block'

function hasLinks({ page, slide }: View): Promise<boolean> {
  return page.evaluate(
    (id) => (document.getElementById(id)?.getElementsByTagName('a').length ?? 0) > 0,
    slide,
  )
}

/** Ids that two slides share are seen in the whole page, once; what is around the slides, once for each slide. */
function question({ slide, step, first, firstTheme }: View): AxeQuestion {
  if (!firstTheme) return { slide, scope: 'slide', rules: [colorRule] }
  const scope = first ? 'page' : step === -1 ? 'page around the slide' : 'slide'
  return { slide, scope, rules: allAxeRules, except: 'color-contrast' }
}
