import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { repository } from '../../scripts/run-step.ts'
import { withPage } from './browser.ts'
import type { Line, Section } from './report.ts'
import { distritosOf, timeOrders } from './reweigh.ts'
import { alternate } from './samples.ts'

const TIMES = 1000
const STEPS = 40
const WEIGHTS = '#v1?pagina=priorizar&orden=distrito'
const goal = { median: 1, p95: 3 }

/**
 * Weights → new order of as many units as there are distritos, in Node: the whole ranking beside the bare sort of its
 * scores.
 */
export function measureOrderInNode(): Section {
  const group = distritosOf(readData('facts.json'), readData('manifest.json'))
  const { whole, bare } = timeOrders(group, TIMES)
  const distinct = new Set(group.units).size
  return {
    title: 'De los pesos al orden nuevo de 1 893 distritos, en Node',
    lines: orderLines(whole, bare),
    notes: [
      `De los distritos del país, ${distinct} compiten en el grupo; se repiten hasta 1 893. «Solo sumar y ordenar» no calcula puestos, empates ni intervalos.`,
    ],
  }
}

/** The same in a page, and in the app itself from the key on a slider to the painted frame. */
export async function measureOrderInBrowser(browser: Browser, app: string, pages: string): Promise<readonly Section[]> {
  const { whole, bare } = await withPage(browser, {}, (page) => timeInPage(page, `${pages}/weights.html`))
  const frames = await withPage(browser, { viewport: { width: 1366, height: 768 } }, (page) =>
    stepWeights(page, `${app}/${WEIGHTS}`),
  )
  return [
    {
      title: 'De los pesos al orden nuevo de 1 893 distritos, en Chromium',
      lines: orderLines(whole, bare),
      notes: ['El reloj de la página avanza de 0,1 ms en 0,1 ms.'],
    },
    {
      title: 'De la tecla en un peso al cuadro pintado, en Brecha con el ranking de distritos',
      lines: [
        {
          name: 'cuadro con el orden nuevo',
          unit: 'ms',
          samples: frames.step.map((each) => each.painted),
          against: frames.idle.map((each) => each.painted),
        },
        { name: 'cuadro sin cambio alguno', unit: 'ms', samples: frames.idle.map((each) => each.painted) },
        { name: 'de ello, script de la página', unit: 'ms', samples: frames.step.map((each) => each.script) },
        { name: 'de ello, estilo y disposición', unit: 'ms', samples: frames.step.map((each) => each.layout) },
      ],
      notes: ['La tecla sin cambio es Mayúsculas. El rasterizador es por software: sirve la razón, no el tiempo.'],
    },
  ]
}

function orderLines(whole: readonly number[], bare: readonly number[]): readonly Line[] {
  return [
    { name: 'ranking completo', unit: 'ms', samples: whole, against: bare, goal },
    { name: 'solo sumar y ordenar', unit: 'ms', samples: bare },
  ]
}

function readData(name: string): unknown {
  return JSON.parse(readFileSync(join(repository, 'public', 'data', name), 'utf8'))
}

async function timeInPage(page: Page, address: string): Promise<ReturnType<typeof timeOrders>> {
  await page.goto(address)
  return page.evaluate(
    (times) =>
      (globalThis as unknown as { timeWeights: (times: number) => Promise<ReturnType<typeof timeOrders>> }).timeWeights(
        times,
      ),
    TIMES,
  )
}

interface Step {
  readonly painted: number
  readonly script: number
  readonly layout: number
}

async function stepWeights(page: Page, address: string): Promise<Record<'step' | 'idle', Step[]>> {
  await page.goto(address)
  await page.waitForFunction(() => performance.getEntriesByName('mapa-listo').length > 0)
  await page.getByRole('button', { name: 'Pesos' }).first().click()
  await page.locator('.drawer input[type=range]').first().focus()
  await page.evaluate(watchFrames)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  let up = false
  return alternate(STEPS, {
    step: () => {
      up = !up
      return pressKey(page, session, up ? 'ArrowRight' : 'ArrowLeft')
    },
    idle: () => pressKey(page, session, 'Shift'),
  })
}

/**
 * Put in the page by `watchFrames`: `arm` listens for the next key before it is pressed, `frame` settles with its
 * milliseconds.
 */
interface FrameWatch {
  readonly arm: (changes: boolean) => void
  readonly frame: Promise<number>
}

async function pressKey(page: Page, session: CDPSession, key: string): Promise<Step> {
  const before = await readCosts(session)
  await page.evaluate((changes) => (globalThis as unknown as FrameWatch).arm(changes), key !== 'Shift')
  await page.keyboard.press(key)
  const time = await page.evaluate(() => (globalThis as unknown as FrameWatch).frame)
  const after = await readCosts(session)
  return { painted: time, script: after.script - before.script, layout: after.layout - before.layout }
}

async function readCosts(session: CDPSession): Promise<{ readonly script: number; readonly layout: number }> {
  const { metrics } = await session.send('Performance.getMetrics')
  const millisecondsOf = (name: string) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0)
  return {
    script: millisecondsOf('ScriptDuration'),
    layout: millisecondsOf('LayoutDuration') + millisecondsOf('RecalcStyleDuration'),
  }
}

/**
 * Runs in the page: once armed, `frame` answers the milliseconds from the next key to the end of the frame that shows
 * what it changed.
 */
function watchFrames(): void {
  let changed = false
  const panel = document.querySelector('.panel')
  if (panel)
    new MutationObserver(() => (changed = true)).observe(panel, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    })
  const nextFrame = (changes: boolean) =>
    new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error('The key changed nothing on the screen')), 10_000)
      const onKey = (event: Event) => {
        changed = false
        const afterFrame = () =>
          requestAnimationFrame(() => {
            const channel = new MessageChannel()
            channel.port1.onmessage = () =>
              changed || !changes ? resolve(performance.now() - event.timeStamp) : afterFrame()
            channel.port2.postMessage(null)
          })
        afterFrame()
      }
      addEventListener('keydown', onKey, { capture: true, once: true })
    })
  const arm = (changes: boolean) => void Object.assign(globalThis, { frame: nextFrame(changes) })
  Object.assign(globalThis, { arm })
}
