import {
  assessGroup,
  criteriaOf,
  type CriterionKey,
  type GroupKey,
  type National,
  type SweptAs,
  type SweptName,
} from '../criteria/index.ts'
import { coverageInterval } from '../instancias/index.ts'
import { percentileType7, type Verdict } from '../measure/index.ts'
import { provinciaOf } from '../territory/index.ts'
import type { AssessedGroup } from './group.ts'
import { changeOfTop, nameUnit, type NamedUnit } from './leave-out.ts'
import { Placer } from './placer.ts'
import { scoreTable, sharesOf } from './score-table.ts'
import type { Weights } from './weights.ts'

/**
 * One value of a sweep: how many units meet the criterion that it decides, and who enters and leaves against the
 * present value.
 */
export interface SweepStep {
  readonly value: number
  readonly met: number
  readonly unknown: number
  readonly entered: readonly NamedUnit[]
  readonly left: readonly NamedUnit[]
  /** Changes of the first N, which only ties can bring: the score does not hang on the value. */
  readonly topEntered: readonly NamedUnit[]
  readonly topLeft: readonly NamedUnit[]
}

export interface Sweep {
  readonly name: SweptName
  readonly criterion: CriterionKey
  readonly present: number
  readonly steps: readonly SweepStep[]
}

const SWEEP_STEPS = 50

export interface SweepOptions {
  readonly key: GroupKey
  readonly weights: Weights
  readonly top: number
}

/** Sweeps of the parameters that decide something in the group, each over its whole scale in 50 steps. */
export function sweepParameters(national: National, group: AssessedGroup, options: SweepOptions): readonly Sweep[] {
  const names: readonly SweptName[] = ['threshold', 'percentile']
  return names.flatMap((name) =>
    criteriaOf(options.key).flatMap(({ key, swept }, at) => {
      const as = swept[name]
      return as === undefined ? [] : [sweepOne(national, group, options, { name, criterion: key, at, as })]
    }),
  )
}

interface Swept extends Pick<Sweep, 'name' | 'criterion'> {
  /** Place of the criterion in its group. */
  readonly at: number
  readonly as: SweptAs
}

function sweepOne(
  national: National,
  group: AssessedGroup,
  { weights, top }: SweepOptions,
  { name, criterion, at, as }: Swept,
): Sweep {
  const judge = JUDGES[as](national, group, at)
  const present = national.parameters[name]
  const now = verdictsAt(group, judge, present)
  const scores = scoreTable(group, weights)
  const placer = new Placer(scores)
  const shares = sharesOf(scores.weights)
  const units = {
    names: group.units.map((_, unit) => nameUnit(group, unit)),
    places: placer.place(shares).slice(),
    top,
  }
  const stepAt = (value: number): SweepStep => {
    const then = verdictsAt(group, judge, value)
    placer.useMet(scores.met.map((met, unit) => met - (now[unit] === 'si' ? 1 : 0) + (then[unit] === 'si' ? 1 : 0)))
    const { entered: topEntered, left: topLeft } = changeOfTop(units, placer.place(shares))
    return { value, ...changeOfVerdicts(units.names, now, then), topEntered, topLeft }
  }
  return { name, criterion, present, steps: valuesOf(name).map(stepAt) }
}

/** The whole scale of a parameter in 50 steps. */
function valuesOf(name: SweptName): readonly number[] {
  const scale = name === 'threshold' ? 1 : 100
  return Array.from({ length: SWEEP_STEPS + 1 }, (_, step) => (scale * step) / SWEEP_STEPS)
}

/** Who meets the criterion at a value, and who meets it there alone or only now. */
function changeOfVerdicts(names: readonly NamedUnit[], now: readonly Verdict[], then: readonly Verdict[]) {
  return {
    met: count(then, 'si'),
    unknown: count(then, 'sin_dato'),
    entered: gained(names, now, then),
    left: gained(names, then, now),
  }
}

/** Verdict of one unit of the group at a value of the parameter. */
type Judge = (unit: number, value: number) => Verdict

/** All verdicts at one value; what the value makes of the whole country is reckoned once. */
type JudgeAt = (value: number) => (unit: number) => Verdict

const JUDGES: Readonly<Record<SweptAs, (national: National, group: AssessedGroup, at: number) => JudgeAt>> = {
  cobertura: (_, group, at) => judgeGap(group, at),
  tasa: judgeRate,
  servicios: judgeServices,
}

function verdictsAt(group: AssessedGroup, judgeAt: JudgeAt, value: number): readonly Verdict[] {
  const judge = judgeAt(value)
  return group.units.map((_, unit) => judge(unit))
}

function judgeGap(group: AssessedGroup, at: number): JudgeAt {
  const intervals = group.units.map(({ results }) => {
    const evidence = results[at]?.evidence
    return evidence?.kind === 'coverage' ? coverageInterval(evidence.coverage) : null
  })
  const judge: Judge = (unit, value) => {
    const interval = intervals[unit] ?? null
    return interval === null ? 'no' : interval.max < value ? 'si' : interval.min >= value ? 'no' : 'sin_dato'
  }
  return (value) => (unit) => judge(unit, value)
}

/** A distrito has its provincia's rate; hidden rates are judged by all they may be. */
function judgeRate(national: National, group: AssessedGroup): JudgeAt {
  const provincias = group.units.map(({ unit }) => provinciaOf(unit.ubigeo) ?? unit.ubigeo)
  const each = new Set(provincias)
  return (value) => {
    const judge = national.highFrom(value)
    const verdicts = new Map([...each].map((provincia) => [provincia, judge(provincia)]))
    return (unit) => (provincias[unit] && verdicts.get(provincias[unit])) ?? 'sin_dato'
  }
}

/** The threshold of services is of the whole country's units of the same level (METHOD §6, group local iii). */
function judgeServices(national: National, group: AssessedGroup, at: number): JudgeAt {
  const all = assessGroup(national, 'local', null)
  const countsOf = (level: string) =>
    all.filter(({ unit }) => unit.level === level).map(({ results }) => results[at]?.value ?? 0)
  const counts = { provincia: countsOf('provincia'), distrito: countsOf('distrito') }
  const values = group.units.map(({ results }) => results[at]?.value ?? null)
  return (value) => {
    const judges = {
      provincia: atLeast(percentileType7(counts.provincia, value), values),
      distrito: atLeast(percentileType7(counts.distrito, value), values),
    }
    return (unit) => judges[group.units[unit]?.unit.level === 'provincia' ? 'provincia' : 'distrito'](unit)
  }
}

function atLeast(threshold: number | null, values: readonly (number | null)[]): (unit: number) => Verdict {
  return (unit) => {
    const value = values[unit] ?? null
    return value === null || threshold === null ? 'sin_dato' : value >= threshold ? 'si' : 'no'
  }
}

function gained(
  names: readonly NamedUnit[],
  before: readonly Verdict[],
  after: readonly Verdict[],
): readonly NamedUnit[] {
  return names.filter((_, unit) => after[unit] === 'si' && before[unit] !== 'si')
}

function count(verdicts: readonly Verdict[], verdict: Verdict): number {
  return verdicts.reduce((sum, each) => (each === verdict ? sum + 1 : sum), 0)
}
