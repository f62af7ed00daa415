/** The figures that the talk brings: its `figuresModule`. */
declare module 'talk-figures' {
  export const allFigures: readonly import('./figure.ts').Figure[]
}
