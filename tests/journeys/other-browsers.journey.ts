import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dist } from '../../scripts/build-dist.ts'
import { findOtherBrowsers } from '../../scripts/find-other-browsers.ts'
import { serve, type Serving } from '../../scripts/serve.ts'
import { openFirefox } from './other-browsers/firefox.ts'
import { elementAt, type Hand } from './other-browsers/hand.ts'
import { openWebKit } from './other-browsers/webkit.ts'

/** A matrix as a region keeps it: a title, a date in words, a code that is not of its name, a total. */
const MESSY = [
  'Matriz de instancias de la región;;;;',
  'Ubigeo;Distrito;Nivel;Etapa;Fecha creación',
  '180206;LLOQUE;distrital;Creada;15 de agosto de 2017',
  '180202;Chojata ;Distrital;operativa;03/02/2019',
  '180203;Ichuña;distrital;creada;',
  'TOTAL;;;3;',
].join('\r\n')

/** WebKit takes a minute to compile the engine where two cores do everything else as well. */
const PATIENCE = 150_000

const button = (name: string) =>
  `//button[normalize-space()=${JSON.stringify(name)} or @aria-label=${JSON.stringify(name)}]`
const link = (name: string) => `//nav//a[normalize-space()=${JSON.stringify(name)}]`
/** An element with those words of its own, whatever space parts them. */
const words = (text: string) => `//*[text()[contains(translate(., '\u00A0\u202F', '  '), ${JSON.stringify(text)})]]`

const { firefox, webkit } = findOtherBrowsers()
const browsers = [
  { name: 'Firefox', lead: firefox === null ? null : () => openFirefox(firefox) },
  { name: 'WebKit', lead: webkit === null ? null : () => openWebKit(webkit) },
]
for (const { name, lead } of browsers)
  if (lead === null) console.log(`${name} no está en esta máquina: sus recorridos se omiten.`)

describe.for(browsers)('In $name', { timeout: 240_000 }, ({ lead }) => {
  let hand: Hand
  let site: Serving
  const folder = mkdtempSync(join(tmpdir(), 'brecha-otros-'))

  beforeAll(async () => {
    if (lead === null) return
    site = await serve(dist)
    hand = await lead()
    console.log(`Recorridos en ${hand.name}.`)
  })
  afterAll(async () => {
    if (lead === null) return
    await hand.close()
    await site.close().catch(() => undefined)
    rmSync(folder, { recursive: true, force: true })
  })

  const isThere = (place: string) => hand.ask<boolean>(`${elementAt(place)} !== null`)
  const until = (place: string, timeout = PATIENCE) =>
    expect.poll(() => isThere(place), { timeout, message: `${hand.name}: ${place}` }).toBe(true)
  const press = async (place: string) => {
    await until(place)
    await hand.press(place)
  }
  const go = (hash: string) => hand.ask(`(location.hash = ${JSON.stringify(hash)}, document.title)`)
  /** What a button hands over, once it is whole on the disk. */
  const take = async (name: string): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
    const before = new Set(readdirSync(hand.downloads))
    const arrived = () =>
      readdirSync(hand.downloads).filter((file) => !before.has(file) && /^[^.].*\.(xlsx|docx)$/.test(file))
    await press(button(name))
    const sizeOf = () => arrived().map((file) => readFileSync(join(hand.downloads, file)).length)[0] ?? 0
    await expect.poll(sizeOf, { timeout: PATIENCE, message: `${hand.name}: ${name}` }).toBeGreaterThan(0)
    const [file = ''] = arrived()
    return { name: file, bytes: readFileSync(join(hand.downloads, file)) }
  }

  test.skipIf(lead === null)(
    'the live map arrives, with the engine, the letters and no request to another site',
    async () => {
      await hand.open(`${site.origin}/`)
      await until(button('Acercar'))
      await until(words('Cobertura de instancias'))
      expect(await hand.ask<number>("document.querySelectorAll('canvas').length")).toBeGreaterThan(0)
      await go('#v1?pagina=diagnostico')
      await expect
        .poll(() => hand.ask<boolean>(`${elementAt(button('Copiar el informe'))}?.disabled === false`), {
          timeout: PATIENCE,
        })
        .toBe(true)
      const rows = await hand.ask<readonly (readonly string[])[]>(
        "[...document.querySelectorAll('tr')].map((row) => [...row.cells].map((cell) => cell.innerText.trim()))",
      )
      const stateOf = (what: string) => rows.find(([name]) => name === what)?.[1]
      for (const what of ['Encabezados del servidor', 'Motor de consultas', 'Letra propia', 'Pedidos a otros sitios'])
        expect([what, stateOf(what)]).toEqual([what, 'Bien'])
    },
  )

  test.skipIf(lead === null)('a messy matrix is reviewed and loaded, and the figures are of the file', async () => {
    const path = join(folder, 'matriz de la región.csv')
    writeFileSync(path, MESSY)
    await go('#v1?pagina=datos')
    await until(button('Elegir archivo'))
    await hand.give('//input[@type="file"]', path)
    await press('//*[@role="dialog"]//button[starts-with(@aria-label, "Confirmar: 180204")]')
    await press(button('Cargar 3 filas'))
    await until(words('3 de 1 892'))
    expect(await isThere(words('Matriz simulada: las instancias que ve son inventadas.'))).toBe(false)
  })

  test.skipIf(lead === null)(
    'the provincias are ranked with their reasons, and a day typed in the reference date is obeyed',
    async () => {
      await press(link('Priorizar'))
      const first = '//*[@role="grid"]//*[@role="row"][@aria-rowindex="2"]'
      await until(first)
      expect(await hand.ask<string>(`${elementAt(first)}.innerText`)).toMatch(/^1\n/)
      await press(link('Planificar'))
      await press(button('Agregar los 5 primeros'))
      await until(words('5 visitas'))
      const field = '//label[normalize-space()="Fecha de referencia"]/following::input[1]'
      await press(field)
      await hand.ask(`(${elementAt(field)}.select(), 1)`)
      await hand.type('15/11/2026\uE007')
      await expect.poll(() => hand.ask<string>('location.hash')).toContain('fecha=2026-11-15')
    },
  )

  test.skipIf(lead === null)('the plan goes out as a workbook and a document as Word reads it', async () => {
    const book = await take('Cronograma y registros (.xlsx)')
    expect(book.name).toMatch(/\.xlsx$/)
    expect(book.bytes.subarray(0, 2).toString()).toBe('PK')
    await go('#v1?pagina=presentar&sel=region.18')
    const report = await take('Descargar .docx')
    expect(report.name).toMatch(/\.docx$/)
    expect(report.bytes.subarray(0, 2).toString()).toBe('PK')
  })

  test.skipIf(lead === null)('a report is printed on pages, where the driver can ask for it', async ({ skip }) => {
    if (hand.print === null) return skip(`El manejador de ${hand.name} no sabe imprimir.`)
    const printed = Buffer.from(await hand.print())
    expect(printed.subarray(0, 5).toString()).toBe('%PDF-')
  })

  test.skipIf(lead === null)('with the server gone the page opens again with what was loaded', async () => {
    await go('#v1?pagina=datos')
    const engineKept =
      'caches.keys().then((names) => Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url))))' +
      '.then((all) => all.flat().some((url) => /duckdb.+\\.wasm$/.test(url)))'
    await expect.poll(() => hand.ask<boolean>(engineKept), { timeout: PATIENCE }).toBe(true)
    await site.close()
    await hand.reload()
    await until(words('matriz de la región.csv'), PATIENCE)
    await go('#v1?pagina=priorizar')
    await until('//*[@role="grid"]//*[@role="row"][@aria-rowindex="2"]')
  })
})
