import { qualityAt, type TerritoryFacts } from '../../../domain/country/index.ts'
import { CREACION, type National } from '../../../domain/criteria/index.ts'
import { formatPercent, valueOf } from '../../../domain/measure/index.ts'
import { povertyClass, povertyOf } from '../../../domain/poverty/index.ts'
import { Figure, provenanceOf } from '../../figure/index.ts'
import { exploreText } from '../../text/index.ts'

interface PovertySectionProps {
  readonly national: National
  readonly facts: TerritoryFacts
}

/** Monetary poverty with its class and, where it is a mean, what it rests on. */
export function PovertySection({ national, facts }: PovertySectionProps) {
  const { country } = national
  const measure = povertyOf(facts, qualityAt(country, 'pobreza', facts))
  const poverty = valueOf(measure)
  const provenance = provenanceOf(country, 'pobreza', 'pobreza', measure, {
    clause: CREACION.pobreza.clause,
    note: country.sources.get('pobreza')?.note ?? null,
  })
  return (
    <section className="card-section">
      <h2>{exploreText.poverty}</h2>
      <p>
        <Figure
          label={exploreText.poverty}
          value={poverty === null ? null : formatPercent(poverty.percent)}
          unit={exploreText.povertyUnit}
          provenance={provenance}
          size="large"
        />
      </p>
      {poverty !== null && (
        <p className="complementary">
          <span className={`poverty-hue poverty-${povertyClass(poverty.percent)}`} aria-hidden="true" />
          {exploreText.povertyClassLabel(exploreText.povertyClass[povertyClass(poverty.percent)] ?? '')}
          {poverty.restsOn !== null && `. ${exploreText.povertyRests(poverty.restsOn)}`}
          {facts.level === 'distrito' && `. ${exploreText.povertyTies}`}
        </p>
      )}
    </section>
  )
}
