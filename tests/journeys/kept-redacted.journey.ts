import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { bringFile, DATOS, load, ownTables, untilReady } from './own-table.ts'

const PLANTED = ['40112233', 'YANAHUARA', '-16.391', '-71.542', 'Rincón Claro', '987654321', 'rosa@correo.pe']
const TABLE = [
  'TIPO;NOMBRE;PROVINCIA;DISTRITO;LATITUD;LONGITUD;OPERADOR;DNI DEL RESPONSABLE',
  'H.R.T.;Rincón Claro;AREQUIPA;YANAHUARA;-16.391;-71.542;MIMP;40112233',
  'ＨＲＴ;Rincón Claro II;AREQUIPA;YANAHUARA;-16.391;-71.542;MIMP;40112233',
  'Hog. de Refugio;Rincón Claro III;AREQUIPA;YANAHUARA;-16.391;-71.542;MIMP;40112233',
  'CEM;CEM Cayma;AREQUIPA;CAYMA;-16.38;-71.55;Rosa 987654321 rosa@correo.pe;40112233',
  'HRTs;Rincón Claro;AREQUIPA;YANAHUARA;-16.391;-71.542;MIMP;40112233;sobra',
].join('\n')

/** Every text that the browser keeps for the page. */
function readKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('brecha')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const all = await new Promise<unknown[]>((resolve, reject) => {
      const request = database.transaction('bytes').objectStore('bytes').getAll()
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    database.close()
    const texts = await Promise.all(all.map((each) => new Response(each as BufferSource).text()))
    return [...texts, JSON.stringify({ ...localStorage })].join('\n')
  })
}

async function saveProject(page: Page): Promise<Record<string, Uint8Array>> {
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Guardar proyecto (.brecha)' }).click()
  return unzipSync(readFileSync(await (await saved).path()))
}

function expectNothingPlanted(text: string): void {
  expect(PLANTED.filter((secret) => text.includes(secret))).toEqual([])
}

const textOf = (project: Record<string, Uint8Array>) =>
  Object.values(project)
    .map((each) => strFromU8(each))
    .join('\n')

/** The project as an older version saved it: with the person's file whole. */
function withRawFile(project: Record<string, Uint8Array>): Buffer {
  const raw = strToU8(TABLE)
  const checksum = createHash('sha256').update(raw).digest('hex')
  const snapshot = JSON.parse(strFromU8(project['proyecto.json'] ?? new Uint8Array())) as {
    imports: Record<string, unknown>[]
  }
  const imports = snapshot.imports.map((each) => ({ ...each, sha256: checksum }))
  const manifest = strToU8(JSON.stringify({ ...snapshot, imports }))
  return Buffer.from(zipSync({ 'proyecto.json': manifest, [`archivos/${checksum}`]: raw }))
}

describe('A table with refuges and data of persons', () => {
  const open = useBrowser()

  test('leaves none of them in the review, the browser or the project, comes back the same, and an old project is redacted and told so', async () => {
    const { page } = await open({ path: DATOS })
    await untilReady(page)
    const dialog = await bringFile(page, 'directorio.csv', TABLE)
    await dialog.getByText(/lleva un DNI, un teléfono o un correo/).waitFor()
    expectNothingPlanted(await dialog.innerText())
    await load(dialog)
    const row = ownTables(page).getByRole('row').filter({ hasText: 'directorio.csv' })
    const rows = await row.locator('td.number').innerText()
    expectNothingPlanted(await readKept(page))
    const project = await saveProject(page)
    expectNothingPlanted(textOf(project))
    await page.reload()
    await untilReady(page)
    await row.getByText(/ya redactado/i).waitFor()
    expect(rows).toBe('4')
    expect(await row.locator('td.number').innerText()).toBe(rows)
    expect(await page.getByText(/traía datos reservados o personales/).count()).toBe(0)
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name: 'antiguo.brecha', mimeType: 'application/zip', buffer: withRawFile(project) })
    await page.getByText(/traía datos reservados o personales: se dejaron fuera/).waitFor()
    expectNothingPlanted(await readKept(page))
    expectNothingPlanted(textOf(await saveProject(page)))
  })
})
