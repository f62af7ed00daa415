import type { Motion } from './motion.ts'

/** Runs in the page: puts still frames in the place of pictures that move (GIF, APNG, WebP, AVIF), whether elements or backgrounds. */
export async function stopPictures(slide: string): Promise<Motion> {
  /** How long a picture is watched; one that repeats, at least once and into its second round. */
  const longest = 10_000
  /** Browsers show frames that are to be shorter than this for a tenth of a second. */
  const shortest = 11
  const section = document.getElementById(slide)
  if (!section) throw new Error(`slide ${slide} is not in the page`)
  const holders = 'img, image, [style*="url("]'
  const places = [...section.querySelectorAll<HTMLElement | SVGElement>(holders)].flatMap(placeOf)
  const pictures: { place: Place; frames: readonly StillFrame[] }[] = []
  for (const place of places) {
    const frames = await framesOf(place.address)
    if (frames.length > 1) pictures.push({ place, frames })
  }
  const [first, second] = pictures
  const words = second ? undefined : first?.place.words
  return {
    times: pictures.flatMap(({ frames }) => frames.map(({ start }) => start)),
    ...(words ? { words } : {}),
    async moveTo(time) {
      for (const { place, frames } of pictures) {
        const frame = frames.findLast(({ start }) => start <= time)
        if (frame) await place.show(frame.still)
      }
      if (pictures.length > 0) await new Promise((resolve) => requestAnimationFrame(resolve))
    },
    putBack() {
      for (const { place } of pictures) place.putBack()
    },
  }

  interface Place {
    readonly address: string
    readonly words?: string
    show(address: string): void | Promise<void>
    putBack(): void
  }

  interface StillFrame {
    /** In milliseconds from the picture's beginning. */
    readonly start: number
    readonly still: string
  }

  function placeOf(element: HTMLElement | SVGElement): Place[] {
    if (element instanceof HTMLImageElement) return [pictureIn(element)]
    if (element instanceof SVGImageElement) return [withinDrawing(element)]
    const background = getComputedStyle(element).backgroundImage
    const [, address] = /url\("(.+?)"\)/.exec(background) ?? []
    if (address === undefined) return []
    const own = element.style.backgroundImage
    return [
      {
        address,
        show(still) {
          element.style.backgroundImage = background.replace(address, still)
        },
        putBack() {
          element.style.backgroundImage = own
        },
      },
    ]
  }

  function pictureIn(element: HTMLImageElement): Place {
    const own = ['src', 'srcset'].map((name) => [name, element.getAttribute(name)] as const)
    return {
      address: element.currentSrc || element.src,
      words: element.alt,
      async show(still) {
        element.removeAttribute('srcset')
        element.src = still
        await element.decode()
      },
      putBack() {
        for (const [name, value] of own) if (value !== null) element.setAttribute(name, value)
      },
    }
  }

  function withinDrawing(element: SVGImageElement): Place {
    const own = element.getAttribute('href')
    return {
      address: new URL(element.href.baseVal, document.baseURI).href,
      show: (still) => element.setAttribute('href', still),
      putBack() {
        if (own === null) element.removeAttribute('href')
        else element.setAttribute('href', own)
      },
    }
  }

  /** Empty for a picture that stands still, or that cannot be read: other rules tell of those. A picture is read once for all steps. */
  function framesOf(address: string): Promise<readonly StillFrame[]> {
    const store = window as unknown as { checkFrames?: Map<string, Promise<readonly StillFrame[]>> }
    store.checkFrames ??= new Map()
    const known = store.checkFrames.get(address)
    const frames = known ?? readFrames(address).catch(() => [])
    store.checkFrames.set(address, frames)
    return frames
  }

  async function readFrames(address: string): Promise<readonly StillFrame[]> {
    const file = await (await fetch(address)).blob()
    const type = file.type.replace('apng', 'png')
    if (!(await ImageDecoder.isTypeSupported(type))) return []
    const decoder = new ImageDecoder({ data: await file.arrayBuffer(), type })
    await Promise.all([decoder.tracks.ready, decoder.completed])
    const { animated = false, frameCount = 0, repetitionCount = 0 } = decoder.tracks.selectedTrack ?? {}
    if (!animated) return []
    const round: { still: string; lasts: number }[] = []
    for (let frameIndex = 0; frameIndex < frameCount; frameIndex++) {
      const { image } = await decoder.decode({ frameIndex })
      const duration = (image.duration ?? 0) / 1000
      round.push({ still: await stillOf(image), lasts: duration < shortest ? 100 : duration })
    }
    decoder.close()
    return unrolled(round, repetitionCount)
  }

  /** The frames of as many rounds as are watched. */
  function unrolled(
    round: readonly { still: string; lasts: number }[],
    repetitions: number,
  ): readonly StillFrame[] {
    const frames: StillFrame[] = []
    const roundLasts = round.reduce((sum, { lasts }) => sum + lasts, 0)
    const watched = Math.min(longest, roundLasts + 1000)
    let start = 0
    for (let turn = 0; turn <= repetitions && start <= watched; turn++) {
      for (const { still, lasts } of round) {
        if (start <= watched) frames.push({ start, still })
        start += lasts
      }
    }
    return frames
  }

  async function stillOf(image: VideoFrame): Promise<string> {
    const canvas = new OffscreenCanvas(image.displayWidth, image.displayHeight)
    canvas.getContext('2d')?.drawImage(image, 0, 0)
    image.close()
    return URL.createObjectURL(await canvas.convertToBlob())
  }
}
