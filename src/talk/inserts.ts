import { renderSVG } from 'uqr'
import { escapeHtml } from '../kit/escape-html.ts'
import { type Insert, type InsertContext, paragraph, photo, words } from './insert.ts'
import type { Settings } from './settings.ts'
import type { Link } from './yaml-values.ts'

/** What `[[name …]]` puts on the slides of every talk. */
const inserts: Readonly<Record<string, Insert>> = {
  ouverture: opening,
  orateur: speaker,
  entreprise: company,
  sommaire: contents,
  liens: ({ settings }) => linkList('links', settings.links),
  qr: qrCode,
  logos,
}

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
  const known = new Map([...Object.entries(inserts), ...Object.entries(own)])
  const insert = known.get(name)
  if (!insert) throw new Error(`Inserts: ${[...known.keys()].join(', ')}.`)
  return insert(context, args)
}

function opening({ settings: { title, subtitle, event, date, speaker } }: InsertContext): string {
  const occasion = [event, date && frenchDate(date)].filter((part) => part !== undefined).join(' · ')
  return [
    `<h1 class="title">${words(title)}</h1>`,
    paragraph('subtitle', subtitle),
    paragraph('occasion', occasion),
    paragraph('speaker', speaker && [speaker.name, speaker.role].filter(Boolean).join(', ')),
  ].join('')
}

function speaker(context: InsertContext): string {
  const { speaker } = context.settings
  const portrait = photo(context, 'orateur', 'portrait', speaker ? `Portrait de ${speaker.name}` : 'Portrait')
  if (!speaker) return portrait
  return `${portrait}<div class="speaker">${paragraph('name', speaker.name)}${paragraph('role', speaker.role)}${linkList('links', speaker.links)}</div>`
}

function company(context: InsertContext): string {
  const { company } = context.settings
  const logo = photo(context, 'entreprise', 'logo', company?.name ?? 'Entreprise')
  const facts = (company?.facts ?? []).map((fact) => `<li>${words(fact)}</li>`).join('')
  const parts = [logo, paragraph('sentence', company?.sentence), facts && `<ul class="facts">${facts}</ul>`]
  return parts.some(Boolean) ? `<div class="company">${parts.join('')}</div>` : ''
}

/** The chapters to come, and an empty ring for each problem that they will state. */
function contents({ chapters, slide }: InsertContext): string {
  const own = chapters.findIndex(({ slides }) => slides.includes(slide))
  let number = chapters.slice(0, own + 1).reduce((sum, { problems }) => sum + problems, 0)
  const items = chapters.slice(own + 1).map(({ title, slides: [first], problems }) => {
    const rings = Array.from({ length: problems }, () => `<span class="number">${++number}</span>`)
    const promise = problems === 1 ? '1 problème' : `${problems} problèmes`
    const promised =
      problems > 0
        ? `<span class="rings"><span class="hidden">${promise}</span><span aria-hidden="true">${rings.join('')}</span></span>`
        : ''
    return `<li${problems > 0 ? ' class="promising"' : ''}><a href="#/${first}">${words(title)}</a>${promised}</li>`
  })
  return items.length > 0
    ? `<nav class="contents" aria-label="Sommaire"><ol>${items.join('')}</ol></nav>`
    : ''
}

function qrCode({ settings: { url } }: InsertContext): string {
  if (!url) return ''
  const label = `QR code vers ${url}`
  const image = renderSVG(url, { border: 2 }).replace(
    '<svg',
    `<svg role="img" aria-label="${escapeHtml(label)}"`,
  )
  return `<figure class="qr">${image}<figcaption><a href="${escapeHtml(url)}">${escapeHtml(url.replace(/^https?:\/\//, ''))}</a></figcaption></figure>`
}

/** Logos of projects, and those of the event and the company where their pictures are there. */
function logos(context: InsertContext, names: readonly string[]): string {
  const { settings } = context
  const hosts: Readonly<Record<string, () => string>> = {
    entreprise: () => photo(context, 'entreprise', 'logo', settings.company?.name ?? 'Entreprise'),
    evenement: () => photo(context, 'evenement', 'logo', settings.event ?? 'Événement'),
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

function linkList(name: string, links: Settings['links']): string {
  if (links.length === 0) return ''
  return `<ul class="${name}">${links.map((link) => `<li>${linkHtml(link)}</li>`).join('')}</ul>`
}

/** A link with its words, in their language. */
export function linkHtml({ label, url, lang }: Link): string {
  const spoken = lang === undefined ? '' : ` lang="${lang}"`
  return `<a href="${escapeHtml(url)}" rel="noopener"${spoken}>${lang === undefined ? words(label) : escapeHtml(label)}</a>`
}

/** A date as it is read: 1er décembre 2026, décembre 2026 or 2026, from `2026-12-01`, `2026-12` or `2026`. */
export function frenchDate(isoDate: string): string {
  const parts = { year: 'numeric', month: 'long', day: 'numeric' } as const
  const known = Object.entries(parts).slice(0, isoDate.split('-').length)
  const format = new Intl.DateTimeFormat('fr', { ...Object.fromEntries(known), timeZone: 'UTC' })
  return format.format(new Date(isoDate)).replace(/^1 /, '1er ').replaceAll(' ', '\u00a0')
}
