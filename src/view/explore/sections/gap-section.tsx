import { qualityOf, type TerritoryFacts } from '../../../domain/country/index.ts'
import { CREACION, declaredComplete, type National } from '../../../domain/criteria/index.ts'
import { coverageShare, createdIn, criticalGap } from '../../../domain/instancias/index.ts'
import { known, missing } from '../../../domain/measure/index.ts'
import { Figure, GapBar, gapVerdictText, provenanceOf, rangeText, shareText } from '../../figure/index.ts'
import { DEFINITION_COUNTS, DEFINITION_NAME, exploreText, gapText } from '../../text/index.ts'

interface GapSectionProps {
  readonly national: National
  /** Left out for the whole country. */
  readonly facts?: TerritoryFacts
}

/** The gap in one line with its bar, its definition and its verdict. */
export function GapSection({ national, facts }: GapSectionProps) {
  const { country, parameters } = national
  const coverage = facts ? national.coverageOf(facts.level, facts.ubigeo) : national.countryCoverage()
  const share = coverageShare(coverage)
  const measure =
    share === null ? missing('sin_fila') : known(share, qualityOf(country, 'instancias', coverage.from), coverage.from)
  const verdict = criticalGap(coverage, parameters.threshold)
  const provenance = provenanceOf(country, 'instancias', 'cobertura', measure, {
    clause: CREACION.brecha_critica.clause,
    note: exploreText.definitionNote(DEFINITION_NAME[parameters.definition], DEFINITION_COUNTS[parameters.definition]),
  })
  const range = rangeText(coverage)
  const declared = declaredComplete(national)
  return (
    <section className="card-section">
      <h2>{facts ? exploreText.gapTitle : exploreText.national}</h2>
      {coverage.expected === 0 ? (
        <p>
          {gapText.gapNone} {gapVerdictText(verdict)}.
        </p>
      ) : (
        <>
          <p className="gap-line">
            <Figure label={exploreText.gapTitle} value={shareText(coverage)} provenance={provenance} size="large" />
            <span>{gapText.gapLine(createdIn(coverage), coverage.expected)}</span>
            <span className="complementary">
              {DEFINITION_NAME[parameters.definition]}
              {coverage.unknown > 0 && ` · ${exploreText.gapUnknown(coverage.unknown)}`}
            </span>
          </p>
          <GapBar coverage={coverage} threshold={parameters.threshold} />
          <p className={`gap-verdict gap-verdict-${verdict}`}>
            {gapVerdictText(verdict)}
            <span className="complementary">
              {' '}
              {exploreText.below(parameters.threshold)} · {CREACION.brecha_critica.clause}
            </span>
          </p>
          {range !== null && (
            <p className="complementary">
              {exploreText.gapUnknown(coverage.unknown)}: {range}.
            </p>
          )}
          {declared !== null && <p className="complementary">{declared}.</p>}
        </>
      )}
    </section>
  )
}
