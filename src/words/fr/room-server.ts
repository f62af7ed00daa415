// What `npm run salle` answers to who may not.

export const ownComputer = 'Seulement depuis l’ordinateur de l’orateur.'
export const onlyRead = 'On ne fait que lire ici.'
export const speakersScreen = 'L’écran de présentation s’ouvre sur l’ordinateur de l’orateur.'
export const noPage = 'Cette page n’existe pas.'
