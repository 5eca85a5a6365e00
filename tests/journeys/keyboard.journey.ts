import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { MOVING, useMovingBrowser, useOnePage } from './browser.ts'
import { PLAN, planFive } from './plan-fields.ts'
import { goTo, readRows, rowAt, untilDrawn, untilHeld, untilLoaded } from './screen.ts'

const REACH = 60

/** Presses Tab (or Shift+Tab) until the focus is there, as someone without a mouse does. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < REACH; presses += 1) {
    await page.keyboard.press(key)
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`the focus did not arrive in ${REACH} presses of ${key}`)
}

async function searchFor(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(words)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
}

const pageLink = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Páginas' }).getByRole('link', { name })
const spoken = (page: Page) => page.locator('[aria-live="polite"].hidden-text')

describe('Without a mouse', () => {
  const open = useMovingBrowser()
  const visit = useOnePage({ options: MOVING })

  test('the first Tab offers to skip to the contents, and Enter takes the focus there', async () => {
    const { page } = await open()
    await untilLoaded(page)
    await page.keyboard.press('Tab')
    const skip = page.getByRole('button', { name: 'Saltar al contenido' })
    await untilHeld(skip)
    await page.keyboard.press('Enter')
    await untilHeld(page.locator('#contenido'))
  })

  test('a provincia is found by part of its name; its card and the live region say the gap, the denominator on screen', async () => {
    const { page } = await visit()
    await untilLoaded(page)
    await searchFor(page, 'sanchez cerro')
    await page.getByRole('heading', { level: 1, name: 'General Sánchez Cerro' }).waitFor()
    const card = page.getByRole('region', { name: 'Panel' })
    await card.getByText(/\d+ de 11 instancias esperadas/).waitFor()
    await card.getByText('municipal', { exact: false }).first().waitFor()
    expect(await spoken(page).innerText()).toMatch(
      /^General Sánchez Cerro, Provincia\. \d+ de 11 instancias esperadas, .*Puesto \d+ de \d+/,
    )
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { level: 1, name: 'Moquegua' }).waitFor()
    await expect.poll(() => spoken(page).innerText()).toMatch(/^Moquegua, Departamento\./)
  })

  test('Escape empties the search and closes what it offered, and what was chosen stays chosen', async () => {
    const { page } = await open({ path: '#v1?sel=departamento.18' })
    await page.getByRole('heading', { level: 1, name: 'Moquegua' }).waitFor()
    await untilLoaded(page)
    await page.keyboard.press('/')
    await page.keyboard.type('ilo')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('listbox').waitFor({ state: 'detached' })
    expect(await page.getByRole('combobox', { name: /Buscar territorio/ }).inputValue()).toBe('')
    await page.getByRole('heading', { level: 1, name: 'Moquegua' }).waitFor()
  })

  test('arrows walk the ranking, Enter chooses and the screen says why it is there; Esc goes up', async () => {
    const { page } = await open()
    await untilLoaded(page)
    await tabTo(page, pageLink(page, 'Priorizar'))
    await page.keyboard.press('Enter')
    await rowAt(page, 1).waitFor()
    await tabTo(page, rowAt(page, 1))
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'Home', 'ArrowDown'])
      await page.keyboard.press(key)
    await untilHeld(rowAt(page, 2))
    await page.keyboard.press('Enter')
    const name = await rowAt(page, 2).locator('.rank-name-own').innerText()
    await page.getByRole('heading', { name: `Por qué está aquí: ${name}` }).waitFor()
    await page.getByText(/^Está en el puesto \d+ porque .*B\.1\.i/).waitFor()
    expect(await spoken(page).innerText()).toContain(`${name}, Provincia.`)
    await page.keyboard.press('Escape')
    await expect.poll(() => spoken(page).innerText()).toContain(', Departamento.')
  })

  test('T turns the map into a table of the same units and back', async () => {
    const { page } = await visit()
    await untilDrawn(page)
    await page.keyboard.press('t')
    await page.getByRole('table', { name: /Cobertura de instancias/ }).waitFor()
    expect(
      await page
        .getByRole('table', { name: /Cobertura de instancias/ })
        .getByRole('row')
        .count(),
    ).toBe(197)
    await page.keyboard.press('t')
    await untilDrawn(page)
  })

  test('the map is one tab stop: arrows point at a neighbour and Enter opens it', async () => {
    const { page } = await visit()
    await untilDrawn(page)
    await tabTo(page, page.getByRole('application'))
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowRight')
    const pointed = await page.locator('.map-tooltip strong').innerText()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: pointed, exact: true }).waitFor()
  })

  test('the exported file holds exactly the list on screen, readable by Excel, each criterion with its quality, source and cut-off', async () => {
    const { page } = await visit('#v1?pagina=priorizar&ambito=dep.18&orden=provincia')
    await untilLoaded(page)
    await rowAt(page, 1).waitFor()
    const rows = (await page.getByRole('grid').getByRole('row').count()) - 1
    const drawn = await readRows(page, rows)
    const download = page.waitForEvent('download')
    await tabTo(page, page.getByRole('button', { name: 'Descargar CSV' }))
    await page.keyboard.press('Enter')
    const file = await download
    const text = readFileSync(await file.path(), 'utf8')
    const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    })
    expect(file.suggestedFilename()).toMatch(/^ranking-creacion-provincia-18-\d{4}-\d{2}-\d{2}\.csv$/)
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(data.map(asDrawn)).toEqual(
      drawn.map(({ place, name, score, interval }) => ({ place, name, score, interval })),
    )
    for (const criterion of [
      'region_con_instrumento',
      'brecha_critica',
      'mayor_incidencia',
      'servicios_aurora',
      'pobreza',
    ]) {
      expect(meta.fields).toEqual(
        expect.arrayContaining([criterion, `${criterion}_calidad`, `${criterion}_fuente`, `${criterion}_corte`]),
      )
    }
    expect(
      data.every(
        (row) =>
          row['simulado'] === 'si' &&
          row['brecha_critica_calidad'] === 'simulado' &&
          /^\d{4}$/.test(row['ubigeo'] ?? ''),
      ),
    ).toBe(true)
  })
})

function asDrawn(row: Record<string, string>) {
  const place = Number(row['puesto'])
  const [best, worst] = [Math.min(Number(row['puesto_mejor']), place), Math.max(Number(row['puesto_peor']), place)]
  return {
    place: `${place}${row['empate'] === 'si' ? '=' : ''}`,
    name: row['nombre'],
    score: Number(row['puntaje']).toFixed(2).replace('.', ','),
    interval: best === worst ? `${best}` : `${best}–${worst}`,
  }
}

describe('What is chosen or taken away', () => {
  const open = useMovingBrowser()

  test('with a key, leaves the keyboard beside it: a visit that is removed', async () => {
    const { page } = await open({ path: PLAN })
    await planFive(page)
    await page
      .getByRole('button', { name: /^Editar la visita/ })
      .nth(1)
      .press('Enter')
    await page.getByRole('button', { name: 'Quitar del plan' }).press('Enter')
    await page.getByText('4 visitas', { exact: false }).first().waitFor()
    await untilHeld(page.locator('.plan-body'))
  })

  test('on a phone opens where it is seen, and not below the list: a visit, with a way back, and an instancia', async () => {
    const { page } = await open({ path: PLAN, options: { viewport: { width: 360, height: 740 } } })
    await planFive(page)
    await page
      .getByRole('button', { name: /^Editar la visita/ })
      .nth(1)
      .click()
    const topOf = (selector: string) => page.locator(selector).evaluate((part) => part.getBoundingClientRect().top)
    await expect.poll(() => topOf('.plan-side')).toBeLessThan(370)
    await untilHeld(page.locator('.plan-side'))
    await page.getByRole('button', { name: 'Volver a la lista' }).press('Enter')
    await untilHeld(page.getByRole('button', { name: /^Editar la visita/ }).nth(1))
    await goTo(page, 'Instancias')
    await page.getByRole('grid').getByRole('row').nth(3).click()
    await expect.poll(() => topOf('.instancia-card')).toBeLessThan(370)
  })
  test('on a phone the card of what is searched for is one step from the map, which covers the screen', async () => {
    const { page } = await open({ lendsWebGl: false, options: { viewport: { width: 360, height: 740 } } })
    await untilLoaded(page)
    const toCard = page.getByRole('button', { name: 'Ver su ficha' })
    expect(await toCard.count()).toBe(0)
    await page.getByRole('combobox').first().fill('ilo')
    await page.getByRole('option').first().click()
    await toCard.click()
    await untilHeld(page.locator('.panel'))
    const heading = page.getByRole('heading', { name: 'Ilo', exact: true })
    const seen = async () => {
      const top = (await heading.boundingBox())?.y ?? -1
      return top > 0 && top < 370
    }
    await expect.poll(seen).toBe(true)
    await page.setViewportSize({ width: 1366, height: 768 })
    await toCard.waitFor({ state: 'hidden' })
  })
})
