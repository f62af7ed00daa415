/**
 * Stands for each part of reveal that the deck does without (`trim-reveal.ts`): whatever the rest of reveal asks of it, it does nothing and
 * answers no. `controllers/keyboard.js` takes nothing else than `false` for « there was no overlay to close ».
 */
export default class UnusedPart {
  constructor() {
    // Of all that is asked only the backgrounds' element is more than a call.
    const own: Record<string | symbol, unknown> = { element: new DocumentFragment() }
    // biome-ignore lint/correctness/noConstructorReturn: a part is made with `new`
    return new Proxy(this, { get: (_part, name) => own[name] ?? (() => false) })
  }
}
