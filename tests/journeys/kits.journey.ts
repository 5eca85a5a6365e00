import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Download, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { fill, wordOf } from '../workspace/kits/filled-kit.ts'
import { useBrowserWithoutMap } from './browser.ts'
import { goTo } from './screen.ts'

const DATOS = '#v1?pagina=datos&fecha=2026-11-21'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Presses a button as one does without a mouse. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).focus()
  await page.keyboard.press('Enter')
}

async function downloaded(page: Page, act: () => Promise<void>): Promise<Uint8Array> {
  const download = page.waitForEvent('download')
  await act()
  const file: Download = await download
  return new Uint8Array(readFileSync(await file.path()))
}

async function bringKits(page: Page, kits: readonly { readonly name: string; readonly bytes: Uint8Array }[]) {
  const chooser = page.waitForEvent('filechooser')
  await press(page, 'Elegir los kits devueltos')
  await (await chooser).setFiles(kits.map(({ name, bytes }) => ({ name, mimeType: XLSX, buffer: Buffer.from(bytes) })))
}

describe('Kits go out to the regions and come back', () => {
  const open = useBrowserWithoutMap()

  test('with the keyboard: 26 kits leave, two come back, what contradicts waits for a decision, and each cell says from where it comes', async () => {
    const { page } = await open({ path: DATOS })
    await page.getByRole('heading', { name: 'Kits para las regiones' }).waitFor()
    const zip = await downloaded(page, () => press(page, 'Descargar los 26 kits (.zip)'))
    const kits = unzipSync(zip)
    const kitOf = (code: string) => {
      const name = `kit-region-${code}-simulado-2026-11-21.xlsx`
      const bytes = kits[name]
      if (bytes === undefined) throw new Error(`${name} is not in the zip`)
      return { name, bytes }
    }
    expect(Object.keys(kits).length).toBe(26)
    await page.getByText('0 de 26 regiones respondieron').waitFor()
    await page.getByRole('cell', { name: 'Falta: se envió hoy' }).first().waitFor()
    const map = page.getByRole('img', { name: 'Mapa de las regiones según si respondieron' })
    const coloured = (state: string) => map.locator(`path.answer-${state}`).count()
    await map.waitFor()
    expect(await coloured('espera')).toBe(26)

    await goTo(page, 'Instancias')
    await page.evaluate(
      (hash) => void (location.hash = hash),
      '#v1?pagina=instancias&grupo=regional&mapa=region&sel=region.18&fecha=2026-11-21',
    )
    const card = page.getByRole('complementary', { name: 'Moquegua' })
    const ordenanza = card.getByRole('textbox', { name: /Ordenanza/ }).first()
    await ordenanza.fill('O.R. escrita aquí')
    await page.keyboard.press('Tab')
    await card.getByText('edición propia').first().waitFor()

    await goTo(page, 'Datos')
    const moquegua = kitOf('18')
    const filled = await fill(moquegua.bytes, [
      { sheet: 'Instancias', row: ['18', 'regional'], column: 'Ordenanza', text: 'O.R. 7-2026' },
      { sheet: 'Instancias', row: ['1801', 'provincial'], column: '¿Lleva directorio?', text: 'Sí' },
      { sheet: 'Instancias', row: ['180102', 'distrital'], column: 'Etapa', text: 'algo que no es una etapa' },
      {
        sheet: 'Servicios',
        row: ['180101 Moquegua (distrito)', 'Centro Emergencia Mujer'],
        column: '¿Cuántos hay?',
        text: '7',
      },
      { sheet: 'Necesidades', row: ['1801', 'provincial'], column: 'Violencia contra la mujer', text: 'Alta' },
      {
        sheet: 'Sesiones',
        row: ['1801 provincial · Mariscal Nieto', '2026-03-12', 'Ordinaria'],
        column: '¿El acta tiene inconsistencias?',
        text: 'No',
      },
    ])
    await bringKits(page, [{ name: moquegua.name, bytes: filled }, kitOf('01')])
    await page.getByText('Celdas que no se entienden y no se leen: 1 (la primera: hoja Instancias').waitFor()
    await page.getByRole('cell', { name: 'Su kit está aquí, sin consolidar' }).first().waitFor()
    await press(page, 'Aceptar las 5 celdas que no contradicen')
    await page.getByText('Se consolidaron 5 celdas').waitFor()
    await page.getByText('2 de 26 regiones respondieron').waitFor()
    expect([await coloured('respondio'), await coloured('espera')]).toEqual([2, 24])

    await page.getByText('O.R. 7-2026').first().waitFor()
    await press(page, 'Proponer por la regla')
    await press(page, 'Aplicar 1 decisión')
    await page.getByText('Lo que volvió dice lo mismo que hay aquí.').waitFor()

    await page.evaluate(
      (hash) => void (location.hash = hash),
      '#v1?pagina=instancias&grupo=regional&mapa=region&sel=region.18&fecha=2026-11-21',
    )
    expect(await ordenanza.inputValue()).toBe('O.R. 7-2026')
    await card
      .getByText(/kit-region-18.*Moquegua/)
      .first()
      .waitFor()

    await page.evaluate(
      (hash) => void (location.hash = hash),
      '#v1?pagina=instancias&grupo=local&mapa=provincia&sel=provincia.1801&fecha=2026-11-21',
    )
    const provincia = page.getByRole('complementary', { name: 'Mariscal Nieto' })
    await provincia.getByText('Servicios en el territorio').click()
    expect(await provincia.getByRole('textbox', { name: 'CEM, Moquegua' }).inputValue()).toBe('7')
    await provincia.getByText('Necesidades de fortalecimiento').first().click()
    await provincia.getByText('1 tema').waitFor()
    await provincia
      .getByText(/Centro Emergencia Mujer en Moquegua.*kit-region-18.*Moquegua/)
      .first()
      .waitFor()
  })

  test('a consolidation is taken back whole', async () => {
    const { page } = await open({ path: DATOS })
    const kit = await downloaded(page, () => press(page, 'Descargar el kit (.xlsx)'))
    const filled = await fill(kit, [
      { sheet: 'Instancias', row: ['01', 'regional'], column: '¿Lleva directorio?', text: wordOf('si_no', 'si') },
    ])
    await bringKits(page, [{ name: 'devuelto.xlsx', bytes: filled }])
    await press(page, 'Aceptar la celda que no contradice')
    await page.getByText('1 de 26 regiones respondieron').waitFor()
    await press(page, 'Deshacer la consolidación')
    await page.getByText('Se deshizo: todo está como antes.').waitFor()
    await page.getByText('0 de 26 regiones respondieron').waitFor()
    await page.getByRole('button', { name: 'Aceptar la celda que no contradice' }).waitFor()
  })

  test('a page that dies in the middle of a consolidation leaves the state before or the state after, never half', async () => {
    const { page: first, context, origin } = await open({ path: DATOS })
    const kit = await downloaded(first, () => press(first, 'Descargar el kit (.xlsx)'))
    const filled = await fill(kit, [
      { sheet: 'Instancias', row: ['01', 'regional'], column: 'Ordenanza', text: 'O.R. 7-2026' },
      { sheet: 'Instancias', row: ['0101', 'provincial'], column: 'Ordenanza', text: 'O.M. 8-2026' },
      { sheet: 'Necesidades', row: ['0101', 'provincial'], column: 'Violencia contra la mujer', text: 'Alta' },
    ])
    await first.getByText('0 de 26 regiones respondieron').waitFor()
    const bring = async (page: Page) => {
      await bringKits(page, [{ name: 'devuelto.xlsx', bytes: filled }])
      const told = page.getByText(/Aceptar las \d+ celdas que no contradicen|dice lo mismo que hay aquí/).first()
      const answered = page.getByText(/\d de 26 regiones respondieron/)
      return [await told.innerText(), await answered.innerText()]
    }
    const before = ['Aceptar las 3 celdas que no contradicen', expect.stringMatching(/0 de 26 regiones respondieron/)]
    const after = [
      expect.stringMatching(/dice lo mismo que hay aquí/),
      expect.stringMatching(/1 de 26 regiones respondieron/),
    ]
    expect(await bring(first)).toEqual(before)
    let page = first
    for (let moment = 1; ; moment *= 3) {
      const dies = await context.newCDPSession(page)
      await page.getByRole('button', { name: /^Aceptar/ }).evaluate((button: HTMLElement) => button.click())
      await new Promise((resolve) => setTimeout(resolve, moment))
      void dies.send('Page.crash').catch(() => undefined)
      await page.waitForEvent('crash')
      await page.close()
      page = await context.newPage()
      await page.goto(`${origin}/${DATOS}`)
      const read = await bring(page)
      const isAfter = /dice lo mismo/.test(read[0] ?? '')
      expect(read).toEqual(isAfter ? after : before)
      if (isAfter) break
      expect(moment).toBeLessThan(10_000)
    }
  }, 90_000)
})
