import { existsSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { CANONICAL_COLUMNS } from '../../scripts/canonical/columns.ts'
import { servicioRows } from '../../scripts/canonical/services.ts'
import { parseSourceTable } from '../../scripts/canonical/source-table.ts'
import { readCanonicalTables, readSourceEntries, type CanonicalTables } from '../../scripts/canonical-tables.ts'
import { TABLE_NAMES, type TableName } from '../../src/domain/measure/index.ts'
import { SERVICE_TYPES } from '../../src/domain/services/index.ts'
import { findMacroRegion, parseUbigeo } from '../../src/domain/territory/index.ts'
import { DATA_DIR } from './matriz-rows.ts'

let canonical: CanonicalTables

beforeAll(async () => {
  canonical = await readCanonicalTables(DATA_DIR)
})

function column(table: TableName, name: string): string[] {
  const at = canonical.tables[table].columns.indexOf(name)
  return canonical.tables[table].rows.map((row) => row[at] ?? '')
}

describe('canonical tables', () => {
  it.each([
    ['territorios', 2114],
    ['instancias', 1904],
    ['violencia', 150],
    ['poblacion', 221],
    ['pobreza', 1874],
    ['servicios', 590],
    ['iniciativas', 0],
    ['coordemuna', 0],
    ['atenciones', 26],
  ] as const)('hold the rows their sources have: %s %i', (name, count) => {
    expect(canonical.tables[name].rows).toHaveLength(count)
  })

  it.each(TABLE_NAMES)('give every row of %s a cell for each canonical column', (name) => {
    expect(canonical.tables[name].columns).toEqual(CANONICAL_COLUMNS[name])
    for (const row of canonical.tables[name].rows) expect(row).toHaveLength(CANONICAL_COLUMNS[name].length)
  })

  it('name every territory once, by a well-formed code of its level', () => {
    const codes = column('territorios', 'ubigeo')
    expect(new Set(codes).size).toBe(2114)
    expect(codes.filter((code) => parseUbigeo(code) === null)).toEqual([])
    expect([2, 4, 6].map((length) => codes.filter((code) => code.length === length).length)).toEqual([25, 196, 1893])
  })

  it.each(TABLE_NAMES)('name in %s only codes that are territories', (name) => {
    const known = new Set(column('territorios', 'ubigeo'))
    expect(column(name, 'ubigeo').filter((code) => !known.has(code))).toEqual([])
  })

  it('keep a reference population for distritos only', () => {
    const codes = column('territorios', 'ubigeo')
    const withPopulation = codes.filter((_, index) => column('territorios', 'poblacion_referencia')[index] !== '')
    expect(withPopulation.filter((code) => code.length !== 6)).toEqual([])
    expect(withPopulation).toHaveLength(1870)
  })

  it('lose no CEM case: those kept and those of rejected rows add up to the published total', () => {
    const kept = column('violencia', 'casos').reduce((sum, cases) => sum + Number(cases), 0)
    expect(canonical.rejected.map(({ file, line, reason }) => ({ file, line, reason }))).toEqual([
      {
        file: 'mimp-cem-departamento/casos-cem-departamento.csv',
        line: 2,
        reason: '9 casos de 2022 sin departamento declarado',
      },
      {
        file: 'mimp-cem-departamento/casos-cem-departamento.csv',
        line: 3,
        reason: '10 casos de 2023 sin departamento declarado',
      },
      {
        file: 'mimp-cem-departamento/casos-cem-departamento.csv',
        line: 4,
        reason: '21 casos de 2024 sin departamento declarado',
      },
      {
        file: 'mimp-cem-departamento/casos-cem-departamento.csv',
        line: 5,
        reason: '35 casos de 2025 sin departamento declarado',
      },
    ])
    expect(kept + 9 + 10 + 21 + 35).toBe(936_811)
  })

  it('add provincias up to the national population, as departamentos do', () => {
    const codes = column('poblacion', 'ubigeo')
    const sums = [2, 4].map((length) =>
      column('poblacion', 'poblacion').reduce(
        (sum, people, index) => sum + (codes[index]?.length === length ? Number(people) : 0),
        0,
      ),
    )
    expect(sums).toEqual([34_157_732, 34_157_732])
  })
})

describe('services', () => {
  it('key a refuge to its provincia and never below, with no coordinates', () => {
    const refuges = canonical.tables.servicios.rows.filter((row) => row[0] === 'HRT')
    expect(refuges).toHaveLength(29)
    for (const [, , name, code, lat, lon] of refuges) expect([name, code?.length, lat, lon]).toEqual(['', 4, '', ''])
  })

  it('refuse a refuge that a directory places in a distrito, and say on which line', () => {
    const directory = parseSourceTable('d.csv', 'tipo,subtipo,ubigeo\nCEM,regular,180101\nHRT,,180101\n')
    const made = servicioRows(directory, parseSourceTable('s.csv', 'ubigeo\n'), {
      directory: { title: 'Directorio', publisher: 'MIMP', cutOff: '2026' },
      summary: { title: 'Resumen', publisher: 'MIMP', cutOff: '2023' },
    })
    expect(made.rows.map((row) => row[0])).toEqual(['CEM'])
    expect(made.rejected).toMatchObject([{ table: 'servicios', file: 'd.csv', line: 3 }])
  })

  it('add to the directory only the types that Moquegua alone lists, one row per service', () => {
    const added = canonical.tables.servicios.rows.slice(548)
    const count = (type: string): number => added.filter((row) => row[0] === type).length
    expect(['CAR_NNA', 'EDUC_CALLE', 'UPE', 'OREDIS', 'DEMUNA', 'CIAM', 'SOC_BENEF'].map(count)).toEqual([
      1, 2, 1, 1, 15, 19, 3,
    ])
    expect(added).toHaveLength(42)
    expect(new Set(added.map((row) => row[3]))).toEqual(new Set(['1801', '1802', '1803']))
  })

  it('use only the type codes that the domain knows', () => {
    expect(column('servicios', 'tipo').filter((type) => !SERVICE_TYPES.some((known) => known === type))).toEqual([])
  })
})

describe('macro-regions', () => {
  it('start with the five regions of the first workshop, which "norte" finds', () => {
    expect(canonical.macroRegions[0]?.id).toBe('taller-norte')
    expect(canonical.macroRegions[0]?.regions).toEqual(['01', '06', '14', '20', '24'])
    expect(findMacroRegion(canonical.macroRegions, 'norte')?.id).toBe('taller-norte')
  })

  it.each(['inei', 'minsa', 'sidpol'])('split the 26 regions with none twice and none left out: %s', (prefix) => {
    const regions = canonical.macroRegions.filter(({ id }) => id.startsWith(`${prefix}-`)).flatMap((set) => set.regions)
    expect(regions).toHaveLength(26)
    expect(new Set(regions).size).toBe(26)
  })

  it('tell Lima Metropolitana from Lima Provincias', () => {
    const setOf = (code: string): string | undefined =>
      canonical.macroRegions.find(
        ({ id, regions }) => id.startsWith('inei-') && regions.some((region) => region === code),
      )?.id
    expect([setOf('1501'), setOf('15')]).toEqual(['inei-lima-metropolitana', 'inei-centro'])
  })
})

describe('sources', () => {
  it('describe each table that has rows, once, and count its rows', () => {
    const filled = TABLE_NAMES.filter((name) => canonical.tables[name].rows.length > 0)
    expect(canonical.sources.map(({ table }) => table).toSorted()).toEqual([...filled].toSorted())
    for (const source of canonical.sources) expect(source.rowsKept).toBe(canonical.tables[source.table].rows.length)
    expect(canonical.sources.find(({ table }) => table === 'violencia')?.rowsRejected).toBe(4)
  })

  it('stamp the matrix as simulated and nothing else', () => {
    const simulated = canonical.sources.filter(({ quality }) => quality === 'simulado').map(({ table }) => table)
    expect(simulated.toSorted()).toEqual(['instancias', 'instrumentos'])
  })

  it('name files that exist, each beside its SOURCE.md', async () => {
    for (const file of (await readSourceEntries(DATA_DIR)).flatMap(({ files }) => files)) {
      expect(existsSync(path.join(DATA_DIR, file)), file).toBe(true)
      expect(existsSync(path.join(DATA_DIR, path.dirname(file), 'SOURCE.md')), file).toBe(true)
    }
  })

  it('complain with file and line about a row with a cell too many', () => {
    expect(() => parseSourceTable('x.csv', 'a,b\n1,2\n1,2,3\n')).toThrow(/data\/x\.csv, línea 3/)
  })
})
