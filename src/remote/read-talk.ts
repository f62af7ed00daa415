/** The speaker's page, which holds the script: its slides, and how long the talk is to take. */
export interface Talk {
  readonly sections: DocumentFragment
  readonly title: string
  readonly minutes: number
}

/** @returns nothing if the key is worth nothing any more. @throws where there is no server now. */
export async function readTalk(key: string): Promise<Talk | undefined> {
  const response = await fetch('presentateur.html', { headers: { Authorization: `Bearer ${key}` } })
  if (response.status === 403) return undefined
  if (!response.ok) throw new Error(`${response.status} for presentateur.html`)
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const template = page.querySelector<HTMLTemplateElement>('template#slides')
  if (!template) throw new Error('no slides in presentateur.html')
  const { title = '', minutes } = template.dataset
  // Drawings refer to icons of their page.
  for (const symbols of page.querySelectorAll('body > .symbols'))
    document.body.prepend(document.importNode(symbols, true))
  return {
    sections: document.importNode(template.content, true),
    title,
    minutes: Number(minutes || Number.NaN),
  }
}
