/** Where the pages of the talk are, seen from one another: files of a site, or queries of a talk of one file. */
const inOneFile = import.meta.env.MODE === 'un-fichier'

export const deckAddress = inOneFile ? '?' : './'
export const speakerAddress = inOneFile ? '?presentateur' : 'presentateur.html'
export const documentAddress = inOneFile ? '?document' : 'document.html'
