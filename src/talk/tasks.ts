import {
  classesOf,
  type Element,
  element,
  elementsIn,
  insertBefore,
  setAttribute,
  type Tree,
} from './html-tree.ts'

/** `- [ ] to do` and `- [x] done`: a box before the words, which says what it is to those who do not see it. */
export function drawTasks(tree: Tree): void {
  for (const item of [...elementsIn(tree)].filter(({ tagName }) => tagName === 'li')) {
    const [first] = item.childNodes
    const holder = first?.nodeName === 'p' ? (first as Element) : item
    const [text] = holder.childNodes
    const [mark, state] = (text && 'value' in text && /^\s*\[([ xX])\]\s+/.exec(text.value)) || []
    if (!mark || !text || !('value' in text)) continue
    text.value = text.value.slice(mark.length)
    const done = state !== ' '
    const box = { class: done ? 'task done' : 'task', role: 'img', 'aria-label': done ? 'Fait' : 'À faire' }
    insertBefore(text, element('span', box))
    setAttribute(item, 'class', [...classesOf(item), 'task-item'].join(' '))
  }
}
