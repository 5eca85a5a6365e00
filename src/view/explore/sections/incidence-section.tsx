import type { TerritoryFacts } from '../../../domain/country/index.ts'
import { CREACION, type National } from '../../../domain/criteria/index.ts'
import { isHiddenReason } from '../../../domain/disclosure/index.ts'
import { formatNumber, valueOf, type Measure } from '../../../domain/measure/index.ts'
import type { Rate } from '../../../domain/violence/index.ts'
import { Figure, provenanceOf } from '../../figure/index.ts'
import { exploreText, HIDDEN_SHORT, modalityName } from '../../text/index.ts'

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
      <p className="complementary">{exploreText.rateDemand}</p>
    </section>
  )
}

/** The rate as it may be shown; null is "sin dato". */
function rateText(measure: Measure<Rate>): string | null {
  if (measure.kind === 'known') return formatNumber(measure.value.per10k, 1)
  return isHiddenReason(measure.reason) ? HIDDEN_SHORT[measure.reason] : null
}
