import { box, line, outlined, words } from '../../../figures/drawing.ts'
import { pictureHeight, pictureWidth } from '../../../figures/picture.ts'
import { formatCount, formatNumber } from '../format.ts'
import type { Offer } from './downsampling.offers.ts'

/** What each resolution has to read, as an area in that of the raw samples. */
export function drawAreas([raw, fine, coarse]: readonly [Offer, Offer, Offer]): string {
  const whole = pictureWidth * pictureHeight
  const [large, small] = [fine, coarse].map(({ samples }) => Math.sqrt((whole * samples) / raw.samples))
  if (large === undefined || small === undefined) return ''
  const at = { fine: pictureHeight - 92, coarse: pictureHeight - 26 }
  // However small the areas, their labels keep clear of each other.
  const labels = Math.max(large, 60) + 24
  return [
    box('danger', 1, 1, pictureWidth - 2, pictureHeight - 2, { fill: 'currentColor', 'fill-opacity': 0.16 }),
    box('danger', 1, 1, pictureWidth - 2, pictureHeight - 2, outlined),
    box('thanos', 0, pictureHeight - large, large, large),
    box('texte', large - small, pictureHeight - small, small, small),
    words(32, 52, raw.name, { size: 28, weight: 600, role: 'danger' }),
    words(32, 128, formatCount(raw.samples), { size: 76, title: true, role: 'danger' }),
    words(32, 170, `${raw.call}${readWords(raw)}`, { size: 24, code: true }),
    line(`M${large} ${at.fine - 15}H${labels - 8}`, 'thanos', 3),
    label(fine, labels, at.fine),
    line(`M${large} ${at.coarse - 15}H${labels - 8}`, 'texte', 3),
    label(coarse, labels, at.coarse),
    words(pictureWidth - 32, 300, `÷\u00A0${formatNumber(raw.samples / coarse.samples)}`, {
      size: 150,
      title: true,
      anchor: 'end',
    }),
  ].join('')
}

function label(offer: Offer, x: number, y: number): string {
  const { name, call, samples } = offer
  return (
    words(x, y, `${name}\u00A0: ${formatCount(samples)}`, { size: 44, title: true }) +
    words(x + 590, y, `${call}${readWords(offer)}`, { size: 24, code: true })
  )
}

function readWords({ read }: Offer): string {
  return read ? ', lu ici' : ''
}
