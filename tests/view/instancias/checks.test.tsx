import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { CountryRows, Edit, InstrumentFact, LifeEdit } from '../../../src/domain/country/index.ts'
import { defaultParameters, surveyCountry, type National } from '../../../src/domain/criteria/index.ts'
import { CHECKS, listMismatches, readRegister, type CheckKey } from '../../../src/domain/register/index.ts'
import { NO_PAPERS, summariseDepartment, summariseYear } from '../../../src/domain/summary/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { CHECK_ADVICE, CHECK_CLAUSE, CHECK_NAME, sayMismatch } from '../../../src/domain/words/index.ts'
import { annualReport, departmentReport, type Report } from '../../../src/publish/document/index.ts'
import { createScreenStore, DeskProvider } from '../../../src/view/desk/index.ts'
import { InSpanish } from '../../../src/view/desk/in-spanish.tsx'
import { MismatchList } from '../../../src/view/instancias/mismatch-list.tsx'
import { country, facts, instrument, provincia } from '../../domain/invented-country.ts'
import { limitesOnScreen } from '../../gallery/on-desk.tsx'
import { isReady, open, until } from '../../workspace/opened-workspace.ts'

const TODAY = '2026-11-21'
const REGION = ubigeo('18')
const SHAREABLE = { k: 5, internal: false } as const
const PLACES = [facts('18', { level: 'region' }), facts('18'), ...provincia('1801', 3, 'creada', 'creada')]
const written = {
  ...{ level: 'provincial' as const, ubigeo: ubigeo('1801'), editedOn: TODAY },
  ...{ note: '', link: null, receivedOn: null },
}

/** What is loaded and what is told of an invented region. */
interface Told {
  readonly rows?: Partial<CountryRows>
  readonly edits?: readonly Edit[]
}

const stated = (
  ...rows: readonly (readonly [InstrumentFact['instrument'], string, Partial<InstrumentFact>?])[]
): Told => ({
  rows: {
    instruments: rows.map(([kind, approvedOn, more]) =>
      instrument('1801', kind, 'aprobado', { level: 'provincial', approvedOn, ...more }),
    ),
  },
})
const life = (step: LifeEdit['step'], values: LifeEdit['values'], rows: LifeEdit['rows'] = []): Edit => ({
  ...written,
  ...{ about: 'vida', step, values, rows },
})
const session = (inconsistencias: boolean | null): Edit => ({
  ...{ ...written, about: 'actividad', reports: [] },
  sessions: [{ date: '2025-06-01', extraordinary: false, inconsistencias }],
})
const ORDENANZA: Edit = {
  ...{ ...written, about: 'instancia', etapa: 'creada', ordenanza: null, createdOn: null, installedOn: null },
  ...{ directorio: null, inconsistencias: true, aspects: [] },
}
const PAPERS = { ordenanza: 'O.M. 1', createdOn: '2025-01-01', installedOn: '2025-02-01', etapa: 'operativa' } as const
const demuna = (code: string) => ({
  ...{ ubigeo: ubigeo(code), type: 'DEMUNA', subtype: '', operator: 'municipal', count: 1 },
  quality: null,
})

/** Each check that the issue and its sources name, and what plants it. */
const PLANTED: Readonly<Record<CheckKey, Told>> = {
  plan_sin_reglamento: stated(['plan_trabajo', '2025-03-01'], ['reglamento_interno', '2025-03-02']),
  plan_antes_que_inferiores: {
    rows: {
      instruments: [
        instrument('1801', 'plan_trabajo', 'aprobado', { level: 'provincial', approvedOn: '2025-10-01' }),
        instrument('180102', 'plan_trabajo', 'aprobado', { level: 'distrital', approvedOn: '2025-11-20' }),
      ],
    },
  },
  plan_sin_correspondencia: { edits: [life('plan', { plan_correspondencia: 'no' })] },
  diagnostico_antiguo: stated(['diagnostico', '2023-11-20']),
  instrumento_inconsistente: stated(['observatorio', '2025-03-01', { inconsistencias: true }]),
  ordenanza_inconsistente: { edits: [ORDENANZA] },
  acta_inconsistente: { edits: [session(true)] },
  etapa_contradicha: {
    rows: {
      territories: PLACES.map((each) => (each.ubigeo === '1801' ? { ...each, ...PAPERS } : each)),
      instruments: [instrument('1801', 'plan_trabajo', 'no_tiene', { level: 'provincial' })],
    },
  },
  sesiones_faltantes: { edits: [life('reglamento', { periodicidad: 'mensual' }), session(null)] },
  coordemuna_pendiente: { rows: { services: ['180101', '180102', '180103'].map(demuna) as CountryRows['services'] } },
  demuna_sin_registro: { edits: [life('coordemuna_demunas', {}, [{ distrito: '180102', registro: 'no' }])] },
}

function nationalOf({ rows = {} }: Told): National {
  return surveyCountry(country({ territories: PLACES, ...rows }), defaultParameters(TODAY))
}

function textsOf({ blocks }: Report): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.join(' | ')) : []))
}

async function drawn({ edits = [], ...told }: Told, check: CheckKey | null): Promise<string> {
  const national = nationalOf(told)
  const { workspace } = open()
  await until(workspace, isReady(workspace))
  workspace.choose({ check })
  const list = (
    <MismatchList
      national={national}
      records={readRegister(national, edits, 6)}
      isShown={() => true}
      onOpen={() => undefined}
    />
  )
  const desk = { workspace, screen: createScreenStore({ limites: limitesOnScreen('real') }) }
  return renderToStaticMarkup(
    <InSpanish>
      <DeskProvider value={desk}>{list}</DeskProvider>
    </InSpanish>,
  ).replaceAll('&nbsp;', '\u00a0')
}

describe('A check of what is stated against the Lineamientos', () => {
  it.each(CHECKS)('«%s» is found alone where it alone is planted, with its clause and what to do', (check) => {
    const { edits = [], ...told } = PLANTED[check]
    const national = nationalOf(told)
    const found = listMismatches(national, readRegister(national, edits, 6))
    expect(found.map((each) => each.check)).toEqual([check])
    expect(CHECK_CLAUSE[check]).toMatch(/\d\.\d|MIMP/)
    expect(CHECK_ADVICE[check]).toMatch(/^[A-ZÁÉÍÓÚ].+\.$/)
  })

  it('knows the DEMUNA that are told of a provincia, when it says that its COORDEMUNA is due', () => {
    const rows = ['180101', '180102', '180103'].map((distrito) => ({ distrito }))
    const national = nationalOf({})
    const records = readRegister(national, [life('coordemuna_demunas', {}, rows)], 0)
    expect(listMismatches(national, records).map((each) => each.check)).toEqual(['coordemuna_pendiente'])
  })

  it.each(CHECKS)(
    '«%s» is a row of the list, stands when it is chosen, goes with another, and is on the map',
    async (check) => {
      const other = CHECKS.find((each) => each !== check) ?? null
      const all = await drawn(PLANTED[check], null)
      for (const markup of [all, await drawn(PLANTED[check], check)]) {
        expect(markup).toContain(`<td>${CHECK_NAME[check]} `)
        expect(markup).toContain(`(${CHECK_CLAUSE[check]})`)
        expect(markup).toContain('T18: 1 observación')
      }
      const without = await drawn(PLANTED[check], other)
      expect(without).not.toContain(`<td>${CHECK_NAME[check]}`)
      expect(without).toContain('T18: ninguna observación')
    },
  )

  it.each(CHECKS)('«%s» is written in the summary of its region and in the annual report', (check) => {
    const { edits = [], ...told } = PLANTED[check]
    const national = nationalOf(told)
    const [only] = listMismatches(national, readRegister(national, edits, 0))
    const summary = departmentReport(summariseDepartment(national, REGION, [], edits), SHAREABLE)
    const row = `${CHECK_NAME[check]} (${CHECK_CLAUSE[check]}) | ${only ? sayMismatch(only) : ''} | ${CHECK_ADVICE[check]}`
    expect(textsOf(summary).filter((text) => text.endsWith(row))).toHaveLength(1)
    const year = annualReport(summariseYear(national, 2026, null, { ...NO_PAPERS, edits }), SHAREABLE)
    expect(textsOf(year)).toContainEqual(expect.stringMatching(`^${CHECK_NAME[check]} \\| .*${CHECK_ADVICE[check]}$`))
  })
})
