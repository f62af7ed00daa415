/** What a label has to be for a series to be selected. */
export interface Matcher {
  readonly label: string
  readonly operator: '=' | '!=' | '=~' | '!~'
  readonly value: string
}

/** The part of PromQL that the model computes. Durations are in ms. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'selector'; readonly matchers: readonly Matcher[] }
  | {
      readonly kind: 'rate' | 'increase'
      readonly matchers: readonly Matcher[]
      readonly range: number
    }
  | {
      readonly kind: 'aggregate'
      readonly operation: Aggregation
      /** The labels that make the groups, or those that are taken away first. */
      readonly labels: readonly string[]
      readonly without: boolean
      readonly of: Expression
    }
  | {
      readonly kind: 'arithmetic'
      readonly operator: Arithmetic
      readonly left: Expression
      readonly right: Expression
    }

export const aggregations = ['sum', 'avg', 'min', 'max', 'count'] as const
export type Aggregation = (typeof aggregations)[number]
export const arithmetics = ['+', '-', '*', '/'] as const
export type Arithmetic = (typeof arithmetics)[number]

/** What can't be computed: a sentence in French, and where it stands in the expression. */
export class ExpressionError extends Error {
  readonly at: number | undefined

  constructor(sentence: string, at?: number) {
    super(sentence)
    this.name = 'ExpressionError'
    this.at = at
  }
}
