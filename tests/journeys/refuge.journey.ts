import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tableFromIPC } from 'apache-arrow'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { repository } from '../../scripts/run-step.ts'
import { useOnePage } from './browser.ts'
import { goTo, rowAt, untilDrawn } from './screen.ts'

const REFUGE = /HRT|hogar(es)? de refugio|refugio/i
/** A provincia with a refuge in the published list, and its distritos are thirteen. */
const AREQUIPA = '0401'
const data = join(repository, 'public', 'data')

type Columns = Readonly<Record<string, readonly unknown[]>>

function columnsOf(file: string, part: 'services' | 'points'): Columns {
  return (JSON.parse(readFileSync(join(data, file), 'utf8')) as Readonly<Record<typeof part, Columns>>)[part]
}

function codesOfRefuges({ type = [], ubigeo = [] }: Columns): readonly unknown[] {
  return ubigeo.filter((_, at) => type[at] === 'HRT')
}

const panel = (page: Page) => page.getByRole('region', { name: 'Panel' })

/** Moves the hand over the middle of the map until a note of a refuge is under it; its words, or null. */
async function feelForRefuge(page: Page): Promise<string | null> {
  const box = await page.locator('.map-canvas').boundingBox()
  if (box === null) return null
  for (let across = 0.2; across < 0.85; across += 0.02) {
    for (let down = 0.2; down < 0.85; down += 0.02) {
      await page.mouse.move(box.x + box.width * across, box.y + box.height * down)
      const words = await page.locator('.map-tooltip').allInnerTexts()
      if (words.some((each) => REFUGE.test(each))) return words.join(' ')
    }
  }
  return null
}

describe('A refuge is never placed below its provincia', () => {
  const visit = useOnePage()

  test('no file that the page can fetch names a distrito, a coordinate or a name of one', () => {
    for (const file of ['facts.json', 'facts-vacia.json']) {
      expect(codesOfRefuges(columnsOf(file, 'services')).length).toBeGreaterThan(0)
      expect(codesOfRefuges(columnsOf(file, 'services')).filter((code) => String(code).length !== 4)).toEqual([])
      expect(codesOfRefuges(columnsOf(file, 'points'))).toEqual([])
    }
    const rows = tableFromIPC(readFileSync(join(data, 'tables', 'servicios.arrow')))
      .toArray()
      .map((row) => row?.toJSON() as Readonly<Record<string, unknown>>)
    const refuges = rows.filter((row) => row['tipo'] === 'HRT')
    expect(refuges.length).toBeGreaterThan(0)
    for (const row of refuges)
      expect({ code: String(row['ubigeo']).length, at: [row['lat'], row['lon']], name: row['nombre'] || null }).toEqual(
        { code: 4, at: [null, null], name: null },
      )
    expect(readdirSync(data).filter((name) => name.startsWith('facts'))).toEqual(['facts-vacia.json', 'facts.json'])
  })

  test('with refuges on the map of distritos, the card of the provincia counts them for the provincia as a whole and no distrito has one', async () => {
    const { page } = await visit(`#v1?sel=provincia.${AREQUIPA}&mapa=distrito&servicios=HRT`)
    await untilDrawn(page)
    const counts = page.locator('details.legend').getByRole('list', { name: 'Servicios en Arequipa' })
    await counts.waitFor()
    const { type = [], ubigeo = [], count = [] } = columnsOf('facts.json', 'services')
    const own = count.filter((_, at) => type[at] === 'HRT' && ubigeo[at] === AREQUIPA).map(Number)
    const sum = own.reduce((all, each) => all + each, 0)
    expect(await counts.getByRole('listitem').filter({ hasText: 'HRT' }).innerText()).toMatch(
      new RegExp(`\\b${String(sum)}$`),
    )
    const table = panel(page).locator('.service-table').filter({ hasText: 'HRT' })
    await table.waitFor()
    const column = (await table.locator('thead th').allInnerTexts()).findIndex((head) => REFUGE.test(head))
    const lines = await table
      .locator('tbody tr')
      .evaluateAll(
        (rows, at) =>
          rows.map((row) => [row.querySelector('th')?.textContent, row.querySelectorAll('td')[at]?.textContent]),
        column,
      )
    const having = lines.filter(([, count]) => /[1-9]/.test(count ?? '')).map(([name]) => name)
    expect(having).toEqual(['Distrito no indicado'])
    await page.getByRole('button', { name: 'Ver como tabla' }).click()
    await page.getByRole('table', { name: /Cobertura/ }).waitFor()
    expect(await page.locator('.map-twin').innerText()).not.toMatch(REFUGE)
    const distritos = await panel(page).locator('.child-table tbody th').allInnerTexts()
    expect(distritos.length).toBeGreaterThan(10)
    await page.getByRole('button', { name: 'Ver como mapa' }).click()
  })

  test('the card of each distrito of such a provincia says nothing of a refuge', async () => {
    const { page } = await visit(`#v1?sel=provincia.${AREQUIPA}&mapa=distrito&servicios=HRT`)
    await untilDrawn(page)
    const distritos = await panel(page).locator('.child-table tbody th').allInnerTexts()
    for (const name of distritos.slice(0, 6)) {
      await panel(page).locator('.child-table').getByRole('button', { name, exact: true }).click()
      await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
      expect(await panel(page).innerText()).not.toMatch(REFUGE)
      await page.keyboard.press('Escape')
      await panel(page).locator('.child-table').waitFor()
    }
  })

  test('the note over its symbol says the provincia only', async () => {
    const { page } = await visit(`#v1?sel=provincia.${AREQUIPA}&mapa=distrito&servicios=HRT`)
    await untilDrawn(page)
    const words = await feelForRefuge(page)
    expect(words).toMatch(/en la provincia \(dirección reservada\)/)
    const distritos = await panel(page).locator('.child-table tbody th').allInnerTexts()
    expect(distritos.filter((name) => words?.includes(name))).toEqual([])
  })

  test('the exported list of distritos has no word of a refuge', async () => {
    const { page } = await visit('#v1?pagina=priorizar&orden=distrito&ambito=dep.04&servicios=HRT')
    await rowAt(page, 1).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Descargar CSV' }).click()
    const text = readFileSync(await (await download).path(), 'utf8')
    expect(text.split('\n').length).toBeGreaterThan(50)
    expect(text).not.toMatch(REFUGE)
    await goTo(page, 'Explorar')
  })
})
