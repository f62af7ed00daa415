/** What a source adds to its answer, as a sentence: of a Thanos, whose data are missing; else its own words. */
export function warningWords(warning: string): string {
  if (/No StoreAPIs matched/.test(warning))
    return 'Réponse partielle\u00A0: le Querier ne connaît personne qui ait ces données.'
  if (/rpc error|receive series from|fetch series for|failed to receive any data/.test(warning)) {
    const [, address] = /Addr: (\S+)/.exec(warning) ?? []
    return `Réponse partielle\u00A0: ${address ?? 'un de ceux que le Querier interroge'} n’a pas répondu.`
  }
  return `La source prévient\u00A0: «\u00A0${warning}\u00A0».`
}
