/** Arguments with which Node runs a TypeScript file, as the scripts of package.json have them. */
export const runTypescript: readonly string[] = [
  '--import',
  new URL('../src/run-typescript.js', import.meta.url).href,
]
