import { minifySync } from 'rolldown/utils'
import { attribute, replaceNode, textNode, textOf } from '../../talk/html-tree.ts'
import { elementsNamed, type Site } from './site.ts'

/** Takes comments and spaces out of the scripts that stand in the pages as we wrote them: they come before the first slide is painted. */
export function compactScripts(site: Site): void {
  for (const page of site.pages.values())
    for (const script of elementsNamed(page, 'script')) {
      const [text] = script.childNodes
      if (!text || attribute(script, 'type') !== undefined) continue
      // One names what the next one reads.
      const usual = { module: false, mangle: { toplevel: false } }
      const { code, errors } = minifySync('page.js', textOf(script), usual)
      if (errors[0]) throw errors[0]
      replaceNode(text, textNode(code))
    }
}
