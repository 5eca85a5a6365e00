import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { buildPage, dist, isFresh } from './build-dist.ts'
import { launchChromium } from './launch-chromium.ts'
import { repository } from './run-step.ts'
import { serve } from './serve.ts'
import { slowDown } from './slow-page.ts'

const PICTURE = join(repository, 'tests', 'gallery', 'primera-vista.png')
const SECONDS = [0.2, 0.5, 1, 2, 4]
const WINDOW = { width: 1366, height: 768 }
const WHOLE = { width: 1230, height: 520 }

/** What the screen showed, as a PNG in base64, from a moment on; milliseconds since 1970. */
interface Frame {
  readonly at: number
  readonly png: string
}

/**
 * Takes pictures of the first screen while it comes, on a slowed machine, and puts them side by side in
 * tests/gallery/primera-vista.png; returns the file. Rejects without Chromium.
 */
export async function takeTimedPictures(): Promise<string> {
  if (!isFresh() && (await buildPage()).code !== 0) throw new Error('No se pudo construir la página.')
  const [{ origin, close }, browser] = [await serve(dist), await launchChromium()]
  try {
    await putSideBySide(browser, await filmArrival(browser, `${origin}/`))
  } finally {
    await Promise.all([browser.close(), close()])
  }
  return PICTURE
}

/** What was on screen at each moment, and once the live map stood with all that comes over it. */
async function filmArrival(browser: Browser, address: string): Promise<readonly (readonly [string, string | null])[]> {
  const page = await (await browser.newContext({ locale: 'es-PE', viewport: WINDOW })).newPage()
  await slowDown(page)
  const frames = await startFilm(page)
  await page.goto(address, { waitUntil: 'commit' })
  const live = await markOf(page, 'mapa-listo')
  const start = await page.evaluate(() => performance.timeOrigin)
  await page.waitForLoadState('networkidle')
  const last = (await page.screenshot()).toString('base64')
  const seen = (seconds: number) => frames.findLast(({ at }) => at <= start + seconds * 1000)?.png ?? null
  return [
    ...SECONDS.map((seconds) => [`${said(seconds)} s`, seen(seconds)] as const),
    [`mapa vivo: ${said(Math.round(live / 100) / 10)} s`, last] as const,
  ]
}

async function startFilm(page: Page): Promise<readonly Frame[]> {
  const frames: Frame[] = []
  const session = await page.context().newCDPSession(page)
  session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    frames.push({ at: (metadata.timestamp ?? 0) * 1000, png: data })
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined)
  })
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 })
  return frames
}

async function markOf(page: Page, name: string): Promise<number> {
  const mark = await page.waitForFunction((wanted) => performance.getEntriesByName(wanted)[0]?.startTime, name)
  return Number(await mark.jsonValue())
}

async function putSideBySide(browser: Browser, pictures: readonly (readonly [string, string | null])[]): Promise<void> {
  const page = await (await browser.newContext({ viewport: WHOLE })).newPage()
  const cells = pictures.map(([name, png]) => {
    const image = png === null ? '<div></div>' : `<img alt="" src="data:image/png;base64,${png}">`
    return `<figure><figcaption>${name}</figcaption>${image}</figure>`
  })
  await page.setContent(`<style>${STYLE}</style>${cells.join('')}`)
  await page.screenshot({ path: PICTURE })
}

const STYLE = `body { display: grid; grid-template-columns: repeat(3, 400px); gap: 6px; margin: 6px; font: 15px sans-serif }
  figure { margin: 0 } img, div { box-sizing: border-box; width: 400px; height: 225px; border: 1px solid #555 }`

function said(seconds: number): string {
  return String(seconds).replace('.', ',')
}
