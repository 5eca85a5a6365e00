import { describe, expect, it } from 'vitest'
import { read, utils } from '@e965/xlsx'
import { ANNEXES, annexForm, modelForm, reportWorkbook, type AnnexOf } from '../../src/publish/document/index.ts'
import { MODELS } from '../../src/domain/instancias/index.ts'
import { formatDate, formatShare } from '../../src/domain/measure/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { LEGAL_BASE } from '../../src/domain/words/index.ts'

const OF: AnnexOf = {
  name: 'Amazonas',
  level: 'regional',
  ubigeo: ubigeo('01'),
  ordenanza: 'O.R. 12-2024',
  reglamentoOn: '2025-03-02',
  figures: [
    { label: 'Población', value: '417 365', quality: 'observado', cited: { title: 'Censo', cutOff: '2017' } },
    { label: 'Pobreza', value: 'sin dato', quality: null, cited: { title: '', cutOff: '' } },
  ],
  context: {
    rows: [
      {
        ...{ level: 'region', ubigeo: ubigeo('01'), theme: 'presupuesto', indicator: 'PP 1002', year: '2026' },
        ...{ value: 125_000.5, unit: 'soles', source: 'MEF', until: '2026', quality: 'observado', note: '' },
      },
      {
        ...{ level: 'departamento', ubigeo: ubigeo('01'), theme: 'encuesta', indicator: 'Violencia', year: '2025' },
        ...{ value: 47.2, unit: 'porcentaje', source: 'INEI, ENDES', until: '2025', quality: 'observado', note: '' },
      },
    ],
    research: [
      {
        ...{ level: 'region', ubigeo: ubigeo('01'), title: 'Rutas de atención', year: '2024', kind: 'academia' },
        ...{ institution: 'Universidad', finding: '', where: '' },
      },
    ],
  },
  simulated: true,
  createdOn: '2024-05-10',
  semester: '2026-1',
  planOn: '2025-11-28',
  diagnosticoOn: '2025-08-01',
  activity: {
    sessions: [
      { date: '2026-03-04', extraordinary: false, inconsistencias: null },
      { date: '2026-09-04', extraordinary: false, inconsistencias: null },
    ],
    reports: [{ semester: '2026-1', deliveredOn: '2026-06-30' }],
  },
  life: {
    conduccion: { values: { presidencia: 'gobernacion' }, rows: [] },
    miembros: { values: {}, rows: [{ clase: 'educacion', entidad: 'DRE Amazonas', titular: 'si' }] },
    acuerdos: {
      values: {},
      rows: [{ sesion: '2026-03-04', acuerdo: 'Difundir la ruta', plazo: '2026-05-30', estado: 'cumplido' }],
    },
    acciones: {
      values: {},
      rows: [
        { anio: '2026', accion: 'Feria de servicios', trimestre: '2', meta: '8', avance: '6', estado: 'en_ejecucion' },
        { anio: '2027', accion: 'Censo de servicios', trimestre: '1', presupuesto: 'si', fuente: 'poi' },
        {
          anio: '2026',
          accion: 'Curso a rondas',
          trimestre: '1',
          trimestre_nuevo: '3',
          estado: 'reprogramada',
          dificultad: 'Visitar a María Quispe Mamani, DNI 45678912',
        },
      ],
    },
    informes: {
      values: {},
      rows: [
        { anio: '2025', semestre: '2', recomendaciones: 'Precisar metas', recomendado_el: '2026-02-10' },
        { anio: '2026', semestre: '2', recomendaciones: 'De un informe posterior' },
      ],
    },
  },
}
const rowsIn = (report: ReturnType<typeof annexForm>, caption: string) =>
  report.blocks.flatMap((block) => (block.kind === 'table' && block.caption === caption ? block.rows : []))
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
  it('carry the actions of the plan by year and quarter, and room for more', () => {
    const rows = rowsIn(annexForm('plan', OF), 'Acciones programadas')
    expect(rows.map(([, accion]) => accion).filter((accion) => accion !== '')).toEqual([
      'Curso a rondas',
      'Feria de servicios',
      'Censo de servicios',
    ])
    expect(rows[1]?.slice(1)).toEqual(['Feria de servicios', '', '', '8', '2026', '', 'X', '', ''])
    expect(rows).toHaveLength(10)
    expect(rowsIn(annexForm('plan', OF), 'Presupuesto y alineamiento de las acciones')[2]).toEqual([
      '3',
      'Censo de servicios',
      'Sí',
      'Plan Operativo Institucional',
    ])
    expect(rowsIn(annexForm('plan', OF), 'Aprobación')[0]).toEqual(['Periodo del plan', '2026–2027'])
  })
  it('report on the actions of their half-year, those put off to another not among them', () => {
    const first = rowsIn(annexForm('informe', OF), 'Avance de las acciones')
    expect(first[0]?.slice(1)).toEqual(['Feria de servicios', '', 'En ejecución', '8', '6', formatShare(0.75), ''])
    expect(first[1]?.[1]).toBe('')
    const second = rowsIn(annexForm('informe', { ...OF, semester: '2026-2' }), 'Avance de las acciones')
    expect(second[0]?.slice(1, 4)).toEqual(['Curso a rondas', '', 'Reprogramada'])
    expect(rowsIn(annexForm('informe', OF), 'Funcionamiento')).toEqual([
      ['Sesiones ordinarias', '', '1'],
      ['Sesiones extraordinarias', '', '0'],
      ['Acuerdos cumplidos', '1', '1'],
      ['Acciones de sensibilización', '', ''],
    ])
    expect(wordsOf('informe', OF)).toContain(`"Precisar metas","${formatDate('2026-02-10')}"`)
    expect(wordsOf('informe', OF)).not.toContain('De un informe posterior')
  })
  it('bring to the diagnóstico the surveys, services, budget and research that are told, each with its source', () => {
    const diagnostico = annexForm('diagnostico', OF)
    expect(rowsIn(diagnostico, 'Presupuesto del territorio')[0]?.slice(2)).toEqual([
      'PP 1002',
      '125\u00A0000,5\u00A0soles',
      '2026',
      'MEF; corte: 2026',
    ])
    expect(rowsIn(diagnostico, 'Fuentes revisadas').map(([, which]) => which)).toEqual([
      'INEI, ENDES',
      '',
      'Rutas de atención (Universidad)',
    ])
    expect(rowsIn(diagnostico, 'Contexto del territorio')).toHaveLength(2)
    expect(wordsOf('diagnostico', null)).not.toContain('Contexto del territorio')
  })
  it('name the entities that are called to a session and the agreements to be followed', () => {
    expect(wordsOf('acta', OF)).toMatch(/DRE Amazonas.*Difundir la ruta/)
  })
  it('carry nothing that is reserved, though it was typed', () => {
    const report = annexForm('informe', { ...OF, semester: '2026-2' })
    expect(JSON.stringify(report)).not.toMatch(/45678912|Quispe/)
  })
  it('never ask for the name of a person', () => {
    for (const model of MODELS) expect(JSON.stringify(modelForm(model, null))).not.toMatch(/DNI|Apellidos|Nombres y/i)
    for (const annex of ANNEXES) expect(wordsOf(annex, null)).not.toMatch(/DNI|Apellidos|Nombres y/i)
  })
  it('open as a workbook with a sheet for each table, in its order', () => {
    const book = read(reportWorkbook(annexForm('informe', OF)))
    expect(book.SheetNames).toEqual([
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
  it('have in a workbook no sheet that is only a title, and none without its title', () => {
    for (const annex of ANNEXES)
      for (const of of [null, OF]) {
        const { Sheets } = read(reportWorkbook(annexForm(annex, of)))
        const sheets = Object.values(Sheets).map((sheet) => utils.sheet_to_json<string[]>(sheet, { header: 1 }))
        const { title } = annexForm(annex, null)
        expect(sheets.map(([first]) => first?.[0])).toEqual(sheets.map(() => title))
        expect(sheets.filter((rows) => rows.findIndex((row) => row.length > 1) + 1 >= rows.length)).toEqual([])
      }
  })
})

describe('the models of ordenanza and of acta de instalación', () => {
  const words = (model: (typeof MODELS)[number], of: AnnexOf | null) => JSON.stringify(modelForm(model, of))

  it('carry the names of the territory, its council and its own organic law', () => {
    expect(words('ordenanza', OF)).toMatch(/Instancia Regional de Concertación de Amazonas.*Consejo Regional.*27867/)
    expect(words('ordenanza', OF)).not.toContain('27972')
    const distrito: AnnexOf = { ...OF, level: 'distrital', name: 'Asunción (Chachapoyas)', ubigeo: ubigeo('010102') }
    expect(words('ordenanza', distrito)).toMatch(/Concejo Municipal Distrital.*27972.*dos representantes/)
    expect(words('ordenanza', distrito)).not.toContain('27867')
  })
  it('say that they are not the models of the ministry', () => {
    for (const model of MODELS) expect(modelForm(model, OF).subtitle).toContain('no es el modelo del MIMP')
  })
  it('seat in the act of installation the entities that are members', () => {
    expect(words('instalacion', OF)).toMatch(/O\.R\. 12-2024.*Gobernación regional.*DRE Amazonas/)
  })
})

describe('the legal base', () => {
  it('holds the 21 norms of the Lineamientos, each once', () => {
    expect(LEGAL_BASE).toHaveLength(21)
    expect(new Set(LEGAL_BASE.map(({ norm }) => norm)).size).toBe(21)
  })
})
