import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { LAYERS } from '../../src/domain/layers/index.ts'
import { useOnePage } from './browser.ts'
import { untilDrawn } from './screen.ts'

const LEVELS = ['departamento', 'provincia', 'distrito'] as const

async function readLegend(page: Page): Promise<ReadonlyMap<string, number>> {
  const lines = await page.locator('.legend-classes').first().getByRole('listitem').all()
  const read = lines.map(async (line) => {
    const label = await line.locator('span').nth(1).innerText()
    return [label, Number((await line.locator('.legend-count').innerText()).replace(/\s/g, ''))] as const
  })
  return new Map(await Promise.all(read))
}

/** How much of the map its legend takes, as a share of one. */
async function shareOfMap(page: Page): Promise<number> {
  const [legend, map] = await Promise.all(['.legend', '.map-view'].map((part) => page.locator(part).boundingBox()))
  return legend && map ? (legend.width * legend.height) / (map.width * map.height) : Number.NaN
}

describe('The colours of the map', () => {
  const visit = useOnePage()

  test.each(LAYERS)(
    'the legend of %s with services takes an eighth of the map at most, at every level',
    async (layer) => {
      for (const level of LEVELS) {
        const { page } = await visit(`#v1?capa=${layer}&mapa=${level}&servicios=CEM,HRT,SAU,DEMUNA,CAI`)
        await untilDrawn(page)
        // Each address changes the level: the legend that names it is the one of this layer.
        await page.locator('.legend-total').getByText(`${level}s`).waitFor()
        await page.locator('.legend-strip').getByText('CEM').waitFor()
        expect(await shareOfMap(page), `${layer} ${level}`).toBeLessThanOrEqual(1 / 8)
      }
    },
  )

  test('the critical classes add up to what the legend and the panel call critical, and what could be stands apart', async () => {
    const { page } = await visit('#v1?mapa=provincia')
    await untilDrawn(page)
    await page.locator('.legend-total').getByText('provincias').waitFor()
    const classes = await readLegend(page)
    const critical = [...classes]
      .filter(([label]) => label.endsWith(': crítica'))
      .reduce((sum, [, count]) => sum + count, 0)
    const total = [...classes.values()].reduce((sum, count) => sum + count, 0)
    const possible = classes.get('podría ser crítica: falta dato')
    expect(possible).toBeGreaterThan(0)
    await page.getByText(`Críticas: ${critical} de ${total} provincias`).waitFor()
    await page.getByText(`${critical} de ${total}`, { exact: true }).first().waitFor()
  })

  test('with a departamento chosen the legend counts its provincias and no others', async () => {
    const { page } = await visit('#v1?sel=departamento.18')
    await untilDrawn(page)
    await page.getByText('3 provincias en Moquegua').waitFor()
    expect([...(await readLegend(page)).values()].reduce((sum, count) => sum + count, 0)).toBe(3)
  })

  test('a distrito says in words whether it has its instancia', async () => {
    const { page } = await visit('#v1?mapa=distrito')
    await untilDrawn(page)
    await page.locator('.legend-total').getByText('distritos').waitFor()
    expect([...(await readLegend(page)).keys()].join()).not.toMatch(/%/)
    await page.getByRole('button', { name: 'Ver como tabla' }).click()
    await page.getByRole('cell', { name: 'Sin instancia', exact: false }).first().waitFor()
    await page.getByRole('button', { name: 'Ver como mapa' }).click()
  })

  test('the hatch of what is critical is asked for in the legend, and has its line there', async () => {
    const { page } = await visit('#v1?mapa=provincia&servicios=CEM,HRT')
    await untilDrawn(page)
    await page.locator('.legend-total').getByText('provincias').waitFor()
    expect([...(await readLegend(page)).keys()]).not.toContain('Brecha crítica: menos de 25\u00A0%')
    await page.getByRole('button', { name: 'Cómo se lee y fuente' }).click()
    await page.locator('.legend-more').getByText('Centro Emergencia Mujer').waitFor()
    await page.getByRole('checkbox', { name: /^Tramas/ }).check()
    await expect.poll(async () => (await readLegend(page)).get('Brecha crítica: menos de 25\u00A0%')).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Ocultar el detalle' }).click()
    await expect.poll(() => shareOfMap(page)).toBeLessThanOrEqual(1 / 8)
  })
})
