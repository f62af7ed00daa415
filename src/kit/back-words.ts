/**
 * Puts a box behind the words that a diagram or a figure outlines in the colour of the page, so that no line shows through them. On paper the outline would
 * make drawings of the letters, and the words would stand there twice.
 */
export function backOutlinedWords(root: ParentNode): void {
  const texts = [...root.querySelectorAll<SVGTextElement>(outlined)]
  // All are measured before the first box: each change would have the page laid out again.
  for (const { text, bounds } of texts.map((text) => ({ text, bounds: text.getBBox() }))) {
    const { x, y, width, height } = bounds
    const box = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
    const sides = { x: x - 3, y, width: width + 6, height }
    for (const [name, value] of Object.entries(sides)) box.setAttribute(name, String(value))
    const transform = text.getAttribute('transform')
    if (transform) box.setAttribute('transform', transform)
    box.setAttribute('class', 'behind-words')
    text.before(box)
  }
}

const outlined =
  '.diagram .message > text, .diagram .participant:is(.actor, .boundary, .control, .database, .entity) text, .picture .halo'
