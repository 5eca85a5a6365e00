import { registersOf, unfinishedYears, type TerritoryFacts } from '../../../domain/country/index.ts'
import { breakdownOf, CREACION, type National } from '../../../domain/criteria/index.ts'
import { isHiddenReason } from '../../../domain/disclosure/index.ts'
import { breakdownWords, prevalentWords, unfinishedWords } from '../../../domain/layers/index.ts'
import { formatNumber, valueOf, type Measure, type MissingReason } from '../../../domain/measure/index.ts'
import { USED_REGISTER, type Rate } from '../../../domain/violence/index.ts'
import { Figure, provenanceOf } from '../../figure/index.ts'
import { exploreText, HIDDEN_SHORT, MISSING_WHY, modalityName } from '../../text/index.ts'

/** Why a rate is missing that another year of cases would give: said in full, with what to load (METHOD §3). */
const LACKS_A_YEAR: ReadonlySet<string> = new Set<MissingReason>(['sin_dos_anios', 'sin_bienio'])

interface IncidenceSectionProps {
  readonly national: National
  readonly facts: TerritoryFacts
}

/** Rate of the last biennium with its cases, denominator and year. */
export function IncidenceSection({ national, facts }: IncidenceSectionProps) {
  const { country, parameters } = national
  const measure = national.rateOf(facts)
  const rate = valueOf(measure)
  const provenance = provenanceOf(country, 'violencia', 'incidencia', measure, {
    clause: CREACION.mayor_incidencia.clause,
    note: country.sources.get('violencia')?.note ?? null,
  })
  const unfinished = unfinishedWords(unfinishedYears(country))
  const population = provenanceOf(country, 'poblacion', 'incidencia', measure)
  return (
    <section className="card-section">
      <h2>
        {exploreText.incidence}
        <span className="complementary"> {modalityName(parameters.modality)}</span>
      </h2>
      <p>
        <Figure
          label={exploreText.rate}
          value={rateText(measure)}
          {...(rate !== null ? { unit: exploreText.rateUnit(rate.denominator) } : {})}
          provenance={provenance}
          size="large"
        />
      </p>
      {rate !== null && (
        <p className="complementary">
          {exploreText.rateCases(formatNumber(rate.cases), rate.biennium[0], rate.biennium[1])} ·{' '}
          <Figure
            label={exploreText.denominator}
            value={exploreText.ratePopulation(rate.population, rate.denominator, rate.populationYear)}
            provenance={{ ...population, quality: null }}
          />
        </p>
      )}
      {rate !== null && rate.from !== facts.ubigeo && (
        <p className="complementary">
          {exploreText.rateInherited(country.at('departamento', rate.from)?.name ?? rate.from)}
        </p>
      )}
      {facts.level === 'distrito' && rate === null && rateText(measure) === null && (
        <p className="complementary">{exploreText.rateDistrict}</p>
      )}
      {measure.kind === 'missing' && LACKS_A_YEAR.has(measure.reason) && (
        <p className="complementary">{MISSING_WHY[measure.reason]}</p>
      )}
      {unfinished !== '' && <p className="complementary">{unfinished}.</p>}
      <ModalityLines national={national} facts={facts} />
      <p className="complementary">{exploreText.rateRegister(registersOf(country)?.used ?? USED_REGISTER)}</p>
    </section>
  )
}

/** The most prevalent modality of the biennium, and the cases of each, as they may be told. */
function ModalityLines({ national, facts }: IncidenceSectionProps) {
  const breakdown = breakdownOf(national, facts)
  if (breakdown.reason !== null && breakdown.reason !== 'sin_desagregar') return null
  return (
    <p className="complementary">
      {exploreText.prevalent(prevalentWords(breakdown))}
      {breakdown.rows.length > 0 && ` ${exploreText.byModality(breakdownWords(breakdown, national.disclosure.k))}`}
    </p>
  )
}

/** The rate as it may be shown; null is "sin dato". */
function rateText(measure: Measure<Rate>): string | null {
  if (measure.kind === 'known') return formatNumber(measure.value.per10k, 1)
  return isHiddenReason(measure.reason) ? HIDDEN_SHORT[measure.reason] : null
}
