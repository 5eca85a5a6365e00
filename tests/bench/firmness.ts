import { applyEdits, assembleCountry, type Country, type Edit } from '../../src/domain/country/index.ts'
import {
  assessGroup,
  criteriaOf,
  defaultParameters,
  GROUPS,
  surveyCountry,
  type National,
} from '../../src/domain/criteria/index.ts'
import type { Source } from '../../src/domain/measure/index.ts'
import {
  layOut,
  leaveEachOut,
  rankUnits,
  scoreTable,
  sweepParameters,
  weighStability,
  whatChanges,
  type AssessedGroup,
} from '../../src/domain/ranking/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { parseCountryRows } from '../../src/database/questions/index.ts'
import { DISTRITOS } from './reweigh.ts'

const REFERENCE = '2026-11-25'

/** What is timed of how sure the order is; each of its names is a line of the report. */
export type FirmnessTimes = Readonly<Record<'draws' | 'sweep' | 'leaveOut' | 'whatChanges' | 'edit', number[]>>

interface Field {
  readonly country: Country
  readonly sources: readonly Source[]
  readonly national: National
  readonly group: AssessedGroup
}

/**
 * Milliseconds of each, over as many units as the country has distritos, all taking turns; the first two rounds warm up
 * and are not counted.
 */
export function timeFirmness(facts: unknown, manifest: unknown, times: number): FirmnessTimes {
  const field = fieldOf(facts, manifest)
  const works: Readonly<Record<keyof FirmnessTimes, () => unknown>> = {
    draws: () => weighStability(scoreTable(field.group, {})),
    sweep: () => sweepParameters(field.national, field.group, { key: 'creacion', weights: {}, top: 10 }),
    leaveOut: () => leaveEachOut(field.group, {}, 10),
    whatChanges: () => whatChanges(field.group, {}, 3, 10),
    edit: () => rankAllAfterEdit(field),
  }
  const taken: FirmnessTimes = { draws: [], sweep: [], leaveOut: [], whatChanges: [], edit: [] }
  const names = Object.keys(works) as (keyof FirmnessTimes)[]
  for (let round = 0; round < times + 2; round += 1) {
    for (const name of names) {
      const start = performance.now()
      works[name]()
      if (round >= 2) taken[name].push(performance.now() - start)
    }
  }
  return taken
}

/** The distritos that compete, taken again from the first until there are as many as the country has. */
function fieldOf(facts: unknown, manifest: unknown): Field {
  const { sources } = manifest as { readonly sources: readonly Source[] }
  const country = assembleCountry(parseCountryRows(facts), sources)
  const national = surveyCountry(country, defaultParameters(REFERENCE))
  const units = assessGroup(national, 'creacion', 'distrito')
  const filled = Array.from({ length: DISTRITOS }, (_, at) => units[at % units.length]).filter(
    (unit) => unit !== undefined,
  )
  return { country, sources, national, group: layOut(criteriaOf('creacion'), filled, country.womenKnown) }
}

const EDIT: Edit = {
  about: 'instrumento',
  ubigeo: ubigeo('18'),
  level: 'regional',
  editedOn: REFERENCE,
  note: '',
  link: null,
  receivedOn: null,
  instrument: 'diagnostico',
  estado: 'aprobado',
  reporta: null,
  inconsistencias: null,
  approvedOn: null,
  validUntil: null,
}

/** One instrument edited, and the three groups ranked anew from there, without the database. */
function rankAllAfterEdit({ country, sources }: Field): unknown {
  const edited = assembleCountry(applyEdits(country.rows, [EDIT]), sources)
  const national = surveyCountry(edited, defaultParameters(REFERENCE))
  return GROUPS.map((group) =>
    rankUnits(
      layOut(
        criteriaOf(group),
        assessGroup(national, group, group === 'creacion' ? 'distrito' : null),
        edited.womenKnown,
      ),
      {},
    ),
  )
}
