import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useOnePage } from './browser.ts'
import { bringFile, DATOS, eraseAll, load, ownTables, untilReady } from './own-table.ts'
import { goTo, rankingOf, rowAt } from './screen.ts'

/** Strings of refuges and of persons that nothing else in the country says. */
const SECRETS = [
  'Rincón Lunar',
  'Luna Clara',
  '-16.3917',
  '-71.5483',
  '45678912',
  '987654321',
  '987 654 321',
  'rosa@correo.pe',
  'parque escondido',
]
/** The distrito of the refuges: said of them nowhere, though the country has it. */
const DISTRITO = 'YANAHUARA'
const refuge = (tipo: string, nombre = 'Rincón Lunar') =>
  `${tipo};${nombre};AREQUIPA;${DISTRITO};-16.3917;-71.5483;Luna Clara;45678912;frente al parque escondido`
const SPELLINGS = [
  'H.R.T.',
  'H R T',
  'HRT01',
  'HRTs',
  'ＨＲＴ',
  'Hogar Refugio',
  'HOGARES REFUGIO',
  'Hog. de Refugio',
  'Casa de Acogida',
  'HOGAR REFUGIO TEMPORAL',
  'Refugio',
  'hogares de refugio',
]
const TABLE = [
  'Directorio de 2024; responsable Rosa, DNI 45678912, 987654321',
  'TIPO;NOMBRE;PROVINCIA;DISTRITO;LATITUD;LONGITUD;OPERADOR;DNI DEL RESPONSABLE;REFERENCIA',
  ...SPELLINGS.map((tipo) => refuge(tipo)),
  refuge('CEM', 'Refugio Temporal Rincón Lunar'),
  `${refuge('HRT')};sobra`,
  refuge('HRT').replace(DISTRITO, 'NINGÚN DISTRITO'),
  'CEM;CEM Cayma, cel. 987 654 321;AREQUIPA;CAYMA;-16.38;-71.55;rosa@correo.pe;45678912;',
  'CEM;CEM de ninguna parte 987654321;AREQUIPA;NINGUNO;-16.38;-71.55;MIMP;45678912;',
  'Nota: el HRT Rincón Lunar queda frente al parque escondido',
].join('\n')

function expectNoneIn(text: string, secrets: readonly string[] = SECRETS): void {
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
}

/** Every text that the browser keeps for the page, in either width of letters. */
function storedTexts(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error('the store does not answer'))
      })
    const database = await answer(indexedDB.open('brecha'))
    const all = await answer(database.transaction('bytes').objectStore('bytes').getAll())
    database.close()
    const texts = all.flatMap((each) =>
      ['utf-8', 'utf-16le'].map((encoding) => new TextDecoder(encoding).decode(each as Uint8Array)),
    )
    return [...texts, JSON.stringify({ ...localStorage })].join('\n')
  })
}

async function download(page: Page, name: string | RegExp): Promise<Uint8Array> {
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name }).first().click()
  return new Uint8Array(await readFile(await (await file).path()))
}

/** All that a file says, unpacked when it is a zip, as texts of either width. */
function textsOf(bytes: Uint8Array): string {
  const parts = bytes[0] === 0x50 && bytes[1] === 0x4b ? Object.values(unzipSync(bytes)) : []
  return [bytes, ...parts]
    .flatMap((part) => ['utf-8', 'utf-16le'].map((encoding) => new TextDecoder(encoding).decode(part)))
    .join('\n')
}

/** The project as an older version saved it, with the person's file whole. */
function asOldProject(project: Uint8Array): Buffer {
  const raw = strToU8(TABLE)
  const checksum = createHash('sha256').update(raw).digest('hex')
  const manifest = JSON.parse(strFromU8(unzipSync(project)['proyecto.json'] ?? new Uint8Array())) as {
    imports: Record<string, unknown>[]
  }
  const imports = manifest.imports.map((each) => ({ ...each, original: undefined, sha256: checksum }))
  const old = strToU8(JSON.stringify({ ...manifest, version: 1, papers: [], imports }))
  return Buffer.from(zipSync({ 'proyecto.json': old, [`archivos/${checksum}`]: raw }))
}

/** Nothing but this table, whatever was there. */
async function loadTable(page: Page): Promise<void> {
  await untilReady(page)
  await eraseAll(page)
  await load(await bringFile(page, 'directorio.csv', TABLE))
  await ownTables(page).waitFor()
}

describe('A table of services with refuges and persons in it', () => {
  const visit = useOnePage({ lendsWebGl: false, path: DATOS })

  test('shows, keeps and saves none of them, comes back the same and says that it is redacted; an old project is redacted and told', async () => {
    const { page } = await visit()
    await untilReady(page)
    const dialog = await bringFile(page, 'directorio.csv', TABLE)
    await dialog.getByText(/lleva un correo electrónico: ¿se omite\?/).waitFor()
    await dialog.getByRole('table').filter({ hasText: 'un número de teléfono' }).first().waitFor()
    const account = await dialog.getByRole('group', { name: 'Cuenta de las filas' }).innerText()
    expectNoneIn(await dialog.innerText(), ['Rincón Lunar', 'Luna Clara', '-16.3917', '45678912', 'sobra'])
    expectNoneIn(textsOf(await download(page, /por corregir/)), [...SECRETS, DISTRITO, 'NINGÚN DISTRITO'])
    await load(dialog)
    const row = ownTables(page).getByRole('row').filter({ hasText: 'directorio.csv' })
    const rows = await row.locator('td.number').innerText()
    expect(account).toContain(rows)
    expectNoneIn(await storedTexts(page), [...SECRETS, DISTRITO])
    const project = await download(page, 'Guardar proyecto (.brecha)')
    expectNoneIn(textsOf(project), [...SECRETS, DISTRITO])

    await page.reload()
    await untilReady(page)
    await row.getByText(/^Ya redactado/).waitFor()
    expect(await row.locator('td.number').innerText()).toBe(rows)
    expect(await page.getByText(/guardaba sus archivos enteros/).count()).toBe(0)
    expectNoneIn(await storedTexts(page), [...SECRETS, DISTRITO])

    const old = { name: 'antiguo.brecha', mimeType: 'application/zip', buffer: asOldProject(project) }
    await page.locator('input[type="file"]').first().setInputFiles(old)
    await page.getByRole('button', { name: 'Reemplazar lo de aquí' }).click()
    await page
      .getByText(/guardaba sus archivos enteros y sus textos como se escribieron: al abrirlos se quitó lo reservado/)
      .waitFor()
    expect(await row.locator('td.number').innerText()).toBe(rows)
    expectNoneIn(await storedTexts(page), [...SECRETS, DISTRITO])
    expectNoneIn(textsOf(await download(page, 'Guardar proyecto (.brecha)')), [...SECRETS, DISTRITO])
  })

  test('is in no plan, calendar, workbook, sheet of a visit nor address', async () => {
    const { page } = await visit()
    await loadTable(page)
    await visit('#v1?pagina=priorizar&orden=distrito&ambito=dep.04')
    await rowAt(page, 1).waitFor({ timeout: 90_000 })
    await rankingOf(page).locator('[role="row"][tabindex="0"]').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Agregar .* al plan$/ }).click()
    await goTo(page, 'Planificar')
    expectNoneIn(textsOf(await download(page, 'Cronograma y registros (.xlsx)')))
    await page.getByRole('radio', { name: 'Itinerario' }).click()
    await page.getByRole('button', { name: 'Poner estas fechas en el plan' }).click()
    expectNoneIn(textsOf(await download(page, 'Calendario (.ics)')), [...SECRETS, 'HRT'])
    await page.getByRole('radio', { name: 'Lista' }).click()
    await page
      .getByRole('button', { name: /^Editar la visita a/ })
      .first()
      .press('Enter')
    await page.getByRole('radio', { name: 'Hoja de viaje' }).click()
    await page.getByRole('button', { name: 'Imprimir la hoja' }).waitFor()
    expectNoneIn(await page.locator('body').innerText())
    expectNoneIn(decodeURIComponent(page.url()), [...SECRETS, DISTRITO])
  })

  test('is in no card, list, document, sheet, slide nor matrix', async () => {
    const { page } = await visit()
    await loadTable(page)
    await visit('#v1?sel=provincia.0401&mapa=distrito&servicios=HRT,CEM')
    const panel = page.getByRole('region', { name: 'Panel' })
    const head = panel.locator('.service-table').filter({ hasText: 'HRT' })
    await expect.poll(() => head.count(), { timeout: 90_000 }).toBeGreaterThan(0)
    expectNoneIn(await page.locator('body').innerText())
    await visit('#v1?sel=distrito.040126&servicios=HRT,CEM')
    await panel.getByRole('heading', { level: 1, name: 'Yanahuara' }).waitFor({ timeout: 90_000 })
    expect(await panel.innerText()).not.toMatch(/HRT|refugio/i)

    await visit('#v1?pagina=priorizar&orden=distrito&ambito=dep.04')
    await rowAt(page, 1).waitFor({ timeout: 90_000 })
    expectNoneIn(textsOf(await download(page, 'Descargar CSV')))
    await visit('#v1?pagina=instancias&ambito=dep.04')
    await page.getByRole('button', { name: 'Descargar la matriz (.xlsx)' }).waitFor({ timeout: 90_000 })
    expectNoneIn(textsOf(await download(page, 'Descargar la matriz (.xlsx)')))

    for (const [documento, name] of [
      ['resumen', 'Descargar .docx'],
      ['taller', 'Descargar .pptx'],
      ['lamina', 'Descargar SVG'],
    ] as const) {
      await visit(`#v1?pagina=presentar&documento=${documento}&sel=region.04&servicios=CEM,HRT`)
      await page.getByRole('button', { name }).waitFor({ timeout: 90_000 })
      const bytes = await download(page, name)
      expectNoneIn(textsOf(bytes))
      expect(textsOf(bytes)).not.toMatch(/HRT[^<]{0,40}Yanahuara|Yanahuara[^<]{0,40}HRT/i)
    }
  })
})
