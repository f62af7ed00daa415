// Where the room is told where to follow, and the speaker how to pair a phone.

export const onYourPhone = 'Suivre sur votre téléphone'
export const phone = 'Téléphone'
export const remote = 'Télécommande'
export const howToPair =
  'À photographier avec votre téléphone, sur le même réseau. Qui a ce code mène la présentation\u00A0: ne le montrez pas à la salle.'
export const newCode = 'Nouveau code'
export const unpair = 'Retirer le téléphone'
export const close = 'Fermer'
