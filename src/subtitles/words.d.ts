/** What is said in each language of the talk: build/subtitle-modules.ts makes it. */
declare module 'virtual:subtitles' {
  export const languages: Readonly<Record<string, () => Promise<{ default: import('./track.ts').Track }>>>
}
