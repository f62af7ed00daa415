/** Keys, and what they do. */
export type Shortcut = readonly [keys: readonly string[], action: string]

export type Shortcuts = readonly Shortcut[]
