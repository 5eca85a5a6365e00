import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useBrowserWithoutMap } from './browser.ts'

const PATH = '#v1?pagina=diagnostico'

/** Every row of the page once it has found all: what, how it stands, what was found. */
async function foundOn(page: Page): Promise<Readonly<Record<string, readonly [state: string, found: string]>>> {
  await page
    .getByRole('button', { name: 'Copiar el informe' })
    .and(page.locator(':enabled'))
    .waitFor({ timeout: 60_000 })
  const rows = await page.getByRole('row').allInnerTexts()
  return Object.fromEntries(
    rows.slice(1).map((row) => {
      const [what = '', state = '', found = ''] = row.split('\t')
      return [what.trim(), [state.trim(), found.trim()]]
    }),
  )
}

describe('The page that proves the deployment', () => {
  const open = useBrowserWithoutMap()

  test('says of a right one that its headers, engine, letters and requests are right, and the report is taken away', async () => {
    const { page } = await open({ path: PATH })
    const found = await foundOn(page)
    const states = [
      'Encabezados del servidor',
      'Motor de consultas',
      'Letra propia',
      'Pedidos a otros sitios',
      'Huellas',
    ]
    expect(states.map((each) => found[each]?.[0])).toEqual(states.map(() => 'Bien'))
    expect(found['Encabezados del servidor']?.[1]).toMatch(
      /Página: los cinco\. .+worker.+\.js: los cinco\. .+\.wasm: los cinco\./,
    )
    expect(found['Motor de consultas']?.[1]).toMatch(
      /^DuckDB v\d+\.\d+\.\d+: se inició en [\d\s]+ ms en una prueba hecha ahora\. El de sus tablas aún no se inició/,
    )
    expect(found['Huellas']?.[1]).toMatch(/^Programa [0-9a-f]{16}\. Datos [0-9a-f]{16}\.$/)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Descargar el informe (.txt)' }).click()
    expect((await download).suggestedFilename()).toBe('diagnostico-brecha.txt')
  })

  test('by plain http of an intranet the report is copied, and it says what is lost without https', async () => {
    const { page } = await open({ path: PATH, isIntranet: true, expectedFaults: /Cross-Origin-Opener-Policy/ })
    const found = await foundOn(page)
    expect(found['Página y navegador']).toEqual(['Atención', expect.stringContaining('Sin https')])
    await page.getByRole('button', { name: 'Copiar el informe' }).click()
    await page.getByText('Se copió el informe.').waitFor()
  })

  test('is there when the figures cannot be read, and names what the server does wrong', async () => {
    const { page } = await open({
      path: '#v1?pagina=priorizar',
      expectedFaults: /Failed to load resource|engine|wasm|status 404/i,
      prepare: async (context) => {
        await context.route(/manifest\.json$|\.wasm$/, (route) => route.fulfill({ status: 404, body: '' }))
        await context.route(/\/$/, async (route) => {
          if (route.request().method() !== 'HEAD') return route.continue()
          return route.fulfill({ status: 200, headers: { 'X-Content-Type-Options': 'nosniff' }, body: '' })
        })
      },
    })
    await page.getByRole('button', { name: 'Diagnóstico para quien ayuda' }).click()
    const found = await foundOn(page)
    expect(found['Encabezados del servidor']?.[0]).toBe('Falla')
    expect(found['Encabezados del servidor']?.[1]).toContain('Página: falta Content-Security-Policy')
    expect(found['Motor de consultas']?.[0]).toBe('Falla')
    expect(found['Motor de consultas']?.[1]).toMatch(
      /^Probado ahora, el motor no pudo iniciarse .+ Mensaje técnico, en inglés, .+ 404/,
    )
    expect(found['Huellas']?.[1]).toContain('Datos sin leer')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Descargar el informe (.txt)' }).click()
    const report = readFileSync(await (await download).path(), 'utf8')
    expect(report).toContain('Encabezados del servidor (falla): Página: falta')
    expect(report).toMatch(/Mensaje técnico, en inglés, para la mesa de ayuda: «.+ 404/)
  })

  test('the list of packages is beside the page, and Método says each licence and gives the list', async () => {
    const { page } = await open({ path: '#v1?pagina=metodo' })
    await page.getByRole('button', { name: 'Con qué está hecho' }).click()
    await page.getByRole('row', { name: /^maplibre-gl \d+\.\d+\.\d+ BSD-3-Clause Dibuja el mapa\.$/ }).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: /^Descargar la lista de componentes/ }).click()
    expect((await download).suggestedFilename()).toBe('componentes.cdx.json')
  })
})
