import { editKey, type Edit } from '../country/index.ts'
import type { National } from '../criteria/index.ts'
import { INSTRUMENTS, isCreated, reportsDue, type InstrumentKind, type Semester } from '../instancias/index.ts'
import { regionOf, type Ubigeo } from '../territory/index.ts'
import type { OwedInstancia } from './owed.ts'
import { owedInstancias } from './owed.ts'

/**
 * What nobody has said yet of an instancia: whether it exists; of one that exists, the state of which instruments and
 * whether the last report was handed in (7.3.4.4–6).
 */
export interface OpenQuestions extends OwedInstancia {
  readonly stage: boolean
  readonly instruments: readonly InstrumentKind[]
  /** Null where it is answered, or the instancia owes none. */
  readonly report: Semester | null
}

/**
 * What a region must still answer of the instancias that it and its municipalities owe; those of which all is answered
 * are left out. Of an instancia that is known not to exist nothing more is asked.
 */
export function openQuestions(national: National, edits: readonly Edit[], region: Ubigeo): readonly OpenQuestions[] {
  const [last] = reportsDue(national.parameters.referenceDate, 1)
  const told = new Set(edits.flatMap((edit) => (edit.about === 'actividad' ? edit.reports.map(reportKey(edit)) : [])))
  return owedInstancias(national.country)
    .filter(({ unit }) => regionOf(unit.ubigeo) === region)
    .map(({ unit, level }): OpenQuestions => {
      const stage = national.stageOf(unit.level, unit.ubigeo)
      if (stage.kind === 'missing') return { unit, level, stage: true, instruments: [], report: null }
      if (!isCreated(stage.value)) return { unit, level, stage: false, instruments: [], report: null }
      const instruments = INSTRUMENTS.filter((kind) => {
        const fact = national.country.instrument(unit.ubigeo, level, kind)
        return fact === undefined
      })
      const isTold = last === undefined || told.has(reportKey({ level, ubigeo: unit.ubigeo })(last))
      return { unit, level, stage: false, instruments, report: isTold ? null : last.semester }
    })
    .filter(({ stage, instruments, report }) => stage || instruments.length > 0 || report !== null)
}

function reportKey({
  level,
  ubigeo,
}: Pick<Edit, 'level' | 'ubigeo'>): (report: { readonly semester: Semester }) => string {
  return ({ semester }) => `${editKey({ about: 'actividad', level, ubigeo })}/${semester}`
}
