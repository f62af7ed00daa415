import type { Graph } from './graph.ts'
import { type as font } from './look.ts'

/** Mermaid measures the words of edges in the size of nodes, and letter by letter. */
const slack = 1.05

/** The width in px of the widest word of a diagram: Mermaid breaks what is wider than a line within the word. */
export function widestWord(graph: Graph): number {
  const canvas = document.createElement('canvas').getContext('2d')
  if (!canvas) throw new Error('no canvas to measure words on')
  canvas.font = `${font.node}px ${font.family}`
  const words = graph.flatMap((part) =>
    'label' in part && part.kind !== 'group' ? part.label.split(' ') : [],
  )
  return Math.ceil(Math.max(0, ...words.map((word) => canvas.measureText(word).width)) * slack)
}
