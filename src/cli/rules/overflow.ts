import { slideSize } from '../../kit/slide-size.ts'
import { type PictureRule, quote, type Sighting } from '../picture/picture-rule.ts'
import { type Box, lettersOf, type Scene, type SceneObject, type SceneText } from '../picture/scene.ts'

/** Pixels that rounding may take off. */
const tolerance = 1.5

/** What stands out of the slide, or is cut off by the block that it is in. */
export const overflow: PictureRule = {
  name: 'overflow',
  group: 'image',
  finds: 'text and pictures that stick out of the slide or are cut off',
  look: ({ scene }) => findOverflow(scene),
}

/** The same on a measured scene. */
export function findOverflow({ texts, objects }: Scene): Sighting[] {
  return [...texts.flatMap(ofText), ...objects.flatMap(ofObject)]
}

const whole: Box = { left: 0, top: 0, right: slideSize.width, bottom: slideSize.height }

function ofText({ words, boxes, window }: SceneText): Sighting[] {
  const out = Math.max(...boxes.map((box) => excess(box, whole)))
  const hint = 'Shorten it, or give it a slide of its own.'
  if (out > tolerance) return [{ words, message: `${quote(words)} sticks out of the slide`, hint }]
  const cut = Math.max(...boxes.map((box) => excess(lettersOf(box, 0.2), window)))
  return cut > tolerance ? [{ words, message: `${quote(words)} is cut off`, hint }] : []
}

function ofObject({ name, words, source, box, hiddenRight, hiddenBelow }: SceneObject): Sighting[] {
  const file = source.startsWith('data:') ? '' : (source.split('/').at(-1) ?? '')
  const named = [kinds[name] ?? `the block \`<${name}>\``, words ? quote(words) : file && `\`${file}\``]
    .filter(Boolean)
    .join(' ')
  const told = (fault: string, hint: string) => [{ words, message: `${named} ${fault}`, hint }]
  if (excess(box, whole) > tolerance)
    return told('sticks out of the slide', 'Make it smaller, or the text around it shorter.')
  if (!['body', 'half', 'table', 'pre'].includes(name)) return []
  if (hiddenRight > tolerance) return told('is cut off at the right', 'Shorten its lines.')
  return hiddenBelow > tolerance ? told('is cut off at the bottom', 'Show less on this slide.') : []
}

const kinds: Readonly<Record<string, string>> = {
  img: 'the picture',
  svg: 'the drawing',
  table: 'the table',
  pre: 'the code',
  figure: 'the figure',
  video: 'the video',
  body: 'the text',
  half: 'the half',
}

/** By how much the box goes beyond the limits. */
function excess({ left, top, right, bottom }: Box, limits: Box): number {
  return Math.max(limits.left - left, limits.top - top, right - limits.right, bottom - limits.bottom)
}
