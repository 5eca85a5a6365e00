import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useBrowserWithoutMap, useOnePage } from './browser.ts'
import { untilReady } from './own-table.ts'
import { close, field, holdEngine, notKept, openVisit, PLAN, planFive, write } from './plan-fields.ts'
import { goTo } from './screen.ts'
import { areFactsKept, forgetFacts } from './second-visit.ts'

const CASES = 'ubigeo,anio,modalidad,casos\n180101,2024,fisica,7\n180102,2024,sexual,9\n'
const ownTables = (page: Page) => page.getByRole('table', { name: 'Tablas propias' })

async function loadCases(page: Page): Promise<void> {
  await untilReady(page)
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: 'casos.csv', mimeType: 'text/csv', buffer: Buffer.from(CASES) })
  const dialog = page.getByRole('dialog', { name: 'Revisar antes de cargar' })
  await dialog.getByRole('button', { name: /^Cargar \d/ }).click()
  await dialog.waitFor({ state: 'detached' })
}

describe('What is written', () => {
  const open = useBrowserWithoutMap()

  test('before, while and after a late engine arrives is all there when the page is opened again', async () => {
    const { page, context } = await open({ path: PLAN })
    await planFive(page)
    await write(page, 'Materiales', 'antes del motor')
    await goTo(page, 'Datos')
    await loadCases(page)
    await expect.poll(() => page.evaluate(areFactsKept)).toBe(true)
    const letEngineCome = await holdEngine(context)
    const asked = page.waitForRequest(/duckdb.*\.wasm/, { timeout: 60_000 })
    await page.reload()
    await openVisit(page)
    await asked
    await write(page, 'Logística', 'mientras llega')
    letEngineCome()
    await goTo(page, 'Datos')
    await ownTables(page).getByText('casos.csv').waitFor({ timeout: 60_000 })
    await openVisit(page)
    await write(page, 'Propuesta de agenda', 'después del motor')
    expect(await notKept(page).count()).toBe(0)
    await page.reload()
    await openVisit(page)
    expect(await field(page, 'Materiales').inputValue()).toBe('antes del motor')
    expect(await field(page, 'Logística').inputValue()).toBe('mientras llega')
    expect(await field(page, 'Propuesta de agenda').inputValue()).toBe('después del motor')
    await goTo(page, 'Datos')
    await ownTables(page).getByText('casos.csv').waitFor({ timeout: 60_000 })
  })

  test('comes back with the tables; while their engine is late, the page says what it waits for', async () => {
    const { page, context } = await open({ path: PLAN })
    await planFive(page)
    await goTo(page, 'Datos')
    await loadCases(page)
    await expect.poll(() => page.evaluate(areFactsKept)).toBe(true)
    const letEngineCome = await holdEngine(context)
    await page.evaluate(forgetFacts)
    await page.reload()
    for (const name of ['Planificar', 'Instancias', 'Presentar', 'Explorar'] as const) {
      await goTo(page, name)
      await page.getByText(/^Sus tablas vuelven cuando llegue el motor de consultas/).waitFor()
    }
    letEngineCome()
    await openVisit(page)
  })

  test('in a second tab is said not to be kept, and is kept beside the first one’s once that is closed', async () => {
    const { page: first, context, origin } = await open({ path: PLAN })
    await planFive(first)
    const second = await context.newPage()
    await second.goto(`${origin}/${PLAN}`)
    await openVisit(second)
    await notKept(second).first().waitFor()
    await write(second, 'Materiales', 'en la segunda')
    await write(first, 'Logística', 'en la primera')
    await close(first)
    await expect.poll(() => notKept(second).count()).toBe(0)
    await write(second, 'Propuesta de agenda', 'al quedar sola')
    await second.reload()
    await openVisit(second)
    expect(await field(second, 'Materiales').inputValue()).toBe('en la segunda')
    expect(await field(second, 'Logística').inputValue()).toBe('en la primera')
    expect(await field(second, 'Propuesta de agenda').inputValue()).toBe('al quedar sola')
  })
})

/** The first visit of the plan, made if there is none yet. */
async function openVisitOf(page: Page): Promise<void> {
  const add = page.getByRole('button', { name: 'Agregar los 5 primeros' })
  const visits = page.getByRole('button', { name: /^Editar la visita a/ })
  await add.or(visits).first().waitFor()
  await ((await visits.count()) > 0 ? openVisit(page) : planFive(page))
}

/** Expects the text in the first visit, and there again after a reload. */
async function expectKept(page: Page, text: string): Promise<void> {
  await openVisit(page)
  expect(await field(page, 'Materiales').inputValue()).toBe(text)
  await page.reload()
  await openVisit(page)
  expect(await field(page, 'Materiales').inputValue()).toBe(text)
}

describe('What is being typed', () => {
  const open = useBrowserWithoutMap()
  const visit = useOnePage({ lendsWebGl: false })
  const ways: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
    ['another page by the bar', (page) => goTo(page, 'Presentar')],
    [
      'Back',
      async (page) => {
        await page.goBack()
        await page.getByRole('heading', { name: 'Planificar las visitas' }).waitFor({ state: 'detached' })
      },
    ],
    [
      'a link that is pasted',
      async (page) => {
        await page.evaluate(() => (location.hash = '#v1?pagina=metodo'))
        await page.getByRole('heading', { name: 'Planificar las visitas' }).waitFor({ state: 'detached' })
      },
    ],
    ['a reload', (page) => page.reload()],
  ]

  test.each(ways)('is there after %s', async (name, leave) => {
    const { page } = await visit('#v1?pagina=presentar&fecha=2026-11-20')
    await goTo(page, 'Planificar')
    await openVisitOf(page)
    await field(page, 'Materiales').fill(`a medio escribir, antes de ${name}`)
    await leave(page)
    await expectKept(page, `a medio escribir, antes de ${name}`)
  })

  test('is there after closing the page', async () => {
    const { page, context } = await open({ path: PLAN })
    await openVisitOf(page)
    await field(page, 'Materiales').fill('a medio escribir')
    const address = page.url()
    await close(page)
    const next = await context.newPage()
    await next.goto(address)
    await expectKept(next, 'a medio escribir')
  })

  test('in the register of instancias is there after Back and after a reload', async () => {
    const { page } = await open({
      path: '#v1?pagina=explorar&grupo=regional&mapa=region&fecha=2026-11-21',
    })
    await goTo(page, 'Instancias')
    const grid = page.getByRole('grid', { name: 'Registro de instancias' })
    await grid.getByRole('row').filter({ hasText: 'Amazonas' }).first().click()
    const ordenanza = page.getByRole('complementary', { name: 'Amazonas' }).getByLabel('Ordenanza', { exact: true })
    await ordenanza.fill('Ordenanza 123')
    const here = page.url()
    await page.goBack()
    await page.goto(here)
    await expect.poll(() => ordenanza.inputValue()).toBe('Ordenanza 123')
    await ordenanza.fill('Ordenanza 456')
    await page.reload()
    await expect.poll(() => ordenanza.inputValue()).toBe('Ordenanza 456')
  })
})

describe('Where nothing can be kept', () => {
  const open = useBrowserWithoutMap()

  test('a browser that refuses its store says so on every page, with the way out', async () => {
    const { page } = await open({
      path: PLAN,
      prepare: (context) =>
        context.addInitScript(() => {
          IDBFactory.prototype.open = () => {
            throw new DOMException('refused', 'SecurityError')
          }
        }),
    })
    await planFive(page)
    await page
      .getByText(/^Nada de lo que escriba o cargue se guarda: el navegador/)
      .first()
      .waitFor()
    expect(await page.getByText('Lo que escriba se guarda en este navegador.').count()).toBe(0)
    await goTo(page, 'Datos')
    await loadCases(page)
    await page.getByText(/^Este navegador no permite guardar/).waitFor()
    await ownTables(page).waitFor()
    expect(await page.getByText('Guardadas en este navegador.').count()).toBe(0)
    await page.getByRole('button', { name: 'Guardar proyecto (.brecha)' }).first().waitFor()
  })

  test('a store of a later version is said, and left as it is', async () => {
    const { page, origin } = await open({ path: 'data/manifest.json', expectedFaults: /favicon/ })
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('brecha', 7)
          request.onupgradeneeded = () => request.result.createObjectStore('bytes').put('de otra versión', 'seña')
          request.onsuccess = () => (request.result.close(), resolve())
        }),
    )
    await page.goto(`${origin}/${PLAN}`)
    await planFive(page)
    await page
      .getByText(/lo guardado es de una versión más nueva de Brecha/)
      .first()
      .waitFor()
    await goTo(page, 'Datos')
    await page.getByText(/de una versión más nueva de Brecha y no se toca/).waitFor()
    expect(
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            const request = indexedDB.open('brecha', 7)
            request.onsuccess = () => {
              const asked = request.result.transaction('bytes').objectStore('bytes').get('seña')
              asked.onsuccess = () => resolve(asked.result)
            }
          }),
      ),
    ).toBe('de otra versión')
  })
})

describe('On plain http of an intranet', () => {
  const open = useBrowserWithoutMap()

  test('an import is loaded and kept, and a second tab is told that the first one keeps', async () => {
    const { page, context, origin } = await open({
      path: '#v1?pagina=datos',
      isIntranet: true,
      expectedFaults: /Cross-Origin-Opener-Policy/,
    })
    expect(await page.evaluate(() => [isSecureContext, 'locks' in navigator, crypto.subtle === undefined])).toEqual([
      false,
      false,
      true,
    ])
    await loadCases(page)
    await page.getByText('Guardadas en este navegador.').waitFor()
    const second = await context.newPage()
    await second.goto(`${origin}/${PLAN}`)
    await notKept(second).first().waitFor()
    await second.close()
    await page.reload()
    await ownTables(page).getByText('casos.csv').waitFor({ timeout: 90_000 })
    await page.getByText('Guardadas en este navegador.').waitFor()
  })

  test('what a second tab wrote is kept as soon as the first one is closed, without another word', async () => {
    const {
      page: first,
      context,
      origin,
    } = await open({
      path: PLAN,
      isIntranet: true,
      expectedFaults: /Cross-Origin-Opener-Policy/,
    })
    await planFive(first)
    const second = await context.newPage()
    await second.goto(`${origin}/${PLAN}`)
    await openVisit(second)
    await write(second, 'Materiales', 'en la segunda')
    await notKept(second).first().waitFor()
    await close(first)
    await notKept(second).first().waitFor({ state: 'detached' })
    await second.reload()
    await openVisit(second)
    expect(await field(second, 'Materiales').inputValue()).toBe('en la segunda')
  })
})
