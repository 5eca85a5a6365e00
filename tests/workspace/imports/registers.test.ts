import { describe, expect, it } from 'vitest'
import {
  readFile,
  replacedSources,
  replacedTables,
  tablesIn,
  USUAL_READING,
  type LoadedImport,
  type ReadingOptions,
} from '../../../src/workspace/imports/index.ts'
import { loadedFrom } from '../../../src/workspace/imports/taken-import.ts'
import { settleChoices } from '../../../src/workspace/session/settle-choices.ts'
import { defaultChoices } from '../../../src/workspace/choices/index.ts'
import { assembleCountry, registersOf } from '../../../src/domain/country/index.ts'
import { peru } from '../../database/ledger/country.ts'
import { country, source } from '../../domain/invented-country.ts'

const CEM = 'UBIGEO,ANIO,CASOS\n1801,2024,7\n1802,2024,3\n'
const PNP = 'UBIGEO,ANIO,CASOS\n1801,2024,90\n'
const BOTH = 'UBIGEO,ANIO,REGISTRO,CASOS\n1801,2024,CEM,7\n1801,2024,Policía Nacional,90\n1802,2024,CEM,3\n'
const BUILT = source('violencia', { title: 'Casos atendidos en los CEM', rowsKept: 25 })

let number = 0
async function load(text: string, change: Partial<ReadingOptions> = {}): Promise<LoadedImport> {
  const options = { ...USUAL_READING, adding: 'anade', ...change } as const
  const reading = await readFile(new TextEncoder().encode(text), 'casos.csv', options, peru)
  if (reading.what !== 'tabla') throw new Error('not read')
  number += 1
  return loadedFrom(reading, {
    number,
    checksum: 'a'.repeat(64),
    original: 'b'.repeat(64),
    today: '2026-11-28',
    matrixComplete: false,
  })
}

function shown(imports: readonly LoadedImport[], chosen: string | null) {
  const tables = tablesIn(imports)
  const own = replacedTables(tables, 'simulada', chosen)
  const rows = (own.replaced.violencia ?? []).map(({ ubigeo, casos }) => `${String(ubigeo)} ${String(casos)}`)
  const sources = replacedSources([BUILT], tables, own).filter(({ table }) => table === 'violencia')
  return { rows, over: own.over.has('violencia'), sources, registers: own.registers }
}

describe('Registers of cases', () => {
  it('stand side by side: the one that is chosen counts alone, and the build’s own never lies under another', async () => {
    const imports = [await load(CEM), await load(PNP, { register: 'PNP' })]
    expect(shown(imports, null)).toMatchObject({ rows: ['1801 7', '1802 3'], over: true, registers: { used: 'CEM' } })
    expect(shown(imports, 'PNP')).toMatchObject({
      rows: ['1801 90'],
      over: false,
      registers: { used: 'PNP', loaded: ['CEM', 'PNP'] },
    })
  })

  it('are told apart row by row where a column says which, and their rows of one place are no conflict', async () => {
    const both = await load(BOTH)
    expect(both.ledger?.counts).toMatchObject({ accepted: 3, rejected: 0 })
    expect(shown([both], 'PNP').rows).toEqual(['1801 90'])
    expect(shown([both], null).rows).toEqual(['1801 7', '1802 3'])
  })

  it('leave the build’s cases as they were while another register than theirs is only kept beside', async () => {
    const { rows, sources } = shown([await load(PNP, { register: 'PNP' })], null)
    expect([rows, sources.map(({ title }) => title)]).toEqual([[], ['Casos atendidos en los CEM']])
  })

  it('keep the years that are loaded in part as unfinished, of the register that counts only', async () => {
    const text = 'UBIGEO,CASOS 2024,CASOS ENE-JUN 2025\n1801,70,40\n'
    const imports = [await load(CEM), await load(text, { register: 'PNP' })]
    expect(shown(imports, 'PNP').sources[0]?.unfinished).toEqual(['2025: enero a junio'])
    expect(shown(imports, null).sources[0]?.unfinished).toBeUndefined()
  })

  it('are said by the source of the cases, and one that is not loaded is left out of the choices', async () => {
    const { sources } = shown([await load(PNP, { register: 'PNP' })], 'PNP')
    const told = assembleCountry(country({}).rows, sources)
    expect(registersOf(told)).toEqual({ used: 'PNP', loaded: ['CEM', 'PNP'] })
    const choices = { ...defaultChoices('2026-11-28'), register: 'PNP' }
    expect(settleChoices(choices, told, []).register).toBe('PNP')
    expect(settleChoices({ ...choices, register: 'ENDES' }, told, []).register).toBeNull()
  })
})
