import type { TalkConfig } from '../../src/build/reading/talk-config.ts'
import { allFigures } from './figures.ts'

/** Ce que cet exposé ajoute au moteur. Sans code à lui, un exposé n'a pas besoin de ce fichier. */
const config: TalkConfig = { figures: allFigures, figuresModule: new URL('./figures.ts', import.meta.url) }
export default config
