import { qualityOf } from '../../../domain/country/index.ts'
import type { National } from '../../../domain/criteria/index.ts'
import { INSTANCIA_LEVELS, isCreated } from '../../../domain/instancias/index.ts'
import { formatNumber, known, missing } from '../../../domain/measure/index.ts'
import { Figure, provenanceOf } from '../../figure/index.ts'
import { exploreText } from '../../text/index.ts'

/** Created instancias of the country, level by level, of those expected. */
export function NationalLevels({ national }: { readonly national: National }) {
  const provincial = national.countryCoverage('provincial')
  const distrital = national.countryCoverage('distrital')
  const regions = national.country.byLevel.region.map((facts) => national.stageOf('region', facts.ubigeo))
  const regional = {
    created: regions.filter((stage) => stage.kind === 'known' && isCreated(stage.value)).length,
    expected: regions.length,
    unknown: regions.filter((stage) => stage.kind === 'missing').length,
    from: regions.flatMap((stage) => (stage.kind === 'known' ? (stage.from ?? ['']) : [])),
  }
  const levels = { regional, provincial, distrital }
  return (
    <section className="card-section">
      <h2>{exploreText.nationalLevels}</h2>
      <dl className="levels">
        {INSTANCIA_LEVELS.map((level) => {
          const { created, expected, unknown, from } = levels[level]
          const measure =
            unknown === expected
              ? missing('sin_fila')
              : known(created, qualityOf(national.country, 'instancias', from), from)
          return (
            <div key={level}>
              <dt>{exploreText.nationalLevel[level]}</dt>
              <dd>
                <Figure
                  label={exploreText.nationalLevel[level]}
                  value={measure.kind === 'known' ? formatNumber(created) : null}
                  unit={exploreText.ofExpected(expected)}
                  provenance={provenanceOf(national.country, 'instancias', 'cobertura', measure)}
                />
                {unknown > 0 && measure.kind === 'known' && (
                  <span className="complementary"> {exploreText.unknownCount(unknown)}</span>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
