import type { ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bridgeTo } from '../../src/cli/salle/bridge.ts'
import { readSite } from '../../src/cli/salle/site-files.ts'
import { readMessage } from '../../src/sync/messages.ts'
import { talkName } from '../../src/sync/talk-name.ts'
import { topicIn, topicTree } from '../../src/sync/topics.ts'
import { type Mosquitto, mosquittoPath, openMosquitto } from '../mosquitto.ts'
import { connectClient, type TestClient } from '../mqtt-client.ts'
import { openTestRoom, type TestRoom } from '../room.ts'
import { places, talk } from '../small-talk.ts'
import { soak } from '../soak.ts'
import { builtSite } from './built-site.ts'
import { openWorkshop } from './command.ts'
import { allHere, collectComplaints, openContext, type Place, placeOf } from './deck.ts'
import { deckReady, patience, until } from './until.ts'

/** As guests and the phone see the machine: under another name than its own screens do. */
const elsewhere = '127.0.0.2'

const tree = topicTree(talkName(talk.settings.title), 'seance')

let folder: string
let room: TestRoom
/** What else viewers may follow by. */
let mosquitto: Mosquitto | undefined
let far: TestClient | undefined
let endBridge = () => {}
let screen: Page
let speaker: Page
let phone: Page
const viewers: Page[] = []
const told: (readonly string[])[] = []

/** In a browser of its own, or in that of another page. */
async function open(path: string, options: BrowserContextOptions = {}, beside?: Page): Promise<Page> {
  const page = beside ? await beside.context().newPage() : (await openContext(options)).page
  told.push(collectComplaints(page))
  await page.goto(path)
  return page
}

const ownAddress = (path = '') => `http://127.0.0.1:${room.port}/${path}`
const guestAddress = (path = '') => `http://${elsewhere}:${room.port}/${path}`
const small = { viewport: { width: 390, height: 844 } }
const large = { width: 1280, height: 720 }

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

/** The site, with what the pages are told. */
function filesOf(info: object): Map<string, Buffer> {
  const told = {
    session: 'seance',
    viewers: 'http://salle.example/suivre.html',
    phone: 'http://salle.example/telecommande.html',
    ...info,
  }
  return new Map(readSite(folder)).set('/salle.json', Buffer.from(JSON.stringify(told)))
}

async function openRoom(port = 0, phoneKey?: string): Promise<TestRoom> {
  const opened = await openTestRoom({
    addresses: ['127.0.0.1', elsewhere],
    port,
    files: filesOf({}),
    phoneKey,
    tree,
  })
  endBridge()
  if (mosquitto) endBridge = bridgeTo(mosquitto.url, tree, undefined, opened.mqtt, () => {})
  return opened
}

const stillPlace = (page: Page): Promise<Place> =>
  page.evaluate(() => {
    const section = document.querySelector<HTMLElement>('.still section')
    const steps = [...(section?.querySelectorAll<HTMLElement>('.fragment.visible') ?? [])]
    return {
      id: section?.dataset.slide ?? '',
      step: Math.max(-1, ...steps.map(({ dataset }) => Number(dataset.fragmentIndex))),
    }
  })

async function seen(): Promise<Place[]> {
  const { id, step } = await placeOf(screen)
  const here: Place = { id, step: step ?? -1 }
  const others = [speaker, ...viewers].map((page) => stillPlace(page))
  return Promise.all([here, ...others, ...(far ? [placeFar(far)] : [])])
}

/** Where a viewer stands who follows by Mosquitto. */
function placeFar({ last }: TestClient): Place {
  const message = readMessage(last())
  const place = message?.kind === 'state' ? message.registers.place?.value : undefined
  return { id: place?.slide ?? '', step: place?.step ?? -1 }
}

/** @returns where. */
async function expectAgreement(): Promise<Place | undefined> {
  const distinct = async () => new Set((await seen()).map((place) => JSON.stringify(place))).size
  await expect.poll(distinct, { timeout: patience }).toBe(1)
  const [place] = await seen()
  await expect.poll(() => phone.textContent('#where')).toContain(titleOf(place?.id ?? ''))
  return place
}

function titleOf(id: string): string {
  return talk.chapters.flatMap(({ slides }) => slides).find((slide) => slide.id === id)?.title ?? '?'
}

beforeAll(async () => {
  folder = (await builtSite('salle')).folder
  mosquitto = mosquittoPath() ? await openMosquitto(() => ['allow_anonymous true']) : undefined
  far = mosquitto && connectClient(mosquitto.url, [topicIn(tree, 'state')])
  room = await openRoom()
  screen = await open(ownAddress())
  await until(screen, deckReady)
  speaker = await screen.context().newPage()
  await speaker.goto(ownAddress('presentateur.html'))
  await speaker.click('#phone')
  await speaker.waitForSelector('dialog.qr')
  expect(await speaker.innerText('dialog.qr')).not.toContain(room.keys.phone)
  await speaker.keyboard.press('Escape')
  phone = await open(guestAddress(`telecommande.html#${room.keys.phone}`), small)
  await phone.waitForSelector('body[data-ready] #link[data-state=live]')
  for (const viewport of [small.viewport, ...(soak ? [{ width: 768, height: 1024 }] : []), large])
    viewers.push(await open(guestAddress('suivre.html'), { viewport }))
}, 300_000)
afterAll(async () => {
  far?.link.close()
  endBridge()
  await Promise.all([room?.close(), mosquitto?.remove()])
})

describe('room, speaker, phone and viewers', () => {
  test('agree after fast presses from two sides', async () => {
    const press = (page: Page, selector: string, times: number) =>
      page.evaluate(
        ({ selector, times }) => {
          for (let press = 0; press < times; press++) document.querySelector<HTMLElement>(selector)?.click()
        },
        { selector, times },
      )
    const times = soak ? 100 : 5
    await Promise.all([press(speaker, '#forward', times), press(phone, '#forward', times)])
    const end = await expectAgreement()
    await phone.click('#previous')
    await expect.poll(async () => (await seen())[0]).not.toEqual(end)
    await expectAgreement()
  })

  test('agree when each of them was killed and is back', async () => {
    const target = { id: places[20]?.id ?? '' }
    await viewers[0]?.reload()
    await phone.reload()
    await phone.waitForSelector('body[data-ready] #link[data-state=live]')
    // By its address it could be moved back: reveal.js writes where it was up to a second later.
    await screen.evaluate((id) => {
      window.Reveal.slide(window.Reveal.getIndices(document.getElementById(id) ?? undefined).h)
    }, target.id)
    await expect
      .poll(async () => (await seen()).map(({ id }) => id))
      .toEqual(Array(2 + viewers.length + (far ? 1 : 0)).fill(target.id))
    const place = await expectAgreement()
    await screen.close()
    screen = await open(ownAddress(), {}, speaker)
    await until(screen, deckReady)
    await expect.poll(async () => (await seen())[0]).toEqual(place)
    await speaker.close()
    speaker = await screen.context().newPage()
    await speaker.goto(ownAddress('presentateur.html'))
    await mosquitto?.kill()
    await phone.click('#previous')
    await mosquitto?.start()
    far?.link.wake()
    await expectAgreement()
  })

  test('agree when the server was away meanwhile, and say so while it is', async () => {
    const { port, keys } = room
    const { phone: key } = keys
    await room.close()
    await expect.poll(() => viewers[1]?.textContent('#room-state')).toContain('Connexion perdue')
    expect(await viewers[1]?.locator('#words').isVisible()).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, soak ? 60_000 : 0))
    await phone.click('#forward')
    await speaker.keyboard.press('End')
    room = await openRoom(port, key)
    for (const page of [phone, ...viewers])
      await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await expectAgreement()
  })

  test('follow the speaker’s timer on the phone, and its questions on the screen', async () => {
    // What is pressed in the moment in which a phone comes back gives way to the time that it then hears.
    const isAsked = (page: Page) => page.getAttribute('#question', 'aria-pressed')
    await expect
      .poll(async () => {
        if ((await isAsked(phone)) === 'false') await phone.click('#question')
        return isAsked(speaker)
      })
      .toBe('true')
    await speaker.click('#question')
    await expect.poll(() => isAsked(phone)).toBe('false')
    await phone.click('#blank')
    await expect.poll(() => screen.evaluate(() => window.Reveal.isPaused())).toBe(true)
    await phone.click('#blank')
    await expect.poll(() => screen.evaluate(() => window.Reveal.isPaused())).toBe(false)
  })

  test('show the dot of the phone’s laser', async () => {
    await phone.click('#laser')
    const box = await phone.locator('#still-now').boundingBox()
    await phone.mouse.move((box?.x ?? 0) + 50, (box?.y ?? 0) + 50)
    await phone.mouse.down()
    await expect.poll(() => screen.locator('.laser').isVisible()).toBe(true)
    await expect.poll(() => viewers[0]?.locator('.dot').isVisible()).toBe(true)
    await phone.mouse.up()
    await expect.poll(() => screen.locator('.laser').isVisible()).toBe(false)
    await phone.click('#laser')
  })
})

describe('a viewer', () => {
  test('reads where he wants, at his own size, and comes back to the room', async () => {
    const [viewer] = viewers as [Page]
    const [room] = await seen()
    await viewer.click('#previous')
    await viewer.click('#previous')
    await expect.poll(async () => (await stillPlace(viewer)).id).not.toBe(room?.id)
    const size = () =>
      viewer.evaluate(() =>
        Number.parseFloat(getComputedStyle(document.querySelector('#words') as Element).fontSize),
      )
    const before = await size()
    await viewer.click('#larger')
    expect(await size()).toBeGreaterThan(before)
    await viewer.click('#live')
    await expect.poll(() => stillPlace(viewer)).toEqual(room)
    expect(await viewer.locator('#live').isVisible()).toBe(false)
  })

  test('is told number and title once for each change, and has all in an order to be read', async () => {
    const [viewer] = viewers as [Page]
    await viewer.evaluate(() => {
      const said: string[] = []
      Object.assign(window, { said })
      const region = document.querySelector('#change') as Element
      new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      })
    })
    await speaker.keyboard.press('Home')
    await speaker.keyboard.press('Alt+ArrowRight')
    await expect
      .poll(() => viewer.evaluate(() => (window as unknown as { said: string[] }).said.at(-1)))
      .toMatch(/^Diapositive 2 sur \d+\s: /)
    const said = await viewer.evaluate(() => (window as unknown as { said: string[] }).said)
    expect(new Set(said).size).toBe(said.length)
  })

  test('finds nothing wrong with both pages by axe, in both themes', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    for (const page of [...viewers.slice(0, 1), phone]) {
      await page.evaluate(axe)
      for (const theme of ['clair', 'sombre']) {
        await page.evaluate((name) => {
          document.documentElement.dataset.theme = name
        }, theme)
        // What does not ask for colours cannot differ from one theme to the other.
        const options = theme === 'sombre' ? { runOnly: ['color-contrast'] } : {}
        const violations = await page.evaluate(async (options) => {
          const { axe } = window as unknown as { axe: Axe }
          return (await axe.run(options)).violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
          )
        }, options)
        expect(violations).toEqual([])
      }
    }
  })

  test('has no notes, keys or scripts of the speaker in anything that he is sent', async () => {
    const [viewer] = viewers as [Page]
    expect(await viewer.content()).not.toMatch(/<aside|<div data-step=/)
    for (const path of ['presentateur.html', 'salle/cle', 'salle/telephone'])
      expect((await fetch(guestAddress(path))).status).toBe(403)
    const article = await (await fetch(guestAddress('document.html'))).text()
    expect(article).not.toContain('class="speech"')
    const shown = await Promise.all(viewers.map((page) => page.content()))
    for (const key of [room.keys.screen, room.keys.phone ?? '?']) expect(shown.join()).not.toContain(key)
    expect(phone.url()).not.toContain('#')
  })

  // From here on, pages go elsewhere: a new one takes twice the time.
  test('who opens the deck itself leads nothing', async () => {
    const page = viewers.pop() as Page
    await page.goto(guestAddress())
    await until(page, allHere)
    const [before] = await seen()
    await page.keyboard.press('End')
    await phone.click('#forward')
    await expect.poll(async () => (await seen())[0]).not.toEqual(before)
    expect((await seen())[0]?.id).not.toBe(await page.evaluate(() => window.Reveal.getCurrentSlide().id))
  })

  test('sees the first slide before any code has come', async () => {
    const [page] = viewers as [Page]
    await page.route('**/*.js', () => {})
    await page.goto(guestAddress('suivre.html'), { waitUntil: 'commit' })
    await expect.poll(() => page.textContent('#title')).toBe(talk.settings.title)
    await expect.poll(() => page.textContent('#number')).toMatch(/^Diapositive 1 sur \d+$/)
    const box = () =>
      page.evaluate(() => document.querySelector('.still .title')?.getBoundingClientRect().toJSON())
    await expect.poll(async () => (await box())?.width).toBeGreaterThan(100)
    expect((await box())?.right, 'as wide as the phone').toBeLessThanOrEqual(small.viewport.width)
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })

  test('reads what is said, where the speaker shares it', async () => {
    expect(await viewers[0]?.locator('.subtitles').count()).toBe(0)
    const files = filesOf({ subtitles: true })
    const shared = await openTestRoom({ addresses: ['127.0.0.1', elsewhere], files, tree, subtitles: true })
    const [guest] = viewers as [Page]
    await screen.goto(`http://127.0.0.1:${shared.port}/#/des-points`)
    await guest.goto(`http://${elsewhere}:${shared.port}/suivre.html`)
    await guest.selectOption('.subtitles select', 'fr')
    const said = () => guest.textContent('.subtitles p[lang=fr]')
    await expect.poll(said).toBe('Ce texte devient vos notes, étape par étape.')
    await screen.keyboard.press('ArrowRight')
    await expect.poll(said).toMatch(/^Chaque mot/)
    await guest.click('#next')
    expect(await said(), 'of the room, whatever he reads').toMatch(/^Chaque mot/)
    await guest.reload()
    await expect.poll(said, { message: 'his choice stays' }).toMatch(/^Chaque mot/)
    await guest.selectOption('.subtitles select', '')
    expect(await guest.locator('.subtitles p').first().isVisible()).toBe(false)
    await shared.close()
  })

  test('meets no policy that was in the way, on any page', () => {
    expect(told.flat().filter((line) => /violation/.test(line))).toEqual([])
  })

  test('waits for little: the client of the broker comes when the slide is painted', async () => {
    const names = readdirSync(join(folder, 'assets'))
    const html = readFileSync(join(folder, 'suivre.html'), 'utf8')
    const [client] = names
      .filter((name) => /^mqtt-[\w-]{8}\.js\.gz$/.test(name))
      .sort((a, b) => size(b) - size(a))
    expect(size(client ?? '')).toBeLessThan(15_000)
    expect(/(?:from|href=)"\.\/assets\/mqtt/.test(html), 'asked for at once').toBe(false)
    const first = [...html.matchAll(/(?:src|href)="\.\/assets\/([^"]+\.(?:js|css))"/g)].map(([, name = '']) =>
      size(`${name}.br`),
    )
    const page = readFileSync(join(folder, 'suivre.html.br')).length
    // At 1.6 Mbit/s all of it takes 150 ms, and two round trips.
    expect(first.reduce((sum, bytes) => sum + bytes, page)).toBeLessThan(30_000)
    expect(html).toContain("connect-src 'self';")
  })
})

test('`npm run salle` opens a room that a guest meets, and ends when it is told to', async () => {
  const workshop = await openWorkshop('salle')
  let command: ChildProcess | undefined
  const port = await freePort()
  const ended = workshop.spawn('salle', ['--adresse', elsewhere, '--port', String(port)], (child) => {
    command = child
  })
  await expect
    .poll(() => fetch(`http://${elsewhere}:${port}/suivre.html`).then(({ status }) => status, String))
    .toBe(200)
  const [guest] = viewers as [Page]
  await guest.goto(`http://${elsewhere}:${port}/suivre.html`)
  await screen.goto(`http://127.0.0.1:${port}/#/des-points`)
  await guest.waitForSelector('body[data-state=live]')
  await expect.poll(() => stillPlace(guest)).toEqual({ id: 'des-points', step: -1 })
  command?.kill('SIGTERM')
  const { status, output } = await ended
  expect(output).toContain(`To follow: http://${elsewhere}:${port}/suivre.html`)
  expect(status).toBe(0)
  workshop.remove()
})

function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve) => {
    server.listen(0, elsewhere, () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

test('a plain build has no code that speaks to a network', async () => {
  const plain = (await builtSite('small')).folder
  const files = readdirSync(plain, { recursive: true, encoding: 'utf8' })
  expect(files.filter((name) => /suivre|telecommande|mqtt/.test(name))).toEqual([])
  const code = files.filter((name) => /\.(?:js|html)$/.test(name) && name !== 'sw.js')
  expect(code.filter((name) => readFileSync(join(plain, name), 'utf8').includes('WebSocket'))).toEqual([])
})

/** As it is sent: what is tiny has no copy. */
function size(name: string): number {
  const path = join(folder, 'assets', name)
  return readFileSync(existsSync(path) ? path : path.replace(/\.(?:br|gz)$/, '')).length
}
