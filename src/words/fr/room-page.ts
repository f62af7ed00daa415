// In the shell of the audience's screen: `%roomPage.lost%`.

export const lost =
  'La suite de la présentation manque\u00A0: une nouvelle version est en ligne, ou le site ne répond pas.'
