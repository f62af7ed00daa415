import { button, create } from '../../kit/create.ts'
import { closedBy, readSource, type Source } from './read-source.ts'

/** Whom to ask, or why nobody is asked, as a sentence for the room. */
export type OpenSource = { readonly addresses: readonly string[] } | { readonly closed: string }

/** Once for the page, however many figures ask. */
let opened: Promise<OpenSource | undefined> | undefined

/** The source of this page; where a link has brought the address of a stranger, it is asked after a question on the screen. @returns undefined where there is none. */
export function openSource(): Promise<OpenSource | undefined> {
  opened ??= open()
  return opened
}

async function open(): Promise<OpenSource | undefined> {
  const page = location.href.replace(/[?#].*/, '')
  const source = readSource({ query: location.search, page, configured: metaOf('[name="source"]') })
  if (!source) return undefined
  const [closed] = closedBy(metaOf('[http-equiv="Content-Security-Policy"]'), source.addresses, page)
  if (closed)
    return {
      closed: `La politique de la page n’ouvre pas ${new URL(closed, page).host}\u00A0: mettez-le à source dans talk.yaml.`,
    }
  if (source.strangers.length > 0 && !(await isAccepted(source)))
    return { closed: `${source.strangers.join(', ')} n’a pas été interrogé\u00A0: vous avez dit non.` }
  return { addresses: source.addresses }
}

function metaOf(which: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta${which}`)?.content
}

/** A link must not make a deck ask a host: somebody has to say so. */
function isAccepted({ strangers }: Source): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (yes: boolean) => () => {
      question.remove()
      resolve(yes)
    }
    const question = create(
      'p',
      { class: 'notice', role: 'alert' },
      `L’adresse de cette page veut que vous interrogiez ${strangers.join(', ')}. `,
      button('Interroger', answer(true)),
      ' ',
      button('Non', answer(false)),
    )
    document.body.append(question)
  })
}
