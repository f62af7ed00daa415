import type { TalkConfig } from '../../src/build/reading/talk-config.ts'
import { allFigures } from './figures.ts'

/** What this talk adds to the engine. A talk without code of its own needs no such file. */
const config: TalkConfig = { figures: allFigures, figuresModule: new URL('./figures.ts', import.meta.url) }
export default config
