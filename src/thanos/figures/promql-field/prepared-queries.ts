/** In the order of the story. */
export const queryIds = ['counter', 'traffic', 'errors'] as const

/** A query that needs no typing. */
export interface PreparedQuery {
  /** As a slide names it. */
  readonly id: (typeof queryIds)[number]
  readonly name: string
  readonly promql: string
  /** What it shows, whoever answers. */
  readonly words: string
}

/** In that order, with what `npm run labo` scrapes. */
export const preparedQueries: readonly PreparedQuery[] = [
  {
    id: 'counter',
    name: 'un compteur',
    promql: 'http_requests_total',
    words: 'Un compteur par route et par code\u00A0: il grimpe, et repart de zéro à chaque déploiement.',
  },
  {
    id: 'traffic',
    name: 'le trafic',
    promql: 'sum by (route) (rate(http_requests_total[30s]))',
    words: 'Requêtes par seconde, route par route. Là où rien n’a été scrapé, PromQL n’invente rien.',
  },
  {
    id: 'errors',
    name: 'les erreurs',
    promql: '100 * sum(rate(http_requests_total{code="500"}[30s])) / sum(rate(http_requests_total[30s]))',
    words: 'Le pourcentage d’erreurs\u00A0: un déploiement casse le paiement, un instant.',
  },
]
