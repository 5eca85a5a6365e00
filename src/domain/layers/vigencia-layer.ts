import { keysOf, qualityOf, type InstrumentFact, type TerritoryFacts } from '../country/index.ts'
import type { National } from '../criteria/index.ts'
import {
  instanciaLevelOf,
  INSTRUMENTS,
  validityOf,
  VALIDITY_STATES,
  type InstrumentKind,
  type Validity,
  type ValidityState,
} from '../instancias/index.ts'
import { formatDate, formatNumber } from '../measure/index.ts'
import type { UnitLevel } from '../territory/index.ts'
import { INSTRUMENT_NAME, MISSING_SHORT, PLAN_TERM_NAME, VALIDITY_NAME, validityWords } from '../words/index.ts'
import { layerWords } from './layer-words.ts'
import { SCALES } from './palette.ts'
import type { LayerDraft, UnitDraft } from './build.ts'
import { owesOwn } from './stage-layer.ts'

export const DEFAULT_HORIZON_MONTHS = 6

/** Steps of the scale, the most urgent last and darkest. */
const STEPS = ['sin_instrumento', 'vigente', 'por_vencer', 'vencido'] as const satisfies readonly ValidityState[]

const words = {
  title: 'Vencimiento de los instrumentos',
  unit: (day: string) => `Plan de trabajo, y otros que la matriz trae vencidos o con fecha; al ${formatDate(day)}`,
  note: (term: string) => `Un plan sin fecha de fin sigue el plazo elegido: ${term}`,
  soon: (months: number) => `Por vencer en ${formatNumber(months)} meses`,
  none: 'sin plan',
  steps: { sin_instrumento: 'Sin plan aprobado', vigente: 'Vigente', vencido: 'Vencido' },
} as const

/**
 * What is most urgent among the instruments of the territory's own instancia; a departamento shows its regional one.
 */
export function vigenciaLayer(national: National, _: UnitLevel, horizonMonths: number): LayerDraft {
  const { referenceDate, planTerm } = national.parameters
  return {
    kind: 'vigencia',
    table: 'instrumentos',
    steps: STEPS.map((key, index) => ({
      key,
      color: SCALES.vigencia[index] ?? '',
      label: key === 'por_vencer' ? words.soon(horizonMonths) : words.steps[key],
    })),
    title: words.title,
    unit: words.unit(referenceDate),
    boundaryNote: words.note(PLAN_TERM_NAME[planTerm]),
    criticalLabel: '',
    draw: (facts) => drawValidity(national, facts, horizonMonths),
  }
}

function drawValidity(national: National, facts: TerritoryFacts, horizonMonths: number): UnitDraft {
  if (!owesOwn(facts)) {
    return {
      place: 'no_corresponde',
      value: '–',
      text: facts.level === 'departamento' ? layerWords.stage.limaTwo : layerWords.coverage.notExpected,
      quality: null,
    }
  }
  const { kind, validity, row } = mostUrgent(national, facts, horizonMonths)
  const text = `${INSTRUMENT_NAME[kind]}: ${validityWords(validity)}`
  if (validity.state === 'sin_dato') return { place: 'sin_dato', value: MISSING_SHORT, text, quality: null }
  const keys = keysOf(row === undefined ? [] : [row])
  return {
    place: STEPS.indexOf(validity.state),
    value: validity.state === 'sin_instrumento' ? words.none : VALIDITY_NAME[validity.state],
    text,
    quality: qualityOf(national.country, 'instrumentos', keys),
    from: [keys],
  }
}

interface Urgent {
  readonly kind: InstrumentKind
  readonly validity: Validity
  /** The row that states it; none where there is no instrument. */
  readonly row: InstrumentFact | undefined
}

/** The plan de trabajo, unless another instrument that expired, or has its last day stated, is more urgent. */
function mostUrgent(national: National, facts: TerritoryFacts, horizonMonths: number): Urgent {
  // A departamento shows the instancia of its region.
  const level = instanciaLevelOf(facts.level) ?? 'regional'
  const of = (kind: InstrumentKind): Urgent => {
    const row = national.country.instrument(facts.ubigeo, level, kind)
    return { kind, row, validity: validityOf(kind, row, national.parameters, horizonMonths) }
  }
  const dated = INSTRUMENTS.map(of).filter(
    ({ kind, validity }) => kind !== 'plan_trabajo' && (validity.state === 'vencido' || validity.until !== null),
  )
  return dated.reduce((first, each) => (urgency(each) < urgency(first) ? each : first), of('plan_trabajo'))
}

function urgency({ validity }: Urgent): number {
  return VALIDITY_STATES.indexOf(validity.state)
}
