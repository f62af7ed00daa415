import { Failure } from '../failure.ts'
import { placeAt } from '../place-at.ts'
import type { Fault, TalkRule } from '../rule.ts'

/** External links that nobody answers. Asked only with `--liens`: a check must not need a network. */
export const links: TalkRule = {
  name: 'links',
  group: 'liens',
  finds: 'external links that do not answer (with --liens)',
  async check({ files }) {
    const places = linkPlaces(files.texts)
    const urls = [...new Set(places.map(({ url }) => url))]
    const answers = await askAll(urls)
    if (urls.length > 1 && urls.every((url) => noNetwork.test(answers.get(url) ?? '')))
      throw new Failure(2, 'No link could be asked: there is no network. Ask again where there is one.')
    return places.flatMap(({ url, ...place }): Fault[] => {
      const wrong = answers.get(url)
      if (wrong === undefined) return []
      const hint = 'Open it in a browser: correct the address, or take the link out.'
      return [{ ...place, length: url.length, message: `${url} ${wrong}`, hint }]
    })
  },
}

/** Not even the name of a host is found, or no way to it. */
const noNetwork = /ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH/

const atATime = 10
const timeLimitMilliseconds = 15_000

/** Web addresses in links, HTML attributes and talk.yaml; what code shows is no link. */
function linkPlaces(texts: ReadonlyMap<string, string>) {
  return [...texts].flatMap(([file, text]) => {
    const inLinks = /\]\((https?:\/\/[^\s)]+)|href="(https?:\/\/[^"]+)"|<(https?:\/\/[^>\s]+)>/dg
    const inSettings = /^\s*-?\s*url\s*:\s*["']?(https?:\/\/[^\s"'#]+(?:#[^\s"']+)?)/dgm
    const pattern = file.endsWith('.yaml') ? inSettings : inLinks
    return [...text.matchAll(pattern)].flatMap((match) => {
      const range = match.indices?.slice(1).find((place) => place !== undefined)
      return range ? { file, url: text.slice(...range), ...placeAt(text, range[0]) } : []
    })
  })
}

/** What is wrong with each address; those that answer are absent. */
async function askAll(urls: readonly string[]): Promise<Map<string, string>> {
  const wrong = new Map<string, string>()
  const waiting = urls.values()
  const work = async () => {
    for (const url of waiting) {
      const answer = await ask(url)
      if (answer !== undefined) wrong.set(url, answer)
    }
  }
  await Promise.all(Array.from({ length: atATime }, work))
  return wrong
}

/** Asks for the head alone; a server that does not know that, or wants to see a reader, is asked for the page. */
async function ask(url: string): Promise<string | undefined> {
  try {
    const head = await request(url, 'HEAD')
    if (head.ok) return undefined
    const page = await request(url, 'GET')
    await page.body?.cancel()
    // 429: it is there, and asks for patience.
    return page.ok || page.status === 429 ? undefined : `answers ${page.status}`
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined
    if (error instanceof Error && error.name === 'TimeoutError')
      return `does not answer within ${timeLimitMilliseconds / 1000} seconds`
    return `does not answer: ${cause instanceof Error ? cause.message : String(error)}`
  }
}

function request(url: string, method: string): Promise<Response> {
  const headers = { 'user-agent': 'slides-link-check (one request a link)', accept: 'text/html,*/*' }
  return fetch(url, { method, headers, signal: AbortSignal.timeout(timeLimitMilliseconds) })
}
