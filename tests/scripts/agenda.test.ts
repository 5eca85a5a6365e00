import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { read, utils } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { runCli } from './cli-run.ts'

const folder = mkdtemp(path.join(tmpdir(), 'brecha-agenda-'))
const asked = [
  'agenda',
  '--grupo',
  'creacion',
  '--primeros',
  '10',
  '--base',
  '1501',
  '--desde',
  '2026-12-01',
  '--dias',
  '5',
  '--por-dia',
  '2',
]

describe('The command agenda', () => {
  test('writes a calendar of the first ten, each on a working day, stamped while the matrix is simulated', async () => {
    const file = path.join(await folder, 'plan.ics')
    const { code, out, err } = await runCli([...asked, '--salida', file])
    expect(code).toBe(0)
    expect(out).toMatch(/Viaje 1 desde Lima/)
    expect(err).toContain('DATOS SIMULADOS')
    const events = new ICAL.Component(ICAL.parse(await readFile(file, 'utf8')))
      .getAllSubcomponents('vevent')
      .map((each) => new ICAL.Event(each))
      .filter(({ uid }) => !/^(plazo|viaje|regreso)-/.test(uid))
    expect(events).toHaveLength(10)
    expect(
      events.every(
        ({ startDate, summary }) =>
          startDate.dayOfWeek() > 1 &&
          startDate.dayOfWeek() < 7 &&
          startDate.toString() >= '2026-12-01' &&
          startDate.toString().slice(0, 10) !== '2026-12-08' &&
          summary.startsWith('[DATOS SIMULADOS]'),
      ),
    ).toBe(true)
  })

  test('writes the same plan as a workbook', async () => {
    const file = path.join(await folder, 'plan.xlsx')
    expect((await runCli([...asked, '--salida', file])).code).toBe(0)
    const book = read(await readFile(file), { type: 'buffer', cellDates: true })
    const rows = utils.sheet_to_json<unknown[]>(book.Sheets.Cronograma ?? {}, { header: 1 })
    expect(rows.filter((row) => row[1] instanceof Date)).toHaveLength(10)
  })

  test('a team shares the visits by role: the calendar and the book say who goes and what is left out, and why', async () => {
    const team = ['--equipo', 'AT-1:1501:05+12,ZQ:0801:08', '--hasta', '2026-12-31', '--vuelos', 'si']
    const file = path.join(await folder, 'equipo.ics')
    const { code, out } = await runCli([...asked, ...team, '--salida', file])
    expect([code, out]).toEqual([0, expect.stringMatching(/Viaje 1 de AT-1 desde Lima/)])
    expect(out).toMatch(/Queda fuera \d{4} .*: no es de la parte de nadie del equipo/)
    const calendar = await readFile(file, 'utf8')
    expect(calendar.replaceAll('\r\n ', '')).toMatch(/SUMMARY:\[DATOS SIMULADOS\] Sin viaje: /)
    expect(calendar.replaceAll('\r\n ', '')).toMatch(/Va: AT-1/)
    const book = path.join(await folder, 'equipo.xlsx')
    expect((await runCli([...asked, ...team, '--salida', book])).code).toBe(0)
    const { Sheets } = read(await readFile(book), { type: 'buffer' })
    const of = (name: string) => utils.sheet_to_json<Record<string, unknown>>(Sheets[name] ?? {}, { range: 1 })
    expect(of('Cronograma').filter(({ Va }) => Va === 'AT-1').length).toBeGreaterThan(0)
    expect(of('Viajes').filter(({ Viaje }) => Viaje === 'queda fuera').length).toBeGreaterThan(0)
  })

  test('writes what each trip asks of the administration; a tariff that nobody wrote has no amount', async () => {
    const to = path.join(await folder, 'requerimientos')
    const extra = ['--requerimientos', to, '--tarifas', 'dia=320', '--entidad', 'Entidad inventada']
    const { code, out } = await runCli([...asked, ...extra, '--salida', path.join(await folder, 'con.ics')])
    const files = await readdir(to)
    expect([code, files.length]).toEqual([0, out.match(/^Viaje \d/gm)?.length])
    const book = unzipSync(await readFile(path.join(to, files.toSorted()[0] ?? '')))
    const text = strFromU8(book['word/document.xml'] ?? new Uint8Array())
    expect(text).toMatch(/Requerimiento N\.°.*Viáticos.*320/s)
    expect(text).toMatch(/Fondo por encargo.*sin dato/s)
    expect(files.every((name) => name.startsWith('requerimiento-viaje-'))).toBe(true)
  })

  test.each([
    [['--tarifas', 'dia=320'], /va con --requerimientos/],
    [['--requerimientos', 'r', '--tarifas', 'dia=mucho'], /--tarifas lleva soles/],
    [['--requerimientos', 'r', '--tarifas', 'noche=1'], /--tarifas lleva soles/],
  ])('refuses the tariffs of %j', async (wrong, says) => {
    const { code, err } = await runCli([...asked, ...wrong, '--salida', 'plan.ics'])
    expect([code, err]).toEqual([2, expect.stringMatching(says)])
  })

  test.each([
    [['--equipo', 'Zoila Quispe:1501'], /ni un nombre/],
    [['--equipo', 'AT-1:1501:0101'], /--equipo lleva iniciales/],
    [['--equipo', 'AT-1,AT-1'], /dos veces/],
    [['--hasta', '2026-12-31'], /va con --equipo/],
  ])('refuses the team of %j', async (wrong, says) => {
    const { code, err } = await runCli([...asked, ...wrong, '--salida', 'plan.ics'])
    expect([code, err]).toEqual([2, expect.stringMatching(says)])
  })

  test.each([
    [['--base', 'Lima'], /--base lleva el ubigeo/],
    [['--desde', '2026-02-30'], /--desde lleva una fecha/],
    [['--dias', '0'], /--dias es un número/],
    [['--salida', 'plan.pdf'], /--salida lleva un archivo/],
  ])('refuses %s before any data are loaded', async (wrong, says) => {
    const whole = [...asked, '--salida', 'plan.ics']
    const at = whole.indexOf(wrong[0] ?? '')
    const { code, err } = await runCli(whole.with(at + 1, wrong[1] ?? ''))
    expect(code).toBe(2)
    expect(err).toMatch(says)
  })
})
