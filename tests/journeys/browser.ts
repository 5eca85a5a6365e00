import { afterAll, afterEach, expect } from 'vitest'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { dist } from '../../scripts/build-dist.ts'
import { launchChromium } from '../../scripts/launch-chromium.ts'
import { serve, type Serving } from '../../scripts/serve.ts'

/** A name that leads to the same server by plain http: there a page has no digest, no locks and no service worker. */
const INTRANET = 'intranet.test'

const FLAGS = [
  // A page that lives for seconds is compiled once and quickly: making its code faster costs more than it gives.
  '--js-flags=--liftoff-only --max-lazy --no-opt',
  '--disable-quic',
  `--host-resolver-rules=MAP ${INTRANET} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
]

/**
 * How a journey begins: the part of the address after the origin, the window, and the faults that it provokes on
 * purpose.
 */
export type Departure = {
  readonly path?: string
  readonly options?: BrowserContextOptions
  /** Whether the page is asked for by the name of a host of an intranet. */
  readonly isIntranet?: boolean
  readonly expectedFaults?: RegExp
  /** False for a page on a machine that lends no WebGL: it draws no map, and spares the time of drawing one. */
  readonly lendsWebGl?: boolean
  /** Runs before the page is asked for: routes to break, scripts to run first. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>
}

/**
 * Of a journey that looks at the colour of pixels or counts what fits: half a pixel draws the thinnest line twice as
 * thick.
 */
export const WHOLE_PIXELS: BrowserContextOptions = { deviceScaleFactor: 1 }

/** Of a journey that crosses what moves: the others ask for less motion, and spare the pictures in between. */
export const MOVING: BrowserContextOptions = { reducedMotion: 'no-preference' }

/** One open page of the built app and what went wrong on it so far, a sentence each. */
export type Journey = {
  readonly page: Page
  readonly context: BrowserContext
  readonly origin: string
  readonly faults: string[]
  readonly departure: Departure
}

/**
 * Call at the top of a journey file: gives a function that opens the page, each time in a context of its own. The files
 * that a worker reads share one Chromium and one server for each folder; both end with the worker. After each test
 * every page is closed and must have asked nothing of another origin, broken no content policy and logged no error.
 */
export function useBrowser(folder = dist): (departure?: Departure) => Promise<Journey> {
  const open: Journey[] = []
  afterEach(() => closeAll(open))
  return async (departure = {}) => {
    const journey = await depart(folder, departure)
    open.push(journey)
    await arrive(journey, departure.path)
    return journey
  }
}

/** As `useBrowser`, for journeys that look at no map: their pages are those of a machine that lends no WebGL. */
export function useBrowserWithoutMap(): (departure?: Departure) => Promise<Journey> {
  const open = useBrowser()
  return (departure = {}) => open({ ...departure, lendsWebGl: false })
}

/** As `useBrowser`, for journeys that cross what moves: the map flies and what comes and goes takes its time. */
export function useMovingBrowser(): (departure?: Departure) => Promise<Journey> {
  const open = useBrowser()
  return (departure = {}) => open({ ...departure, options: { ...MOVING, ...departure.options } })
}

/**
 * For a group of tests that need no fresh start: gives a function that brings one page to an address, the first time by
 * opening it and then by its hash, as a link that is pasted does. It is judged after each test, as every page is; after
 * one that failed the next opens another.
 */
export function useOnePage(departure: Departure = {}): (path?: string) => Promise<Journey> {
  const open: Journey[] = []
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await closeAll(open)
    else expect((await Promise.all(open.map(takeFaults))).flat()).toEqual([])
  })
  afterAll(() => closeAll(open))
  return async (path = departure.path ?? '') => {
    const [there] = open
    if (there !== undefined) {
      await there.page.evaluate((hash) => void (location.hash = hash), path)
      return there
    }
    const journey = await depart(dist, departure)
    open.push(journey)
    await arrive(journey, path)
    return journey
  }
}

async function depart(folder: string, departure: Departure): Promise<Journey> {
  const [browser, serving] = await Promise.all([theBrowser(), servingOf(folder)])
  const origin = departure.isIntranet === true ? serving.origin.replace('127.0.0.1', INTRANET) : serving.origin
  return openPage(browser, origin, departure)
}

async function arrive({ page, context, origin, departure }: Journey, path = ''): Promise<void> {
  await departure.prepare?.(context)
  await page.goto(`${origin}/${path}`)
}

let launched: Promise<Browser> | undefined
const servings = new Map<string, Promise<Serving>>()

/** The Chromium of this worker; one that crashed in a file is started again for the next. */
async function theBrowser(): Promise<Browser> {
  const browser = await (launched ??= launchChromium(FLAGS))
  if (browser.isConnected()) return browser
  launched = launchChromium(FLAGS)
  return launched
}

function servingOf(folder: string): Promise<Serving> {
  const serving = servings.get(folder) ?? serve(folder)
  servings.set(folder, serving)
  return serving
}

async function closeAll(open: Journey[]): Promise<void> {
  const journeys = open.splice(0)
  const faults = await Promise.all(journeys.map(takeFaults))
  await Promise.all(journeys.map(({ context }) => context.close()))
  expect(faults.flat()).toEqual([])
}

async function openPage(browser: Browser, origin: string, departure: Departure): Promise<Journey> {
  const context = await browser.newContext({
    locale: 'es-PE',
    viewport: { width: 1366, height: 768 },
    serviceWorkers: 'block',
    // A quarter of the pixels, for no graphics card paints them here; who looks at pixels asks for whole ones.
    deviceScaleFactor: 0.5,
    reducedMotion: 'reduce',
    ...departure.options,
  })
  const page = await context.newPage()
  const faults: string[] = []
  context.on('request', (request) => {
    if (!isOwn(request.url(), origin)) faults.push(`pidió a otro origen: ${request.url()}`)
  })
  page.on('websocket', (socket) => faults.push(`abrió un socket: ${socket.url()}`))
  page.on('pageerror', (error) => faults.push(`error sin atender: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`error en la consola: ${message.text()} (${message.location().url})`)
  })
  page.on('worker', (worker) => void worker.evaluate(announceViolations).catch(() => undefined))
  await page.addInitScript(recordViolations)
  if (departure.lendsWebGl === false) await page.addInitScript(lendNoWebGl)
  return { page, context, origin, faults, departure }
}

function isOwn(url: string, origin: string): boolean {
  return url.startsWith(`${origin}/`) || url.startsWith('data:') || url.startsWith(`blob:${origin}/`)
}

// A worker's violations reach neither the page nor its console: the worker itself is asked to say them aloud.
function announceViolations(): void {
  self.addEventListener('securitypolicyviolation', (event) =>
    console.error(`política incumplida en un worker: ${event.effectiveDirective} ${event.blockedURI}`),
  )
}

function recordViolations(): void {
  const found: string[] = []
  Object.assign(globalThis, { brechaViolations: found })
  document.addEventListener('securitypolicyviolation', (event) =>
    found.push(`política incumplida: ${event.violatedDirective} ${event.blockedURI}`),
  )
}

function lendNoWebGl(): void {
  const lend = HTMLCanvasElement.prototype.getContext as (kind: string, options?: unknown) => unknown
  Object.assign(HTMLCanvasElement.prototype, {
    getContext(this: HTMLCanvasElement, kind: string, options?: unknown) {
      return kind.startsWith('webgl') ? null : lend.call(this, kind, options)
    },
  })
}

/** What went wrong since it was last asked. */
async function takeFaults({ page, faults, departure }: Journey): Promise<string[]> {
  const violations = page.isClosed()
    ? []
    : await page
        .evaluate(() => (globalThis as { brechaViolations?: string[] }).brechaViolations?.splice(0) ?? [])
        .catch(() => [])
  return [...faults.splice(0), ...violations].filter((fault) => !departure.expectedFaults?.test(fault))
}
