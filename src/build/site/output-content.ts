import type { Rolldown } from 'vite'

/** What is in a file of a site. */
export type Content = string | Uint8Array

/** What is in a file that Rolldown made. */
export function contentOf(output: Rolldown.OutputAsset | Rolldown.OutputChunk): Content {
  return output.type === 'chunk' ? output.code : output.source
}
