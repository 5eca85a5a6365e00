import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localDay } from '../../src/domain/calendar/index.ts'
import { runCli } from './cli-run.ts'

const folder = path.resolve(import.meta.dirname, '../../../shared/data/casos-publicos')
let out: string

beforeAll(async () => {
  out = await mkdtemp(path.join(tmpdir(), 'brecha-casos-'))
})
afterAll(() => rm(out, { recursive: true, force: true }))

/** Whether a text holds a character that XML does not admit. */
function isMalformed(text: string): boolean {
  return [...text].some((each) => each < ' ' && !'\t\n\r'.includes(each))
}

describe.skipIf(!existsSync(folder))(
  'The public cases on the documents (skipped where ../shared/data is absent)',
  () => {
    it('all values equal are one class and no class is empty (44)', async () => {
      const file = path.join(out, 'igual.svg')
      const ran = await runCli([
        'mapa',
        '--capa',
        'incidencia',
        '--datos',
        path.join(folder, '86-todo-igual'),
        '--salida',
        file,
      ])
      expect(ran.code).toBe(0)
      const svg = await readFile(file, 'utf8')
      const classes = new Set([...svg.matchAll(/data-clase="([^"]+)"/g)].map(([, each]) => each))
      expect([[...classes], svg.includes('NaN')]).toEqual([['q1'], false])
    })

    it.each([
      ['46-poligono-repetido.geojson', 'partido en 2 polígonos con el mismo código; se unieron: 180101'],
      ['46b-codigo-del-padre.geojson', 'parecen distritos con el código de su provincia'],
      ['79-limites-utm.geojson', 'no están en grados dentro del Perú: convierta el archivo a WGS 84'],
    ])('%s is taken for boundaries that nobody named, and its true fault is said', async (file, told) => {
      const ran = await runCli(['validar', path.join(folder, file)])
      expect(ran.out + ran.err).toContain(told)
    })

    it('sheets of one table that are read as one are not said to be one of several (53)', async () => {
      const ran = await runCli(['validar', path.join(folder, '53-hoja-por-region.xlsx')])
      expect(ran.out).toContain('Hojas con la misma tabla: se leyeron todas como una')
      expect(ran.out).not.toContain('Se leyó una de varias hojas')
    })

    it('a web page under another extension is refused in Spanish alone (36)', async () => {
      const ran = await runCli(['validar', path.join(folder, '36-html.xls')])
      expect(ran.out + ran.err).toContain('«36-html.xls» es una página web o XML, no una tabla.')
    })

    it('a population of zero gives no rate and no infinite one (45)', async () => {
      const ran = await runCli(['ranking', '--datos', path.join(folder, '85-poblacion-cero'), '--json'])
      expect(ran.code).toBe(0)
      expect(ran.out).not.toMatch(/Infinity|NaN/)
    })

    it('one complete year alone is said, with what to load (dn1)', async () => {
      const ran = await runCli(['ranking', '--datos', path.join(folder, '84-un-solo-anio')])
      expect(ran.out).toContain('La tasa pide dos años completos de casos')
    })

    it('an agenda keeps its hours in the zone of Lima, with lines that end and fold as calendars ask (48)', async () => {
      const file = path.join(out, 'agenda.ics')
      await runCli(['agenda', '--grupo', 'creacion', '--base', '1501', '--desde', '2026-12-01', '--salida', file])
      const text = await readFile(file, 'utf8')
      expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:America/Lima\r\n')
      expect(text).toMatch(/DTSTART;TZID=America\/Lima:\d{8}T\d{6}\r\n/)
      const lines = text.split('\r\n')
      expect(lines.some((line) => line.includes('\n') || Buffer.byteLength(line) > 75)).toBe(false)
    })

    it('a matrix with control characters leaves them out of the documents that are made of it (42)', async () => {
      const datos = path.join(out, 'datos')
      await mkdir(datos)
      await cp(path.join(folder, '42-tab-vertical.xlsx'), path.join(datos, '42-tab-vertical.xlsx'))
      const file = path.join(out, 'resumen.docx')
      const ran = await runCli(['informe', '--region', '18', '--datos', datos, '--salida', file])
      expect(ran.code).toBe(0)
      const parts = Object.entries(unzipSync(new Uint8Array(await readFile(file)))).filter(([name]) =>
        name.endsWith('.xml'),
      )
      expect(parts.filter(([, bytes]) => isMalformed(strFromU8(bytes))).map(([name]) => name)).toEqual([])
    })

    it('today is the day of the clock on the wall: 27 November at 20:30 of Lima (49)', () => {
      expect(localDay(new Date(2026, 10, 27, 20, 30))).toBe('2026-11-27')
    })
  },
)
