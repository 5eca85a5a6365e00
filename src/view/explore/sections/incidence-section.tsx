import { registersOf, unfinishedYears, type TerritoryFacts } from '../../../domain/country/index.ts'
import { breakdownOf, caseYearsOf, CREACION, talliesOf, type National } from '../../../domain/criteria/index.ts'
import { isHiddenReason } from '../../../domain/disclosure/index.ts'
import {
  breakdownWords,
  periodWords,
  prevalentWords,
  tallyRows,
  unfinishedWords,
} from '../../../domain/layers/index.ts'
import { formatNumber, valueOf, type Measure } from '../../../domain/measure/index.ts'
import { USED_REGISTER, type Rate } from '../../../domain/violence/index.ts'
import { Figure, provenanceOf } from '../../figure/index.ts'
import { CaseYears } from './case-years.tsx'
import { exploreText, HIDDEN_SHORT, LACKS_A_YEAR, MISSING_WHY, modalityName } from '../../text/index.ts'

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
  const lender = rate === null || rate.from === facts.ubigeo ? null : nameOfLender(national, rate.from)
  const ownYears = caseYearsOf(national, facts)
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
          {exploreText.rateCases(formatNumber(rate.cases), rate.biennium, lender)} ·{' '}
          <Figure
            label={exploreText.denominator}
            value={exploreText.ratePopulation(rate.population, rate.denominator, rate.populationYear)}
            provenance={{ ...population, quality: null }}
          />
        </p>
      )}
      {lender !== null && <p className="complementary">{exploreText.rateInherited(lender, ownYears.length > 0)}</p>}
      <WhyNone national={national} facts={facts} />
      {unfinished !== '' && <p className="complementary">{unfinished}.</p>}
      <CaseYears
        title={exploreText.caseYears(parameters.modality !== null)}
        years={ownYears}
        k={national.disclosure.k}
      />
      <ModalityLines national={national} facts={facts} />
      <TallyLines national={national} facts={facts} />
      <p className="complementary">{exploreText.rateRegister(registersOf(country)?.used ?? USED_REGISTER)}</p>
    </section>
  )
}

/** The departamento whose cases and population a rate is of, where the territory has none of its own. */
function nameOfLender({ country }: National, from: Rate['from']): string {
  return country.at('departamento', from)?.name ?? from
}

/**
 * Why a territory has no rate, where that is not said by the rate itself: another year is missing, or, of a distrito
 * with cases of its own, whatever else its rate lacks.
 */
function WhyNone({ national, facts }: IncidenceSectionProps) {
  const measure = national.rateOf(facts)
  if (measure.kind === 'known' || isHiddenReason(measure.reason)) return null
  const isDistrito = facts.level === 'distrito'
  const hasCases = national.country.cases.hasAny(facts)
  if (isDistrito && !hasCases) return <p className="complementary">{exploreText.rateDistrict}</p>
  const isSaid = isDistrito || LACKS_A_YEAR.has(measure.reason)
  const { biennium } = national
  const which = measure.reason === 'sin_bienio' && biennium !== null ? ` ${exploreText.bienniumInUse(biennium)}` : ''
  return isSaid && <p className="complementary">{`${MISSING_WHY[measure.reason]}${which}`}</p>
}

/** The most prevalent modality of the biennium or of one whole year, and the cases of each, as they may be told. */
function ModalityLines({ national, facts }: IncidenceSectionProps) {
  const breakdown = breakdownOf(national, facts)
  if (breakdown.reason !== null && breakdown.reason !== 'sin_desagregar') return null
  return (
    <p className="complementary">
      {exploreText.prevalent(prevalentWords(breakdown))}
      {breakdown.rows.length > 0 &&
        ` ${exploreText.byModality(periodWords(breakdown), breakdownWords(breakdown, national.disclosure.k))}`}
    </p>
  )
}

/** The cases by what their register says of the persons, year by year, as they may be told; nothing where none does. */
function TallyLines({ national, facts }: IncidenceSectionProps) {
  const rows = tallyRows(talliesOf(national, facts), national.disclosure.k)
  if (rows.length === 0) return null
  return (
    <>
      <h3>{exploreText.tallies}</h3>
      <ul className="case-tallies complementary">
        {rows.map(([of, told]) => (
          <li key={of}>
            {of}: {told}.
          </li>
        ))}
      </ul>
    </>
  )
}

/** The rate as it may be shown; null is "sin dato". */
function rateText(measure: Measure<Rate>): string | null {
  if (measure.kind === 'known') return formatNumber(measure.value.per10k, 1)
  return isHiddenReason(measure.reason) ? HIDDEN_SHORT[measure.reason] : null
}
