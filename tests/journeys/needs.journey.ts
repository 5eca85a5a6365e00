import { readFile } from 'node:fs/promises'
import { read, utils, write } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { READY_INSTRUMENT } from '../../src/domain/capacities/index.ts'
import { useBrowserWithoutMap } from './browser.ts'

const VIEW = '#v1?pagina=instancias&vista=necesidades&fecha=2026-11-28'

/** Answers of eight people of a provincia as a digital form exports them, all of one degree. */
function answers(day: string, degree: string, yes: string, provincia = 'Puno'): Buffer {
  const head = ['Marca temporal', 'Dirección de correo electrónico', 'Región', 'Provincia', 'Cargo']
  const said = READY_INSTRUMENT.map(({ form, right, options }) =>
    form === 'escala' ? degree : form === 'si_no' ? yes : (yes === 'Sí' ? right : options.slice(-1)).join(', '),
  )
  const row = [`${day} 10:00:00`, 'alguien@correo.pe', 'Puno', provincia, 'Secretaria técnica', ...said]
  const lines = [
    [...head, ...READY_INSTRUMENT.map(({ question }) => question)],
    ...Array.from({ length: 8 }, () => row),
  ]
  return Buffer.from(lines.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n'))
}

/** An instrument of one's own, as a table. */
const OWN = [
  'capacidad,tema,dimension,pregunta,respuesta,opciones,correctas,ideal_presidencia,ideal_secretaria_tecnica,ideal_entidad_integrante,ideal_equipo_tecnico',
  'p1,Otro tema,Conocimientos,¿Conoce el plan de trabajo de su instancia?,Sí o no,,,100,100,100,100',
  'p2,Otro tema,Actitudes,¿Cree que la instancia debe sesionar cada mes?,Sí o no,,,80,100,80,80',
].join('\n')

/** Answers to it: three of a presidencia, too few to be told; of eight secretarías técnicas two leave a blank. */
const FEW = [
  'Marca temporal,Región,Provincia,Cargo,¿Conoce el plan de trabajo de su instancia?,¿Cree que la instancia debe sesionar cada mes?',
  ...Array.from({ length: 3 }, () => '2026/06/15 10:00:00,Moquegua,Ilo,Presidencia,No,Sí'),
  ...Array.from({ length: 8 }, (_, at) => `2026/06/15 10:00:00,Puno,Puno,Secretaría técnica,${at < 2 ? '' : 'No'},Sí`),
  ...Array.from({ length: 9 }, () => '2026/06/15 10:00:00,Cusco,Cusco,Entidad integrante,Sí,No'),
  ...Array.from({ length: 7 }, () => '2026/06/15 10:00:00,Tacna,Tacna,Equipo técnico,Sí,Sí'),
].join('\n')

async function give(page: Page, name: string, text: string): Promise<void> {
  await page.locator('.needs input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
}

async function load(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('.needs input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer })
  await page.getByText('8 respuestas leídas; 15 de 15 preguntas').waitFor()
  await page.getByText('1 columna no se leyó').waitFor()
  await page.getByRole('button', { name: 'Agregar la ronda' }).click()
}

/** Presses a button that hands over a file. */
async function take(page: Page, name: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).press('Enter'),
  ])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** The form with the answers of six people of a distrito, as a spreadsheet saves it. */
function filled(form: Buffer): Buffer {
  const book = read(form)
  const sheet = book.Sheets.Respuestas
  if (sheet === undefined) throw new Error('the form has no sheet of answers')
  const [head = []] = utils.sheet_to_json<string[]>(sheet, { header: 1 })
  const row = head.map((_, at) => ['180102', 'Distrital', 'Presidencia', '20/11/2026'][at] ?? 'Sí')
  utils.sheet_add_aoa(
    sheet,
    Array.from({ length: 6 }, () => row),
    { origin: 'A2' },
  )
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    (held) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([held.text], held.name))
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }))
    },
    { name, text },
  )
}

describe('The needs of strengthening', () => {
  const open = useBrowserWithoutMap()

  test('answers come in, are ranked and put in the plan, a second round tells whether the gap closed, undo takes it back', async () => {
    const { page } = await open({ path: VIEW })
    await page.getByText('Todavía no hay respuestas').waitFor()
    await load(page, 'ronda-1.csv', answers('2026/06/15', 'En desacuerdo', 'No'))
    const ranking = page.getByRole('region', { name: 'Necesidades, de mayor a menor' })
    await ranking.getByRole('row').nth(3).waitFor()
    expect(await ranking.getByRole('listitem').first().innerText()).toMatch(/el perfil ideal es .* la brecha es de/)
    await page.getByRole('button', { name: /^Agregar visita a Puno/ }).click()
    await page.getByRole('button', { name: 'Puno: ver en el plan' }).waitFor()
    await load(page, 'ronda-2.csv', answers('2026/11/20', 'Totalmente de acuerdo', 'Sí'))
    const changes = page.getByRole('region', { name: 'Qué cambió entre rondas' })
    await changes
      .getByText(/La brecha se redujo en/)
      .first()
      .waitFor()
    const [report] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Informe consolidado (.docx)' }).click(),
    ])
    expect(report.suggestedFilename()).toBe('necesidades-todo-el-pais-2026-11-20.docx')
    await page.evaluate((hash) => void (location.hash = hash), '#v1?pagina=planificar&sel=region.21&fecha=2026-11-28')
    await page.getByText(/Necesidad que atiende: .*La brecha se redujo en/).waitFor()
    const proposed = page.getByRole('region', { name: 'Lo que la necesidad propone' })
    expect(await proposed.innerText()).toMatch(/Se propone «.*Propuesta de agenda.*Contenidos/s)
    await proposed.getByText('La visita usa el tipo y la agenda propuestos.').waitFor()
    await page
      .getByRole('table', { name: 'Visitas del plan' })
      .getByText(/^Necesidad: /)
      .waitFor()
    await page.goBack()
    await page.getByRole('button', { name: 'Deshacer aquí' }).click()
    await changes.waitFor({ state: 'detached' })
    await ranking.waitFor()
  })

  test('the questionnaire goes out to be printed and as a form, and the form that was filled in comes back', async () => {
    const { page } = await open({ path: VIEW })
    await page.getByText('Todavía no hay respuestas').waitFor()
    const printed = await take(page, 'Cuestionario para imprimir (.docx)')
    expect(printed.name).toMatch(/^cuestionario-.*\.docx$/)
    const body = strFromU8(unzipSync(printed.bytes)['word/document.xml'] ?? new Uint8Array())
    for (const { question } of READY_INSTRUMENT) expect(body).toContain(question)
    const form = await take(page, 'Cuestionario (.xlsx)')
    expect(form.name).toBe('cuestionario-de-capacidades.xlsx')
    await page.locator('.needs input[type=file]').setInputFiles({
      ...{ name: 'cuestionario lleno.xlsx', buffer: filled(form.bytes) },
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    })
    await page.getByText('6 respuestas leídas; 15 de 15 preguntas').waitFor()
    await page.getByRole('button', { name: 'Agregar la ronda' }).press('Enter')
    await page.getByRole('region', { name: 'Necesidades, de mayor a menor' }).waitFor()
    await page.getByText('Cuestionario en uso: el preparado, con los temas mínimos, 15 preguntas.').waitFor()
  })

  test("with an instrument of one's own few people are hidden, what was left blank opens an interval, and the report of an actor says whose it is", async () => {
    const { page } = await open({ path: VIEW })
    await page.getByText('Todavía no hay respuestas').waitFor()
    await give(page, 'propio.csv', OWN)
    await page.getByText('Cuestionario en uso: propio, 2 preguntas.').waitFor()
    await give(page, 'respuestas.csv', FEW)
    await page.getByText('27 respuestas leídas; 2 de 2 preguntas').waitFor()
    await page.getByRole('button', { name: 'Agregar la ronda' }).click()
    const ranking = page.getByRole('region', { name: 'Necesidades, de mayor a menor' })
    const whose = async (name: string) => {
      await page
        .locator('.needs')
        .getByRole('button', { name: /Actor$/ })
        .click()
      await page.getByRole('option', { name, exact: true }).click()
    }
    await whose('Presidencia')
    await ranking.getByText(/respondieron muy pocas personas y su brecha no se muestra/).waitFor()
    expect(await ranking.getByRole('row', { name: /Otro tema/ }).innerText()).not.toMatch(/\d/)
    expect(await page.locator('.needs-detail').first().innerText()).toMatch(/no dice qué falta más/)
    expect(await page.locator('.needs').innerText()).not.toMatch(/más falta (son|es)|Le falta/)
    await whose('Secretaría técnica')
    await ranking.getByText(/, entre \d+,\d y \d+,\d si se respondiera lo que falta/).waitFor()
    const [report] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Informe consolidado (.docx)' }).click(),
    ])
    expect(report.suggestedFilename()).toBe('necesidades-todo-el-pais-secretaria-tecnica-2026-06-15.docx')
    await give(page, 'vacio.csv', OWN.split('\n')[0] ?? '')
    await page.getByText('Ninguna pregunta de ese cuestionario se pudo leer').waitFor()
    await page.getByText('Cuestionario en uso: propio, 2 preguntas.').waitFor()
  })

  test('a file of answers dropped where tables are is led to its place, its misspelt instancia is told once, and the round is in the address', async () => {
    const { page } = await open({ path: VIEW })
    await page.getByText('Todavía no hay respuestas').waitFor()
    await drop(page, 'formulario.csv', answers('2026/06/15', 'En desacuerdo', 'No', 'San Rmán').toString())
    await page.getByText('Este archivo trae respuestas al cuestionario de capacidades: 8 filas').waitFor()
    expect(await page.getByText('No se reconoció ninguna tabla').count()).toBe(0)
    await page.getByRole('button', { name: 'Llevarlo a Necesidades' }).click()
    const unknown = page.getByRole('region', { name: 'Instancias que no se reconocieron' })
    await unknown.getByText('San Rmán, Puno').waitFor()
    await unknown.getByRole('button', { name: /^Es San Román/ }).click()
    await page.getByText('8 respuestas leídas; 15 de 15 preguntas').waitFor()
    await page.getByText(/San Román.*se recordará para los archivos que vengan/).waitFor()
    await page.getByRole('button', { name: 'Agregar la ronda' }).click()
    await page.getByRole('region', { name: 'Necesidades, de mayor a menor' }).waitFor()
    expect(page.url()).toMatch(/&ronda=2026-06-15-/)
    await page.locator('.needs input[type=file]').setInputFiles({
      name: 'otra.csv',
      mimeType: 'text/csv',
      buffer: answers('2026/11/20', 'De acuerdo', 'Sí', 'San Rmán'),
    })
    await page.getByText('8 respuestas leídas; 15 de 15 preguntas').waitFor()
  })
})
