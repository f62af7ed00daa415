import { renderSVG } from 'uqr'
import { escapeHtml } from '../kit/escape-html.ts'
import type { PhotoName, Photos } from './photos.ts'
import type { Settings } from './settings.ts'
import { frenchTypography } from './typography.ts'
import type { Link } from './yaml-values.ts'

/** What an insert may say about the talk as a whole. */
export interface InsertContext {
  readonly settings: Settings
  /** The chapters of the main talk, each with the slide it begins with. */
  readonly chapters: readonly { readonly title: string; readonly firstSlide: string }[]
  readonly photos: Photos
  /** Files below assets/. */
  readonly assets: ReadonlySet<string>
}

/** The projects' logos that `[[logos …]]` knows; the page carries each as a symbol `#logo-name`. */
export const logoNames = ['prometheus', 'thanos', 'grafana', 'kubernetes', 'digitalocean'] as const

const logoTitles: Record<string, string> = {
  prometheus: 'Prometheus',
  thanos: 'Thanos',
  grafana: 'Grafana',
  kubernetes: 'Kubernetes',
  digitalocean: 'DigitalOcean',
}

/** The drawings of assets/ that an insert needs, by its name; the page carries each as a symbol, so that CSS can light its stones. */
export const insertDrawings: Readonly<Record<string, string>> = { illustration: 'nuit', gantelet: 'gant' }

/** What the owners of the names and logos ask for. */
const trademarks =
  'Prometheus, Thanos, Kubernetes et Cortex sont des marques de The Linux Foundation ; Grafana® est une marque de Grafana Labs ; DigitalOcean est une marque de DigitalOcean. Ce support n’est affilié à aucun de ces projets.'

type Insert = (context: InsertContext, args: readonly string[]) => string

const inserts: Readonly<Record<string, Insert>> = {
  ouverture: opening,
  orateur: speaker,
  entreprise: company,
  sommaire: contents,
  liens: ({ settings }) => linkList('links', settings.links),
  qr: qrCode,
  illustration,
  gantelet: gauntlet,
  logos,
  marques: () => paragraph('trademarks', trademarks),
}

/**
 * HTML for `[[name arguments]]`. What talk.yaml does not say gives an empty text, so that it leaves no hole.
 * @throws a plain Error that lists what can be written instead; its `cause` says what is wrong, where it is not the name.
 */
export function renderInsert(name: string, args: readonly string[], context: InsertContext): string {
  const insert = inserts[name]
  if (!insert || !Object.hasOwn(inserts, name))
    throw new Error(`Inserts: ${Object.keys(inserts).join(', ')}.`)
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

function speaker({ settings: { speaker }, photos }: InsertContext): string {
  const portrait = photo(photos, 'orateur', 'portrait', speaker ? `Portrait de ${speaker.name}` : 'Portrait')
  if (!speaker) return portrait
  return `${portrait}<div class="speaker">${paragraph('name', speaker.name)}${paragraph('role', speaker.role)}${linkList('links', speaker.links)}</div>`
}

function company({ settings: { company }, photos }: InsertContext): string {
  const logo = photo(photos, 'entreprise', 'logo', company?.name ?? 'Entreprise')
  const facts = (company?.facts ?? []).map((fact) => `<li>${words(fact)}</li>`).join('')
  const parts = [logo, paragraph('sentence', company?.sentence), facts && `<ul class="facts">${facts}</ul>`]
  return parts.some(Boolean) ? `<div class="company">${parts.join('')}</div>` : ''
}

function contents({ chapters }: InsertContext): string {
  if (chapters.length === 0) return ''
  const items = chapters.map(
    ({ title, firstSlide }) => `<li><a href="#/${firstSlide}">${words(title)}</a></li>`,
  )
  return `<nav class="contents" aria-label="Sommaire"><ol>${items.join('')}</ol></nav>`
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

function illustration(context: InsertContext): string {
  const label = 'Dans la nuit violette, un poing levé dans un gantelet doré serti de six pierres'
  return photo(context.photos, 'thanos', 'scene', 'Thanos') || picture(context, 'scene', 'nuit', label)
}

/** Logos of projects, and those of the event and the company where their pictures are there. */
function logos({ settings, photos }: InsertContext, names: readonly string[]): string {
  const hosts: Readonly<Record<string, () => string>> = {
    entreprise: () => photo(photos, 'entreprise', 'logo', settings.company?.name ?? 'Entreprise'),
    evenement: () => photo(photos, 'evenement', 'logo', settings.event ?? 'Événement'),
  }
  const known: readonly string[] = [...logoNames, ...Object.keys(hosts)]
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined || names.length === 0) throw new Error(`Logos: ${known.join(', ')}.`)
  const images = names.map(
    (name) =>
      hosts[name]?.() ??
      `<svg class="logo" role="img" aria-label="${logoTitles[name]}"><use href="#logo-${name}"/></svg>`,
  )
  return `<p class="logos">${images.join('')}</p>`
}

/** The gauntlet alone, its stones lit; `éteint`: dark; `étapes`: small, in the corner, a stone lit by each step of the slide's diagram. */
const gauntlets = new Map([
  ['', ['gauntlet', 'Un gantelet doré serti de six pierres allumées']],
  ['éteint', ['gauntlet unlit', 'Un gantelet doré, ses six pierres éteintes']],
  ['étapes', ['gauntlet unlit by-steps', 'Un gantelet doré : chaque étape allume une de ses six pierres']],
] as const)

function gauntlet(context: InsertContext, [state = '']: readonly string[]): string {
  const [classes, label] = gauntlets.get(state as '') ?? []
  if (!classes || !label)
    throw new Error('Write `[[gantelet]]`, `[[gantelet éteint]]` or `[[gantelet étapes]]`.')
  return picture(context, classes, 'gant', label)
}

function picture({ assets }: InsertContext, classes: string, symbol: string, label: string): string {
  const file = `assets/${symbol}.svg`
  if (!assets.has(file)) {
    const cause = `the picture \`${file}\` does not exist`
    throw new Error('Put the file back: this insert shows it.', { cause })
  }
  return `<svg class="${classes}" role="img" aria-label="${label}"><use href="#${symbol}"/></svg>`
}

/** One of the speaker's own pictures, or nothing where there is none. */
function photo(photos: Photos, name: PhotoName, classes: string, label: string): string {
  const path = photos.get(name)
  if (path === undefined) return ''
  return `<img class="${classes} photo" src="${escapeHtml(path)}" alt="${words(label)}">`
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

function paragraph(name: string, text: string | undefined): string {
  return text ? `<p class="${name}">${words(text)}</p>` : ''
}

function words(text: string): string {
  return escapeHtml(frenchTypography(text))
}

/** A date as it is read: 1er décembre 2026, décembre 2026 or 2026, from `2026-12-01`, `2026-12` or `2026`. */
export function frenchDate(isoDate: string): string {
  const parts = { year: 'numeric', month: 'long', day: 'numeric' } as const
  const known = Object.entries(parts).slice(0, isoDate.split('-').length)
  const format = new Intl.DateTimeFormat('fr', { ...Object.fromEntries(known), timeZone: 'UTC' })
  return format.format(new Date(isoDate)).replace(/^1 /, '1er ').replaceAll(' ', '\u00a0')
}
