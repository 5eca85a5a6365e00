import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useOnePage } from './browser.ts'
import { untilLoaded } from './screen.ts'

interface Taken {
  readonly name: string
  readonly bytes: Uint8Array
}

async function take(page: Page, name: string): Promise<Taken> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name, exact: true }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) }
}

const bodyOf = ({ bytes }: Taken): string => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())

describe('Documents of one page and what the map shows', () => {
  const visit = useOnePage()

  test('a provincia and a distrito have each a sheet with its map, taken from its card', async () => {
    const { page } = await visit('#v1?pagina=explorar&sel=provincia.1802')
    await untilLoaded(page)
    const provincia = await take(page, 'Ficha de una página (.docx)')
    expect(provincia.name).toMatch(/^ficha-provincia-1802-general-sanchez-cerro-.*-simulado\.docx$/)
    expect(bodyOf(provincia)).toContain('Lo que hay que saber')
    expect(Object.keys(unzipSync(provincia.bytes)).some((part) => part.endsWith('.png'))).toBe(true)
    const { page: other } = await visit('#v1?pagina=explorar&sel=distrito.180104')
    await untilLoaded(other)
    expect((await take(other, 'Ficha de una página (.docx)')).name).toMatch(/^ficha-distrito-180104-samegua-/)
  })

  test('the oficio, the memorando and the list of who lacks an instancia go with the summary of a region', async () => {
    const { page } = await visit('#v1?pagina=presentar&sel=region.18')
    await untilLoaded(page)
    expect(bodyOf(await take(page, 'Oficio con el resumen (.docx)'))).toContain('Gobierno Regional de Moquegua')
    expect((await take(page, 'Memorando con el resumen (.docx)')).name).toMatch(/^memorando-moquegua-/)
    expect(bodyOf(await take(page, 'Distritos sin instancia (.docx)'))).toContain('180104')
    const book = await take(page, 'Distritos sin instancia (.xlsx)')
    expect(strFromU8(unzipSync(book.bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('180104')
  })

  test('the table of the map gives what it shows as GeoJSON and as KML', async () => {
    const { page } = await visit('#v1?pagina=explorar&sel=region.18&mapa=provincia')
    await untilLoaded(page)
    await page.getByRole('button', { name: 'Ver como tabla' }).click()
    const geojson = await take(page, 'GeoJSON')
    const { features } = JSON.parse(strFromU8(geojson.bytes)) as { features: { id: string; geometry: unknown }[] }
    expect(features.every(({ id, geometry }) => id.startsWith('18') && geometry !== null)).toBe(true)
    expect(features.length).toBeGreaterThan(2)
    expect(strFromU8((await take(page, 'KML')).bytes)).toContain('<Placemark>')
    const book = await take(page, 'Descargar .xlsx')
    expect(book.name).toMatch(/^mapa-cobertura-provincia-simulado-\d{4}-\d\d-\d\d\.xlsx$/)
    const xml = strFromU8(unzipSync(book.bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(xml).toContain('CONTIENE DATOS SIMULADOS')
    expect(xml).toContain('1801')
  })
})
