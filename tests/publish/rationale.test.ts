import { describe, expect, it } from 'vitest'
import { read, utils } from '@e965/xlsx'
import { rationaleWorkbook } from '../../src/publish/rationale/index.ts'
import { sampleRun } from '../workspace/runs/sample-run.ts'

const open = (bytes: Uint8Array) => read(bytes, { type: 'array' })
const rowsOf = (bytes: Uint8Array, sheet: string) =>
  utils.sheet_to_json<(string | number)[]>(open(bytes).Sheets[sheet] ?? {}, { header: 1 })

describe('the technical rationale', () => {
  const run = sampleRun({ note: '=HYPERLINK("http://example.org")' })
  it('has a sheet for summary, order, criteria, sources and method', () => {
    expect(open(rationaleWorkbook(run)).SheetNames).toEqual(['Resumen', 'Orden', 'Criterios', 'Fuentes', 'Método'])
  })
  it('lists every place with its numbers as numbers and its ubigeo as text', () => {
    const [header, ...rows] = rowsOf(rationaleWorkbook(run), 'Orden')
    expect(rows.length).toBe(run.places.length)
    expect(rows.map((row) => [row[0], row[2], row[5]])).toEqual(
      run.places.map(({ place, ubigeo, score }) => [place, ubigeo, score]),
    )
    expect(header?.at(-1)).toBe('Explicación')
  })
  it('gives for each unit and criterion a contribution that adds up to its score', () => {
    const [, ...rows] = rowsOf(rationaleWorkbook(run), 'Criterios')
    for (const place of run.places)
      expect(rows.filter((row) => row[1] === place.ubigeo).reduce((sum, row) => sum + Number(row[10]), 0)).toBeCloseTo(
        place.score,
        8,
      )
  })
  it('names every source with its checksum', () => {
    const [, ...rows] = rowsOf(rationaleWorkbook(run), 'Fuentes')
    expect(rows.map((row) => row.at(-1))).toEqual(run.sources.map(({ sha256 }) => sha256))
  })
  it('keeps a note that looks like a formula a text', () => {
    const sheet = open(rationaleWorkbook(run)).Sheets.Resumen ?? {}
    const cells = Object.values(sheet).filter(
      (cell): cell is { t: string; f?: string; v: unknown } => typeof cell === 'object' && cell !== null && 't' in cell,
    )
    expect(cells.some((cell) => cell.v === run.note && cell.t === 's')).toBe(true)
    expect(cells.every((cell) => cell.f === undefined)).toBe(true)
  })
  it('is stamped on the name and the head of every sheet when it rests on simulated data, and on none otherwise', () => {
    const simulated = open(rationaleWorkbook(sampleRun({ quality: 'simulado' })))
    expect(simulated.SheetNames.every((name) => name.endsWith('(simulado)'))).toBe(true)
    for (const name of simulated.SheetNames)
      expect(utils.sheet_to_json<string[]>(simulated.Sheets[name] ?? {}, { header: 1 })[0]?.at(-1)).toMatch(/^SIMULADO/)
    expect(JSON.stringify(open(rationaleWorkbook(run)).Sheets)).not.toContain('SIMULADO')
  })
})
