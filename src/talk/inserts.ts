import { renderSVG } from 'uqr'
import { escapeHtml } from '../kit/escape-html.ts'
import { dateWords } from '../words/date-words.ts'
import { fill } from '../words/fill.ts'
import { localeOf } from '../words/locales.ts'
import { type Insert, type InsertContext, paragraph, photo, words } from './insert.ts'
import type { Settings } from './settings.ts'
import type { Link } from './yaml-values.ts'

/** What `[[name …]]` puts on the slides of every talk. */
const inserts: Readonly<Record<string, Insert>> = {
  ouverture: opening,
  orateur: speaker,
  entreprise: company,
  sommaire: contents,
  liens: links,
  qr: qrCode,
  logos,
}

/** The same, as a talk in English may write them. */
const inEnglish = new Map(Object.entries<Insert>({ opening, speaker, company, contents, links }))

/**
 * HTML for `[[name arguments]]`. What talk.yaml does not say gives an empty text, so that it leaves no hole.
 * @throws a plain Error that lists what can be written instead; its `cause` says what is wrong, where it is not the name.
 */
export function renderInsert(
  name: string,
  args: readonly string[],
  context: InsertContext,
  own: Readonly<Record<string, Insert>> = {},
): string {
  const known = new Map(Object.entries({ ...inserts, ...own }))
  const insert = known.get(name) ?? inEnglish.get(name)
  if (!insert) throw new Error(`Inserts: ${[...known.keys()].join(', ')}.`)
  return insert(context, args)
}

function opening(context: InsertContext): string {
  const { title, subtitle, event, date, speaker, lang } = context.settings
  const occasion = [event, date && dateWords(date, localeOf(lang))]
    .filter((part) => part !== undefined)
    .join(' · ')
  return [
    `<h1 class="title">${words(context, title)}</h1>`,
    paragraph(context, 'subtitle', subtitle),
    paragraph(context, 'occasion', occasion),
    paragraph(context, 'speaker', speaker && [speaker.name, speaker.role].filter(Boolean).join(', ')),
  ].join('')
}

function speaker(context: InsertContext): string {
  const { speaker, lang } = context.settings
  const { portrait: unnamed, portraitOf } = localeOf(lang).words.pages
  const portrait = photo(
    context,
    'orateur',
    'portrait',
    speaker ? fill(portraitOf, { name: speaker.name }) : unnamed,
  )
  if (!speaker) return portrait
  return `${portrait}<div class="speaker">${paragraph(context, 'name', speaker.name)}${paragraph(context, 'role', speaker.role)}${linkList(context, 'links', speaker.links)}</div>`
}

function company(context: InsertContext): string {
  const { company, lang } = context.settings
  const label = company?.name ?? localeOf(lang).words.pages.company
  const logo = photo(context, 'entreprise', 'logo', label)
  const facts = (company?.facts ?? []).map((fact) => `<li>${words(context, fact)}</li>`).join('')
  const parts = [
    logo,
    paragraph(context, 'sentence', company?.sentence),
    facts && `<ul class="facts">${facts}</ul>`,
  ]
  return parts.some(Boolean) ? `<div class="company">${parts.join('')}</div>` : ''
}

/** The chapters to come, and an empty ring for each problem that they will state. */
function contents(context: InsertContext): string {
  const { chapters, slide, settings } = context
  const { contents: label, promise: one, promises } = localeOf(settings.lang).words.pages
  const own = chapters.findIndex(({ slides }) => slides.includes(slide))
  let number = chapters.slice(0, own + 1).reduce((sum, { problems }) => sum + problems, 0)
  const items = chapters.slice(own + 1).map(({ title, slides: [first], problems }) => {
    const rings = Array.from({ length: problems }, () => `<span class="number">${++number}</span>`)
    const promise = problems === 1 ? one : fill(promises, { count: problems })
    const promised =
      problems > 0
        ? `<span class="rings"><span class="hidden">${promise}</span><span aria-hidden="true">${rings.join('')}</span></span>`
        : ''
    return `<li${problems > 0 ? ' class="promising"' : ''}><a href="#/${first}">${words(context, title)}</a>${promised}</li>`
  })
  return items.length > 0
    ? `<nav class="contents" aria-label="${label}"><ol>${items.join('')}</ol></nav>`
    : ''
}

function links(context: InsertContext): string {
  return linkList(context, 'links', context.settings.links)
}

function qrCode({ settings: { url, lang } }: InsertContext): string {
  if (!url) return ''
  const label = fill(localeOf(lang).words.pages.qr, { url })
  const image = renderSVG(url, { border: 2 }).replace(
    '<svg',
    `<svg role="img" aria-label="${escapeHtml(label)}"`,
  )
  return `<figure class="qr">${image}<figcaption><a href="${escapeHtml(url)}">${escapeHtml(url.replace(/^https?:\/\//, ''))}</a></figcaption></figure>`
}

/** Logos of projects, and those of the event and the company where their pictures are there. */
function logos(context: InsertContext, names: readonly string[]): string {
  const { settings } = context
  const { pages } = localeOf(settings.lang).words
  const hosts: Readonly<Record<string, () => string>> = {
    entreprise: () => photo(context, 'entreprise', 'logo', settings.company?.name ?? pages.company),
    evenement: () => photo(context, 'evenement', 'logo', settings.event ?? pages.event),
  }
  const known = [...Object.keys(context.logos), ...Object.keys(hosts)]
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined || names.length === 0) throw new Error(`Logos: ${known.join(', ')}.`)
  const images = names.map(
    (name) =>
      hosts[name]?.() ??
      `<svg class="logo" role="img" aria-label="${escapeHtml(context.logos[name]?.title ?? name)}"><use href="#logo-${name}"/></svg>`,
  )
  return `<p class="logos">${images.join('')}</p>`
}

function linkList(context: InsertContext, name: string, links: Settings['links']): string {
  if (links.length === 0) return ''
  return `<ul class="${name}">${links.map((link) => `<li>${linkHtml(link, context.settings)}</li>`).join('')}</ul>`
}

/** A link with its words, in their language. */
export function linkHtml({ label, url, lang }: Link, settings: Settings): string {
  const spoken = lang === undefined ? '' : ` lang="${lang}"`
  return `<a href="${escapeHtml(url)}" rel="noopener"${spoken}>${lang === undefined ? words({ settings }, label) : escapeHtml(label)}</a>`
}
