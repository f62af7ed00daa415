const addresses =
  import.meta.env.MODE === 'un-fichier'
    ? { deck: '?', speaker: '?presentateur', document: '?document' }
    : { deck: './', speaker: 'presentateur.html', document: 'document.html' }

/** The absolute address of a page of the talk. In a talk of one file, a page is a query of that file. */
export function pageAddress(page: keyof typeof addresses): string {
  return new URL(addresses[page], location.href).href
}
