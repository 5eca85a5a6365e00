import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { repository } from '../../scripts/run-step.ts'
import { useBrowser, useBrowserWithoutMap } from './browser.ts'
import { bringFile, DATOS, load, ownTables, untilReady } from './own-table.ts'
import { goTo, rankingOf, rowAt, untilDrawn, untilLoaded } from './screen.ts'

const COULD_NOT_READ =
  /Los archivos de datos faltan o están dañados\. Vuelva a cargar la página; si sigue igual, avise a quien la publicó/
const CASES = 'ubigeo,anio,modalidad,casos\n180101,2024,fisica,7\n'
const ENGINE_FAILED = /El motor de consultas no pudo iniciarse\..+ avise a quien la publicó/
/** A window in which the list comes first and its map is not drawn. */
const NO_MAP = { width: 683, height: 384 }
const notThere = /Failed to load resource/

function breakFile(pattern: string, how: 'missing' | 'cut' | 'truncated') {
  return (context: BrowserContext) =>
    context.route(pattern, (route) => {
      if (how === 'cut') return route.abort('connectionreset')
      if (how === 'missing')
        return route.fulfill({ status: 404, contentType: 'text/plain', body: 'No se encuentra esa página.' })
      const whole = readFileSync(
        join(repository, 'public', 'data', new URL(route.request().url()).pathname.replace('/data/', '')),
        'utf8',
      )
      return route.fulfill({ status: 200, contentType: 'application/json', body: whole.slice(0, whole.length / 2) })
    })
}

function halfEngine(): Buffer {
  const place = join(repository, 'node_modules', '@duckdb', 'duckdb-wasm', 'dist', 'duckdb-eh.wasm')
  const whole = readFileSync(place)
  return whole.subarray(0, whole.length / 2)
}

/** Runs in the page: a browser without WebGL. */
function takeWebglAway(): void {
  const original = HTMLCanvasElement.prototype.getContext as (
    this: HTMLCanvasElement,
    kind: string,
    ...rest: unknown[]
  ) => RenderingContext | null
  Object.assign(HTMLCanvasElement.prototype, {
    getContext(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith('webgl') ? null : original.call(this, kind, ...rest)
    },
  })
}

describe('When something is missing', () => {
  const open = useBrowser()
  const openWithoutMap = useBrowserWithoutMap()

  test.each(['missing', 'cut', 'truncated'] as const)(
    'figures %s: one sentence says what to do, and the method can still be read',
    async (how) => {
      const { page } = await openWithoutMap({ prepare: breakFile('**/data/facts.json', how), expectedFaults: notThere })
      await page.getByRole('alert').getByText(COULD_NOT_READ).waitFor()
      await page.getByRole('button', { name: 'Volver a cargar' }).waitFor()
      await goTo(page, 'Método')
      await page.getByRole('heading', { level: 1, name: /método/i }).waitFor()
      await goTo(page, 'Datos')
      await page.getByText(COULD_NOT_READ).waitFor()
    },
  )

  test('figures that come back after a reload are shown', async () => {
    const { page, context } = await openWithoutMap({
      prepare: breakFile('**/data/facts.json', 'cut'),
      expectedFaults: notThere,
    })
    await page.getByRole('alert').waitFor()
    await context.unroute('**/data/facts.json')
    await page.getByRole('button', { name: 'Volver a cargar' }).click()
    await untilLoaded(page)
  })

  test('the empty matrix missing: the simulated one stays, with a sentence', async () => {
    const { page } = await openWithoutMap({
      prepare: breakFile('**/data/facts-vacia.json', 'missing'),
      expectedFaults: notThere,
    })
    await untilLoaded(page)
    await page.getByRole('button', { name: 'Empezar con matriz vacía' }).click()
    await page.getByText(/No se pudo cargar la otra matriz y se conserva la que estaba/).waitFor()
    await page
      .getByText(/Matriz simulada/)
      .first()
      .waitFor()
  })

  test.each(['missing', 'truncated'] as const)(
    'limits %s: the table stands in for the map and says why, and the ranking is whole',
    async (how) => {
      const { page } = await open({ prepare: breakFile('**/data/limites.json', how), expectedFaults: notThere })
      await page.getByRole('table', { name: /Cobertura de instancias/ }).waitFor()
      await page.getByText(/No se pudieron leer los límites/).waitFor()
      await page
        .getByRole('table', { name: /Cobertura de instancias/ })
        .getByRole('button', { name: 'General Sánchez Cerro' })
        .click()
      await page.getByRole('heading', { level: 1, name: 'General Sánchez Cerro' }).waitFor()
      await goTo(page, 'Priorizar')
      await rankingOf(page).getByRole('row').nth(5).waitFor()
      expect(await page.getByRole('button', { name: 'Ver como mapa' }).count()).toBe(0)
    },
  )

  test('no WebGL: the table says the same as the map, and why', async () => {
    const { page } = await open({
      prepare: (context) => context.addInitScript(takeWebglAway),
      expectedFaults: /webgl/i,
    })
    await page.getByText(/no puede dibujar el mapa \(falta WebGL\)/).waitFor()
    await goTo(page, 'Priorizar')
    await rowAt(page, 1).click()
    await page.getByText(/^Está en el puesto 1 porque/).waitFor()
    await goTo(page, 'Explorar')
    // The table obeys what is chosen; with nothing chosen it is the whole country's again.
    await page.getByRole('button', { name: 'Perú' }).click()
    await page
      .getByRole('table', { name: /Cobertura de instancias/ })
      .getByRole('button', { name: 'General Sánchez Cerro' })
      .click()
    await page.getByRole('heading', { level: 1, name: 'General Sánchez Cerro' }).waitFor()
    expect(await page.getByRole('button', { name: 'Ver como mapa' }).count()).toBe(0)
  })

  test.each([
    ['the engine missing', '**/duckdb*.wasm', { status: 404, contentType: 'text/plain', body: 'No se encuentra.' }],
    ['the engine cut in half', '**/duckdb*.wasm', { contentType: 'application/wasm', body: halfEngine() }],
    ['the engine overwritten', '**/duckdb*.wasm', { contentType: 'application/wasm', body: 'x'.repeat(5000) }],
    ['a page in place of the engine', '**/duckdb*.wasm', { contentType: 'text/html', body: '<!doctype html>' }],
    ['its worker missing', '**/duckdb*.js', { status: 404, contentType: 'text/plain', body: 'No se encuentra.' }],
    ['its worker damaged', '**/duckdb*.js', { contentType: 'text/javascript', body: '(((' }],
  ])('%s: the first figures rank all the same, and one sentence says what to do', async (_, pattern, answer) => {
    const { page } = await openWithoutMap({
      prepare: (context) => context.route(pattern, (route) => route.fulfill(answer)),
      expectedFaults: notThere,
      options: { viewport: NO_MAP },
      path: DATOS,
    })
    const dialog = await bringFile(page, 'casos.csv', CASES)
    await page.getByText(ENGINE_FAILED).waitFor({ timeout: 20_000 })
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('Motor de consultas: no pudo iniciarse.').waitFor()
    expect(await page.getByText('Motor de consultas: iniciando.').count()).toBe(0)
    await goTo(page, 'Priorizar')
    await rowAt(page, 1).click()
    await page.getByText(/^Está en el puesto 1 porque/).waitFor()
  })

  test('the engine out of reach: the same sentence, and once it is in reach the same file is loaded', async () => {
    const { page, context } = await openWithoutMap({
      prepare: (context) => context.route('**/*.wasm', (route) => route.abort()),
      expectedFaults: /ERR_FAILED|wasm|Failed to fetch/i,
      path: DATOS,
    })
    const dialog = await bringFile(page, 'casos.csv', CASES)
    await page.getByText(ENGINE_FAILED).waitFor()
    await context.unroute('**/*.wasm')
    await load(dialog)
    await ownTables(page).getByText('casos.csv').waitFor()
    expect(await page.getByText(ENGINE_FAILED).count()).toBe(0)
  })

  test('no connection after arriving: a banner says so and everything loaded goes on working', async () => {
    const { page, context } = await open({ expectedFaults: /icono\.svg/ })
    await untilDrawn(page)
    await goTo(page, 'Priorizar')
    await rankingOf(page).getByRole('row').nth(1).waitFor()
    await goTo(page, 'Datos')
    await untilReady(page)
    await context.setOffline(true)
    await page.getByText(/Sin conexión: lo que ya está cargado sigue funcionando/).waitFor()
    await goTo(page, 'Priorizar')
    await rowAt(page, 1).click()
    await page.getByText(/^Está en el puesto 1 porque/).waitFor()
    expect(await page.getByRole('button', { name: 'Descargar CSV' }).count()).toBe(1)
  })
})
