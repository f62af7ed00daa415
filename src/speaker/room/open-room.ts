import { deckAddress } from '../../kit/page-address.ts'
import { type Arrivals, openScreen } from '../../sync/open-screen.ts'

interface ScreenPlace {
  readonly availLeft: number
  readonly availTop: number
  readonly availWidth: number
  readonly availHeight: number
}

/** The Window Management API, which only some browsers have. */
interface ScreenDetails {
  readonly screens: readonly ScreenPlace[]
  readonly currentScreen: ScreenPlace
}

/**
 * Opens the room's screen: on the other screen and in full screen where the browser can and may, else in a window to be moved by hand.
 * @returns whether the browser let it.
 */
export async function openRoom(arrivals: Arrivals): Promise<boolean> {
  const other = await otherScreen()
  const place = other
    ? `,left=${other.availLeft},top=${other.availTop},width=${other.availWidth},height=${other.availHeight},fullscreen`
    : ',width=1280,height=720'
  return openScreen(deckAddress, 'salle', `popup${place}`, arrivals)
}

async function otherScreen(): Promise<ScreenPlace | undefined> {
  const { getScreenDetails } = window as { getScreenDetails?: () => Promise<ScreenDetails> }
  if (!getScreenDetails || !('isExtended' in screen && screen.isExtended)) return undefined
  try {
    const { screens, currentScreen } = await getScreenDetails.call(window)
    return screens.find((candidate) => candidate !== currentScreen)
  } catch {
    return undefined // refused: by hand
  }
}
