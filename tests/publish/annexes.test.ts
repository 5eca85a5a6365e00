import { describe, expect, it } from 'vitest'
import { read, utils } from '@e965/xlsx'
import { ANNEXES, annexForm, reportWorkbook, type AnnexOf } from '../../src/publish/document/index.ts'
import { LEGAL_BASE } from '../../src/domain/words/index.ts'

const OF: AnnexOf = {
  name: 'Amazonas',
  level: 'regional',
  ubigeo: '01',
  ordenanza: 'O.R. 12-2024',
  reglamentoOn: '2025-03-02',
  figures: [
    { label: 'Población', value: '417 365', quality: 'observado', cited: { title: 'Censo', cutOff: '2017' } },
    { label: 'Pobreza', value: 'sin dato', quality: null, cited: { title: '', cutOff: '' } },
  ],
  simulated: true,
}
const wordsOf = (annex: (typeof ANNEXES)[number], of: AnnexOf | null) => JSON.stringify(annexForm(annex, of).blocks)

describe('the annexes of the Lineamientos', () => {
  it('are four forms whose files have names of their own, blank or of an instancia', () => {
    const names = ANNEXES.flatMap((annex) => [annexForm(annex, null).fileName, annexForm(annex, OF).fileName])
    expect(new Set(names).size).toBe(8)
    expect(names).toContain('anexo-4-informe-de-seguimiento-amazonas-01')
  })
  it('carry what is known of the instancia, and the stamp where a figure of it is invented', () => {
    for (const annex of ANNEXES) {
      expect(wordsOf(annex, OF)).toContain('O.R. 12-2024')
      expect(annexForm(annex, OF).stamps).toEqual(['CONTIENE DATOS SIMULADOS'])
      expect(annexForm(annex, null).stamps).toEqual([])
    }
    expect(wordsOf('diagnostico', OF)).toContain('417 365')
  })
  it('ask for what the clauses name: planned against done, what stands in the way, quórum, acuerdos, correspondence', () => {
    expect(wordsOf('informe', null)).toMatch(/Meta.*Ejecutado.*Avance \(%\).*Qué lo dificulta/)
    expect(wordsOf('acta', null)).toMatch(/Quórum.*Acuerdos/)
    expect(wordsOf('plan', null)).toMatch(/A cargo de.*Indicador.*Meta.*Trim\. 4.*Presupuesto/)
    expect(wordsOf('diagnostico', null)).toMatch(/Discapacidad.*Cobertura y calidad.*Inversión presupuestal/)
  })
  it('never ask for the name of a person', () => {
    for (const annex of ANNEXES) expect(wordsOf(annex, null)).not.toMatch(/DNI|Apellidos|Nombres y/i)
  })
  it('open as a workbook with a sheet for each table, in its order', () => {
    const book = read(reportWorkbook(annexForm('informe', OF)))
    expect(book.SheetNames).toEqual([
      'Documento',
      '1 Datos de la instancia',
      '2 Periodo',
      '3 Avance de las acciones',
      '4 Funcionamiento',
      '5 Medidas para el siguiente sem',
      '6 Recomendaciones de la instanc',
    ])
    const sheet = book.Sheets['1 Datos de la instancia']
    expect(sheet && utils.sheet_to_csv(sheet)).toContain('Ubigeo,01')
  })
})

describe('the legal base', () => {
  it('holds the 21 norms of the Lineamientos, each once', () => {
    expect(LEGAL_BASE).toHaveLength(21)
    expect(new Set(LEGAL_BASE.map(({ norm }) => norm)).size).toBe(21)
  })
})
