import { beforeAll, describe, expect, it } from 'vitest'
import type { CsvRow } from '../../scripts/canonical/source-table.ts'
import { isCreatedRow, readData } from './matriz-rows.ts'

interface Expectation {
  /** Start of the evidence row's `territorio`, and part of its `estado` where two rows share the place. */
  readonly territorio: string
  readonly estado?: string
  readonly created?: readonly string[]
  readonly notCreated?: readonly string[]
  readonly inSession?: string
  readonly instruments?: readonly (readonly [ubigeo: string, instrumento: string, estado: string])[]
}

const EXPECTATIONS: readonly Expectation[] = [
  { territorio: 'San Borja', notCreated: ['150130'] },
  { territorio: 'Lince', created: ['150116'], instruments: [['150116', 'plan_trabajo', 'no_tiene']] },
  { territorio: 'La Molina', created: ['150114'], instruments: [['150114', 'protocolo_adecuado', 'no_tiene']] },
  { territorio: 'Carabaya', estado: 'no existen', notCreated: ['210309', '210308', '210310', '210306', '210302'] },
  { territorio: 'Carabaya', estado: 'creadas', created: ['210307', '210303'] },
  { territorio: 'Puno: San Roman', created: ['2102', '2108', '2111'], notCreated: ['2110'] },
  { territorio: 'Amashca y Shilla', notCreated: ['020603', '020609'] },
  { territorio: 'Arequipa', created: ['040102', '040128', '040123'] },
  { territorio: 'Alto Trujillo', created: ['130112'] },
  { territorio: 'Ica', inSession: '11' },
  {
    territorio: 'Tumbes',
    inSession: '24',
    instruments: [
      ['24', 'diagnostico', 'en_elaboracion'],
      ['24', 'protocolo_adecuado', 'en_elaboracion'],
    ],
  },
  { territorio: 'San Martin', instruments: [['22', 'observatorio', 'implementado']] },
  { territorio: 'Junin', instruments: [['12', 'observatorio', 'implementado']] },
]

let rows: ReadonlyMap<string, CsvRow>
let instrumentos: readonly CsvRow[]
let evidence: readonly CsvRow[]
let municipalities: readonly string[]

beforeAll(async () => {
  const instancias = await readData('matriz-simulada/instancias.csv')
  rows = new Map(instancias.map((row) => [row['ubigeo'] === '1501' ? '1501 regional' : (row['ubigeo'] ?? ''), row]))
  instrumentos = await readData('matriz-simulada/instrumentos.csv')
  evidence = await readData('evidencias-instancias/instancias-evidencias.csv')
  const provincias = (await readData('inei-ubigeo/provincias.csv')).map((row) => row['ubigeo'] ?? '')
  const distritos = (await readData('inei-ubigeo/distritos.csv')).map((row) => row['ubigeo'] ?? '')
  municipalities = [...provincias, ...distritos.filter((code) => !code.endsWith('01'))]
})

const matches = (row: CsvRow, wanted: Expectation): boolean =>
  (row['territorio'] ?? '').startsWith(wanted.territorio) && (row['estado'] ?? '').includes(wanted.estado ?? '')

const createdWithin = (prefix: string): string[] =>
  municipalities.filter((code) => code.startsWith(prefix) && isCreatedRow(rows.get(code)))

describe('the evidence that names a place', () => {
  it('has one expectation for each of its rows', () => {
    const naming = evidence.filter((row) => row['territorio'] !== '' && row['ambito'] !== 'nacional')
    expect(naming).toHaveLength(EXPECTATIONS.length)
    for (const row of naming)
      expect(
        EXPECTATIONS.filter((wanted) => matches(row, wanted)),
        row['territorio'],
      ).toHaveLength(1)
  })

  it.each(EXPECTATIONS)('is respected by the matrix: $territorio $estado', (wanted) => {
    for (const code of wanted.created ?? []) expect(isCreatedRow(rows.get(code)), code).toBe(true)
    for (const code of wanted.notCreated ?? []) expect(rows.get(code)?.['etapa'], code).toBe('sin_instancia')
    if (wanted.inSession) expect(['instalada', 'operativa']).toContain(rows.get(wanted.inSession)?.['etapa'])
    for (const code of [...(wanted.created ?? []), ...(wanted.notCreated ?? [])])
      expect(rows.get(code)?.['observacion'], code).toMatch(/^Según /)
    for (const [code, kind, estado] of wanted.instruments ?? []) {
      const found = instrumentos.filter((row) => row['ubigeo'] === code && row['instrumento'] === kind)
      expect(found.map((row) => row['estado'])).toEqual([estado])
    }
  })

  it('keeps 29 municipalities in San Román, Azángaro, Melgar and San Antonio de Putina', () => {
    expect(['2102', '2108', '2110', '2111'].flatMap(createdWithin)).toHaveLength(29)
  })

  it('keeps Arequipa to three districts, with nothing left unknown that could make it more', () => {
    const districts = municipalities.filter((code) => code.startsWith('04') && code.length === 6)
    expect(createdWithin('04').filter((code) => code.length === 6)).toEqual(['040102', '040123', '040128'])
    expect(districts.filter((code) => (rows.get(code)?.['etapa'] ?? 'sin_dato') === 'sin_dato')).toEqual([])
  })
})
