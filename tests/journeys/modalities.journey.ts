import { describe, expect, test } from 'vitest'
import { useOnePage } from './browser.ts'
import { bringFile, DATOS, load, ownTables, startClean } from './own-table.ts'

const HEAD = 'UBIGEO;ANIO;MODALIDAD;CASOS'
const row = (code: string, year: number, modality: string, cases: number) => `${code};${year};${modality};${cases}`
const BROKEN = [
  HEAD,
  ...[2024, 2025].flatMap((year) => [
    row('1801', year, 'Física', 300),
    row('1801', year, 'Psicológica', 410),
    row('1803', year, 'Física', 220),
    row('1803', year, 'Psicológica', 220),
  ]),
].join('\n')
const ONE_YEAR = ['UBIGEO;ANIO;CASOS', ...['1801', '1802', '1803'].map((code) => `${code};2025;90`)].join('\n')
const CARD = '#v1?pagina=explorar&sel=provincia.'
const NEEDS_TWO =
  /La tasa pide dos años completos de casos y las tablas cargadas traen menos\. Cargue los casos de otro año/

describe('The modalities of violence', () => {
  const visit = useOnePage({ path: DATOS })

  test('stand on the card with the most prevalent, ties named, and in the region’s figures of the map', async () => {
    const { page } = await visit()
    await startClean(page)
    const dialog = await bringFile(page, 'casos.csv', BROKEN)
    await load(dialog)
    await ownTables(page).getByText('casos.csv').waitFor()
    await page.evaluate((hash) => void (location.hash = hash), `${CARD}1801&capa=incidencia`)
    await page
      .getByText(/Modalidad más frecuente: psicológica\. Casos en el bienio: psicológica 820 · física 600\./)
      .waitFor()
    await page.evaluate((hash) => void (location.hash = hash), `${CARD}1801&capa=incidencia&modalidad=fisica`)
    await page.getByRole('figure', { name: 'Casos por año, todas las modalidades' }).getByText('710').first().waitFor()
    await page.evaluate((hash) => void (location.hash = hash), `${CARD}1803&capa=incidencia`)
    await page.getByText(/Modalidad más frecuente: física y psicológica \(empate\)/).waitFor()
    await page.getByRole('button', { name: 'Ver como tabla' }).click()
    await page
      .getByText(/modalidad más frecuente: psicológica \(psicológica 820 · física 600\)/)
      .first()
      .waitFor()
  })

  test('of one complete year only leave every rate missing, with one sentence of what to load on card, map and order', async () => {
    const { page } = await visit()
    await startClean(page)
    const dialog = await bringFile(page, 'un-solo-anio.csv', ONE_YEAR)
    const whole = dialog.getByRole('radio', { name: /^Reemplazar la tabla entera/ })
    await whole.waitFor({ state: 'attached' })
    await whole.focus()
    await page.keyboard.press('Space')
    await load(dialog)
    await ownTables(page).getByText('un-solo-anio.csv').waitFor()
    await page.evaluate((hash) => void (location.hash = hash), `${CARD}1801&capa=incidencia`)
    await page.locator('.card-section').getByText(NEEDS_TWO).waitFor()
    expect(await page.locator('.map-side, main').getByText(NEEDS_TWO).count()).toBeGreaterThan(0)
    await page.getByRole('link', { name: 'Priorizar', exact: true }).click()
    await page.locator('.below-line').getByText(NEEDS_TWO).waitFor()
  })
})
