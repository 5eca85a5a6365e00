import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useBrowser, useOnePage } from './browser.ts'
import { bringFile, DATOS, load, ownTables, startClean, untilReady } from './own-table.ts'
import { goTo, rankingOf } from './screen.ts'

const REGISTER = '#v1?pagina=instancias&grupo=regional&mapa=region&sel=region.01&fecha=2026-11-21'

async function downloadMatrix(page: Page): Promise<Buffer> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Descargar la matriz (.xlsx)' }).click()
  return readFileSync(await (await download).path())
}

describe('The matrix that leaves comes back', () => {
  const open = useBrowser()
  const visit = useOnePage({ lendsWebGl: false, path: DATOS })

  test('invented rows stay simulated, and what was written of an instancia is there again in another browser', async () => {
    const { page } = await open({ lendsWebGl: false, path: REGISTER })
    const card = page.getByRole('complementary', { name: 'Amazonas' })
    await card
      .getByRole('textbox', { name: /Ordenanza/ })
      .first()
      .fill('O.R. 7-2026')
    await page.keyboard.press('Tab')
    await card.getByText('edición propia').first().waitFor()
    const matrix = await downloadMatrix(page)

    const other = (await open({ path: DATOS })).page
    await untilReady(other)
    const dialog = await bringFile(other, 'matriz de la región.xlsx', matrix)
    await dialog.getByText(/^Calidad, según dice cada fila: simulado \(.* filas\)\. Así quedan siempre\.$/).waitFor()
    await dialog.getByText('El archivo trae 1 edición propia, que vuelve al registro de instancias.').waitFor()
    await dialog.getByRole('textbox', { name: 'Corte' }).fill('31 de octubre de 2026')
    await dialog.getByRole('textbox', { name: 'Título' }).fill('Matriz de prueba de Amazonas')
    await other.keyboard.press('Tab')
    await dialog.locator('[aria-busy="false"]').waitFor()
    await load(dialog, /^Cargar las 4 hojas/)
    await ownTables(other).waitFor()
    await other.getByText('Matriz simulada: las instancias que ve son inventadas.').waitFor()
    await other
      .locator('.legend-source')
      .getByText(
        /Matriz de prueba de Amazonas\. Generada por Brecha; no la publica ninguna entidad\. Corte: 31 de octubre de 2026/,
      )
      .waitFor({ state: 'attached' })

    await goTo(other, 'Priorizar')
    await rankingOf(other).waitFor()
    const csv = other.waitForEvent('download')
    await other.getByRole('button', { name: 'Descargar CSV' }).click()
    const ranking = readFileSync(await (await csv).path(), 'utf8')
    expect(ranking).toContain('simulado')
    expect(ranking).toContain('Matriz de prueba de Amazonas')

    await other.evaluate((hash) => void (location.hash = hash), REGISTER)
    const again = other.getByRole('complementary', { name: 'Amazonas' })
    await again.getByText('edición propia').first().waitFor()
    expect(
      await again
        .getByRole('textbox', { name: /Ordenanza/ })
        .first()
        .inputValue(),
    ).toBe('O.R. 7-2026')
  })

  test('loaded again over itself it says that nothing changed, and with one cell changed, which', async () => {
    const { page } = await visit()
    await startClean(page)
    const rows = ['ubigeo,nivel,etapa,ordenanza', '1801,provincial,creada,O.M. 1', '180102,distrital,creada,O.M. 2']
    const bring = async (lines: readonly string[]) => load(await bringFile(page, 'matriz.csv', lines.join('\n')))
    await bring(rows)
    await bring(rows)
    await page.getByText('La matriz dice lo mismo que antes: sin cambios.').waitFor()
    await bring([...rows.slice(0, 2), '180102,distrital,instalada,O.M. 22'])
    await page.getByText('De 1 territorio se dice otra cosa').waitFor()
    await page.getByText(/^180102 .*: etapa y ordenanza$/).waitFor()
  })

  test('with some rows invented the page says so, wherever one goes', async () => {
    const { page } = await visit()
    await startClean(page)
    const rows = ['ubigeo,nivel,etapa,calidad', '180102,distrital,creada,simulado', '180103,distrital,creada,observado']
    await load(await bringFile(page, 'matriz.csv', rows.join('\n')))
    for (const name of ['Priorizar', 'Instancias'] as const) {
      await goTo(page, name)
      await page.getByText(/^Parte de la matriz es simulada/).waitFor()
    }
  })
})
