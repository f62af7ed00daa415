import { describe, expect, test } from 'vitest'
import type { Control } from '../../../../src/figures/control.ts'
import type { Play } from '../../../../src/figures/figure.ts'
import { replicaGap } from '../../../../src/thanos/figures/replica-gap/replica-gap.ts'

/** With ordinary spaces. */
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ')
const place = (written: Record<string, string> = {}) => replicaGap.place(written)

function play(written: Record<string, string> = {}, step = 0): Play {
  const playing = place(written).play()
  playing.goTo(step)
  return playing
}

function control<Kind extends Control['kind']>(
  { controls }: Play,
  kind: Kind,
  label: string,
): Extract<Control, { kind: Kind }> {
  const found = controls.find(
    (candidate): candidate is Extract<Control, { kind: Kind }> =>
      candidate.kind === kind && candidate.label === label,
  )
  if (!found) throw new Error(`no ${kind} ${label}`)
  return found
}

describe('what a slide may write', () => {
  test.each([
    [{ interval: '-15s' }, 'interval'],
    [{ interval: 'NaN' }, 'interval'],
    [{ interval: '' }, 'interval'],
    [{ interval: '0s' }, 'interval'],
    [{ range: '900y' }, 'range'],
    [{ range: '999999999999d' }, 'range'],
    [{ story: 'grafana' }, 'story'],
    [{ down: 'C' }, 'down'],
    [{ offset: '15s' }, 'offset'],
    [{ start: '6m' }, 'start'],
    [{ interval: '1s', offset: '0s', range: '1h' }, 'interval'],
    [{ metric: 'gauge' }, 'query'],
    [{ outage: '3m' }, 'outage'],
  ])('%j is a mistake of %s', (written, attribute) => {
    const { mistakes, pictureAt } = place(written)
    expect(mistakes.map((mistake) => mistake.attribute)).toEqual([attribute])
    expect(mistakes[0]?.message).toContain(attribute)
    expect(mistakes[0]?.hint).not.toBe('')
    expect(pictureAt(1)).toContain('<svg')
  })

  test('the longest chart of the most scrapes is drawn', () => {
    const { mistakes, pictureAt } = place({ interval: '5s', range: '1h', offset: '4s', length: '1h' })
    expect(mistakes).toEqual([])
    expect(pictureAt(3).length).toBeLessThan(200_000)
  })

  test('of a gauge, values can be asked for', () => {
    const { mistakes, play: start } = place({ metric: 'gauge', query: 'line' })
    expect(mistakes).toEqual([])
    const values = control(start(), 'choice', 'Ce qu’on demande').options.map(({ value }) => value)
    expect(values).toEqual(['samples', 'line'])
  })
})

describe('the steps', () => {
  const label = (story: string, step: number) => {
    const playing = play({ story }, step)
    return plain(playing.label())
  }

  test('of the load balancer: both, the outage, a hole, no hole', () => {
    expect(place({ story: 'balancer' }).steps).toHaveLength(3)
    expect(label('balancer', 0)).not.toContain('tombé')
    expect(label('balancer', 1)).toContain('A est tombé, 3 min 15 s de trou')
    expect(label('balancer', 2)).toContain('Essai 1 : le load balancer a choisi A. Sur A, 3 min sans rien.')
    expect(label('balancer', 3)).toContain('Essai 2 : le load balancer a choisi B. Sur B, rien ne manque.')
    expect(plain(place({ story: 'balancer' }).pictureAt(3))).toContain('>Essai 1 : 3 min sans rien<')
  })

  test('of the Querier: both, one series, what remains', () => {
    expect(place({ story: 'querier' }).steps).toHaveLength(2)
    expect(label('querier', 0)).toContain('interrogé tout seul')
    expect(label('querier', 1)).toContain('les deux réplicas fusionnés')
    const picture = plain(place({ story: 'querier' }).pictureAt(2))
    expect(picture).toContain('>35 s<')
    expect(picture).toContain('>Le Querier attend plus de deux intervalles')
    expect(plain(place({ story: 'querier' }).pictureAt(1))).toContain('>au lieu de 3 min 15 s<')
  })

  test('are the same whoever draws them, and whatever was played before', () => {
    for (const story of ['balancer', 'querier'])
      for (let step = 0; step <= 3; step++) {
        const playing = play({ story }, step)
        const drawn = place({ story }).pictureAt(step)
        expect(playing.picture()).toBe(drawn)
        control(playing, 'action', 'Rafraîchir').act()
        playing.goTo(step)
        expect(playing.picture()).toBe(drawn)
      }
  })

  test('have a table with a row for each point', () => {
    const [, table = ''] = place({ story: 'querier' }).pictureAt(1).split('<table>')
    expect(table.match(/<tr>/g)).toHaveLength(1 + 25)
    expect(plain(table)).toContain('<th scope="row">1 min 15 s</th>')
  })
})

describe('playing', () => {
  test('each refresh asks the other replica', () => {
    const playing = play({ story: 'balancer' }, 2)
    const refresh = control(playing, 'action', 'Rafraîchir')
    const seen = [1, 2, 3].map(() => {
      refresh.act()
      return /choisi (.)/.exec(playing.label())?.[1]
    })
    expect(seen).toEqual(['B', 'A', 'B'])
  })

  test('a refresh before anyone was asked asks the load balancer', () => {
    const playing = play({ story: 'querier' }, 0)
    control(playing, 'action', 'Rafraîchir').act()
    expect(plain(playing.label())).toContain('Essai 1 : le load balancer a choisi A')
  })

  test('refreshing the Querier changes nothing', () => {
    const playing = play({ story: 'querier' }, 2)
    const before = playing.picture()
    control(playing, 'action', 'Rafraîchir').act()
    expect(playing.picture()).toBe(before)
  })

  test('every combination of extremes is drawn', () => {
    const playing = play({ story: 'querier' }, 2)
    const sliders = playing.controls.filter((candidate) => candidate.kind === 'slider')
    const choices = playing.controls.filter((candidate) => candidate.kind === 'choice')
    for (let seed = 0; seed < 2 ** sliders.length; seed++) {
      for (const [bit, { stops, set }] of sliders.entries())
        set((seed >> bit) & 1 ? (stops.at(-1) ?? 0) : (stops[0] ?? 0))
      for (const { options, set } of choices)
        for (const { value } of options) {
          set(value)
          expect(playing.picture()).not.toContain('NaN')
        }
    }
  })

  test('B stays behind A by less than an interval', () => {
    const playing = play()
    control(playing, 'slider', 'Retard de B sur A').set(59)
    expect(control(playing, 'slider', 'Retard de B sur A').value()).toBe(14)
    control(playing, 'slider', 'Un scrape toutes les').set(1)
    expect(control(playing, 'slider', 'Retard de B sur A').value()).toBe(0)
  })
})

describe('the outage', () => {
  const held = (playing: Play) => ({
    start: control(playing, 'slider', 'Début de la panne').value(),
    length: control(playing, 'slider', 'Durée de la panne').value(),
  })
  /** Pixels of the picture; a second is 936 / 360 of them, from 196 on. */
  const at = (second: number, y = 20) => ({ x: 196 + (second * 936) / 360, y })
  const pull = (from: number, to: number, y = 20) => {
    const playing = play({}, 1)
    playing.grasp(at(from, y))?.(at(to, y))
    return held(playing)
  }

  test('is pulled by its middle, and by its ends', () => {
    expect(pull(150, 180)).toEqual({ start: 80, length: 190 })
    expect(pull(50, 20)).toEqual({ start: 20, length: 220 })
    expect(pull(240, 300)).toEqual({ start: 50, length: 250 })
  })

  test('stays in the chart and lasts at least a second', () => {
    expect(pull(150, 9000)).toEqual({ start: 170, length: 190 })
    expect(pull(50, 9000)).toEqual({ start: 239, length: 1 })
    expect(pull(240, -9000)).toEqual({ start: 50, length: 1 })
  })

  test('is not taken hold of elsewhere', () => {
    const playing = play({}, 1)
    expect(playing.grasp(at(150, 100))).toBeUndefined()
    expect(playing.grasp(at(300))).toBeUndefined()
    expect(play({}, 0).grasp(at(150))).toBeUndefined()
  })

  test('comes to whom it is given, and goes', () => {
    const playing = play({}, 0)
    const whose = control(playing, 'choice', 'Panne de')
    expect(whose.value()).toBe('')
    whose.set('B')
    expect(playing.label()).toContain('B est tombé')
    whose.set('')
    expect(playing.label()).not.toContain('tombé')
  })
})
