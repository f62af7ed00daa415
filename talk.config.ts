import { thanos } from './src/thanos/thanos.ts'

/** What this talk adds to the engine. */
export default thanos
