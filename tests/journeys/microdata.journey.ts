import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useBrowserWithoutMap } from './browser.ts'
import { bringFile, DATOS, load, ownTables, untilReady } from './own-table.ts'

/** A register of one row for each case, with what no output may hold of the persons. */
const ROWS = Array.from({ length: 12 }, (_, at) =>
  [
    `Ana Quispe ${at}`,
    `4567891${at % 10}`,
    `Jr. Luna ${at}`,
    '05/01/2024',
    'MOQUEGUA',
    'ILO',
    'ILO',
    at === 0 ? 8 : 34,
    'F',
    'FISICA',
  ].join(';'),
)
const REGISTER = [
  'NOMBRES Y APELLIDOS;DNI;DIRECCION;FECHA_INGRESO;DPTO;PROVINCIA;DISTRITO;EDAD;SEXO;TIPO_VIOLENCIA',
  ...ROWS,
].join('\n')
const SECRETS = /Quispe|4567891|Luna|05\/01/

async function saveAs(page: Page, button: string): Promise<Buffer> {
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).first().click()
  return readFileSync(await (await saved).path())
}

describe('A register with one row for each case', () => {
  const open = useBrowserWithoutMap()

  test('is asked about, counted, told and kept without its persons; its counts leave through the door of small ones', async () => {
    const { page } = await open({ path: DATOS })
    await untilReady(page)
    const dialog = await bringFile(page, 'registro.csv', REGISTER)
    const asked = dialog.getByText('Sí, contarlas por territorio, año, modalidad y lo que diga de la persona')
    await asked.click()
    await dialog.getByText(/^Se contaron 12 casos de 1 territorio por territorio, año y modalidad, y por/).waitFor()
    expect(await dialog.innerText()).not.toMatch(/Quispe|4567891|Luna/)
    await load(dialog)
    await ownTables(page).getByText('registro.csv').waitFor()
    const counts = (await saveAs(page, 'Descargar los conteos (.csv)')).toString()
    expect(counts).toContain('distrito,180301,Ilo,2024,sexo,mujer,12,')
    expect(counts).toMatch(/180301,Ilo,2024,grupo_edad,6_a_11,<5,/)
    expect(counts).toMatch(/180301,Ilo,2024,grupo_edad,30_a_59,oculto,/)
    const book = new Uint8Array(await saveAs(page, 'Descargar los conteos (.xlsx)'))
    const sheet = strFromU8(unzipSync(book)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    for (const said of ['>180301<', '>&lt;5<', '>oculto<', '<v>12</v>']) expect(sheet).toContain(said)
    expect(sheet).not.toMatch(SECRETS)
    const project = unzipSync(await saveAs(page, 'Guardar proyecto (.brecha)'))
    for (const bytes of Object.values(project)) expect(new TextDecoder().decode(bytes)).not.toMatch(SECRETS)
    await page.reload()
    await page.getByText(/^Se contaron 12 casos de 1 territorio/).waitFor({ timeout: 90_000 })
    await untilReady(page)
    const part = await bringFile(page, 'medio-anio.csv', 'UBIGEO,CASOS ENE-JUN 2025\n180301,7\n')
    await part
      .getByText(/enero a junio/)
      .first()
      .waitFor()
    await load(part, /^Cargar como año sin terminar \(1 territorio\)/)
    await ownTables(page).getByText('medio-anio.csv').waitFor()
    await page.goto(`${page.url().split('#')[0] ?? ''}#v1?sel=distrito.180301`)
    const card = page.getByRole('article')
    const years = card.getByRole('figure', { name: 'Casos por año' }).getByRole('listitem')
    await expect
      .poll(() => years.allInnerTexts())
      .toEqual([expect.stringMatching(/^12\s+2024$/), expect.stringMatching(/^7\s+2025\s+enero a junio$/)])
    await card.getByText('Sexo, 2024: mujer 12.').waitFor()
    await card.getByText('Grupo de edad, 2024: 6 a 11 años <5 · 30 a 59 años oculto.').waitFor()
  })
})
