import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { read, utils } from '@e965/xlsx'
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
