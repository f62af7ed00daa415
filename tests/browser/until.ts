/** How long a test waits for what has to come, in milliseconds: a busy machine is no fault. */
export const patience = 90_000

/**
 * Waits until a function that runs in the page returns something true; where a page goes elsewhere, the next one is asked, once it has
 * an element.
 * Playwright's `waitForFunction` sends each page 300 kB of code first: a sixth of the time that opening a deck takes (256 ms, 215 without).
 * @throws after `patience`, with the function.
 */
export async function until<Argument>(
  page: { evaluate(expression: string): Promise<unknown> },
  condition: (argument: Argument) => unknown,
  argument?: Argument,
): Promise<void> {
  const look = `(${condition})(${JSON.stringify(argument)})`
  const asked = `(async () => {
    const end = Date.now() + ${patience}
    while (!document.documentElement || !(await ${look})) {
      if (Date.now() > end) throw new Error(${JSON.stringify(`never so: ${look}`)})
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  })()`
  try {
    await page.evaluate(asked)
  } catch (error) {
    if (!/context was destroyed/.test(String(error))) throw error
    await until(page, condition, argument)
  }
}

/** Runs in the page: whether the deck can be used. Reveal says "ready" of itself a millisecond before our keys are there. */
export const deckReady = () => document.querySelector('.reveal.ready') !== null
