import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { repository } from '../../scripts/run-step.ts'
import { openNodeEngine } from '../../src/database/engine-node/index.ts'
import { withPage } from './browser.ts'
import type { Line, Section } from './report.ts'
import { alternate } from './samples.ts'
import { startToFacts, type EngineStart } from './start-to-facts.ts'

const ROUNDS = 7
const GOALS = { total: { median: 2500 }, statements: { median: 250 } } as const

/** From nothing to every fact in Node, as the build and the command line do it. */
export async function measureEngineInNode(): Promise<Section> {
  const readTable = async (table: string) =>
    new Uint8Array(await readFile(join(repository, 'public', 'data', 'tables', `${table}.arrow`)))
  const { node } = await alternate(ROUNDS, { node: () => startToFacts(readTable, openNodeEngine) })
  return {
    title: 'Del arranque del motor a todos los hechos, en Node',
    lines: startLines(node, ''),
    notes: ['El proceso ya había arrancado el motor una vez.'],
  }
}

/** The same in Chromium: with nothing cached, and again in the same browser with everything cached. */
export async function measureEngineInBrowser(browser: Browser, pages: string): Promise<Section> {
  const { pair } = await alternate(ROUNDS, {
    pair: () => withPage(browser, {}, (page) => startTwice(page, `${pages}/engine.html`)),
  })
  const [cold, warm] = [pair.map((each) => each.cold), pair.map((each) => each.warm)]
  return {
    title: 'Del arranque del motor a todos los hechos, en Chromium',
    lines: [...startLines(cold, ' (en frío)', warm), ...startLines(warm, ' (otra visita)')],
    notes: [
      'En frío, nada está guardado: llegan y se compilan los 34 MB del motor. El SQL cuenta cada sentencia con la ida al worker y la vuelta: tablas, vistas y las seis preguntas. La razón es en frío entre otra visita.',
    ],
  }
}

/** The parts of a start; the goals are for the one that is compared. */
function startLines(starts: readonly EngineStart[], when: string, against?: readonly EngineStart[]): readonly Line[] {
  const line = (name: string, part: keyof EngineStart, goal: Line['goal'] = {}): Line => {
    const measured = { name: `${name}${when}`, unit: 'ms' as const, samples: starts.map((each) => each[part]) }
    return against ? { ...measured, against: against.map((each) => each[part]), goal } : measured
  }
  return [
    line('hasta todos los hechos', 'total', GOALS.total),
    line('el motor responde', 'open'),
    line('cargar las tablas', 'loads'),
    line('SQL', 'statements', GOALS.statements),
  ]
}

async function startTwice(
  page: Page,
  address: string,
): Promise<{ readonly cold: EngineStart; readonly warm: EngineStart }> {
  const start = async () => {
    await page.goto(address)
    return page.evaluate(() => (globalThis as unknown as { startEngine: () => Promise<EngineStart> }).startEngine())
  }
  return { cold: await start(), warm: await start() }
}
