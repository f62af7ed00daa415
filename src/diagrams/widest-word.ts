import type { Graph } from './graph.ts'
import { type as font } from './look.ts'

/** The width in px of the widest word of a diagram: Mermaid breaks what is wider than a line within the word. */
export function widestWord(graph: Graph): number {
  const canvas = document.createElement('canvas').getContext('2d')
  if (!canvas) throw new Error('no canvas to measure words on')
  const widths = graph.flatMap((part) => {
    const words = 'label' in part && part.kind !== 'group' ? part.label.split(' ') : []
    canvas.font = `${part.kind === 'node' ? font.node : font.edge}px ${font.family}`
    return words.map((word) => canvas.measureText(word).width)
  })
  return Math.ceil(Math.max(0, ...widths)) + 1
}
