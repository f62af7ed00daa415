/** What a page loads when a slide with real replicas is in view. */
export { followReplicas } from '../../source/follow-replicas.ts'
export { drawRealReplicas } from './real-replicas.picture.ts'
