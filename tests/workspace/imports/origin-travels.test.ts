import { describe, expect, it } from 'vitest'
import { assembleCountry } from '../../../src/domain/country/index.ts'
import { formatDate } from '../../../src/domain/measure/index.ts'
import { matrixSheets } from '../../../src/publish/register/index.ts'
import { writeWorkbook } from '../../../src/publish/workbook/index.ts'
import { readFile, USUAL_READING } from '../../../src/workspace/imports/index.ts'
import { replacedSources } from '../../../src/workspace/imports/replaced-tables.ts'
import { peru } from '../../database/ledger/country.ts'
import { country, source, withStage } from '../../domain/invented-country.ts'

const { rows } = country({ territories: [withStage('1801', 'creada'), withStage('1802', 'en_proceso')] })
const book = writeWorkbook(
  matrixSheets({
    country: assembleCountry(rows, [source('instancias', { quality: 'simulado' })]),
    edits: [],
    clock: { referenceDate: '2026-11-21', planTerm: 'anual' },
    horizonMonths: 6,
  }),
)

describe('the origin of an exported matrix that is loaded again', () => {
  it('stays simulated, and the day of loading is told as that and never as a cut-off', async () => {
    const reading = await readFile(book, 'matriz.xlsx', { ...USUAL_READING, sheet: 'instancias' }, peru)
    if (reading.what !== 'tabla') throw new Error('the matrix was not read')
    const stored = {
      id: 'instancias-1-0',
      table: 'instancias' as const,
      fileName: 'matriz.xlsx',
      sha256: '0',
      importedAt: '2026-11-28',
      recipe: { ...reading.options, sheet: 'instancias', matrixComplete: false },
    }
    const [own] = replacedSources([], [{ stored, ledger: reading.ledger, limites: null, redacted: false }], {})
    expect(own).toMatchObject({ quality: 'simulado', cutOff: '', note: `Cargado el ${formatDate('2026-11-28')}` })
  })
})
