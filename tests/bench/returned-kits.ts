import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { loadCountry } from '../../scripts/cli/index.ts'
import { owedInstancias } from '../../src/domain/register/index.ts'
import { regionOf } from '../../src/domain/territory/index.ts'
import { kitMaker } from '../../src/publish/kit/index.ts'
import { fill } from '../workspace/kits/filled-kit.ts'
import { withPage } from './browser.ts'
import { longestTask, watchTasks } from './longest-task.ts'
import type { Section } from './report.ts'

const ROUNDS = 3
const TODAY = '2026-11-21'
const DATOS = `#v1?pagina=datos&fecha=${TODAY}`
const BLOCKED_MS = 50

/** The 26 kits as they come back, in files of a folder: each government wrote its ordenanza. */
async function writeReturned(folder: string): Promise<{ readonly kits: readonly string[]; readonly written: number }> {
  const { country } = await loadCountry(undefined, () => undefined)
  const owed = owedInstancias(country)
  const make = kitMaker(country, [], TODAY)
  const kits: string[] = []
  for (const region of country.byLevel.region) {
    const kit = make(region)
    const own = owed.filter(({ unit }) => regionOf(unit.ubigeo) === region.ubigeo)
    const writings = own.map(({ unit, level }, at) => ({
      ...{ sheet: 'Instancias', row: [unit.ubigeo, level], column: 'Ordenanza', text: `O. ${at}-2026` },
    }))
    const path = join(folder, kit.fileName)
    await writeFile(path, await fill(kit.bytes, writings))
    kits.push(path)
  }
  return { kits, written: owed.length }
}

/** From the moment the files are given until what they say stands on the board, in the page that is published. */
export async function measureReturnedKits(browser: Browser, app: string): Promise<Section> {
  const folder = await mkdtemp(join(tmpdir(), 'brecha-kits-'))
  try {
    const { kits, written } = await writeReturned(folder)
    return await measureRounds(browser, `${app}/${DATOS}`, kits, written)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function measureRounds(
  browser: Browser,
  address: string,
  kits: readonly string[],
  written: number,
): Promise<Section> {
  const [shown, blocked]: [number[], number[]] = [[], []]
  for (let round = 0; round <= ROUNDS; round += 1) {
    const { ms, longest } = await withPage(browser, { viewport: { width: 1366, height: 768 } }, (page) =>
      consolidate(page, address, kits),
    )
    if (round === 0) continue
    shown.push(ms)
    blocked.push(longest)
  }
  return {
    title: 'Los 26 kits que vuelven, en la página',
    lines: [
      { name: 'leerlos, compararlos y mostrarlos', unit: 'ms', samples: shown, goal: { median: 3_000 } },
      { name: 'lo más que la página no respondió', unit: 'ms', samples: blocked, goal: { median: BLOCKED_MS } },
    ],
    notes: [
      `Instancias con la ordenanza escrita: ${written}. Por debajo de ${BLOCKED_MS} ms el navegador no avisa: 0.`,
    ],
  }
}

async function consolidate(
  page: Page,
  address: string,
  kits: readonly string[],
): Promise<{ ms: number; longest: number }> {
  await page.route('**/duckdb*.wasm', () => undefined)
  await page.goto(address)
  const pick = page.getByRole('button', { name: 'Elegir los kits devueltos' })
  await pick.waitFor()
  await page.waitForTimeout(1_500)
  const chooser = page.waitForEvent('filechooser')
  await pick.click()
  const files = await chooser
  await watchTasks(page)
  const begin = performance.now()
  await files.setFiles([...kits])
  await page.getByRole('button', { name: /^Aceptar las .* celdas/ }).waitFor()
  const ms = performance.now() - begin
  return { ms, longest: await longestTask(page) }
}
