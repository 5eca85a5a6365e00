import { useMemo } from 'react'
import { qualityOf } from '../../../domain/country/index.ts'
import { hiddenShort } from '../../../domain/disclosure/index.ts'
import type { National } from '../../../domain/criteria/index.ts'
import { coverageShare, ETAPA_ROWS } from '../../../domain/instancias/index.ts'
import { formatNumber, joinWords, worstOf, type Quality } from '../../../domain/measure/index.ts'
import { rollUp, type PooledRate, type RollUp } from '../../../domain/summary/index.ts'
import { ColumnHeads } from '../../controls/index.ts'
import { servicesTotalText } from '../sections/service-table.ts'
import { useWorkspace } from '../../desk/index.ts'
import { createdText, Figure, provenanceOf, QualityMark } from '../../figure/index.ts'
import { RegionSetPicker, regionsInScope, ScopeChoice } from '../../scope/index.ts'
import {
  compareText,
  DEFINITION_NAME,
  denominatorName,
  ETAPA_NAME,
  exploreText,
  MISSING_SHORT,
} from '../../text/index.ts'

/**
 * Any set of regions as one territory: its own coverage, stages, rate, services and critical provincias, with how they
 * are made.
 */
export function RollUpSection({ national }: { readonly national: National }) {
  const sets = useWorkspace((state) => state.session.macroRegions)
  const scope = useWorkspace((state) => state.choices.scope)
  const keys = useMemo(
    () =>
      regionsInScope(
        scope,
        sets,
        national.country.byLevel.region.map((facts) => facts.ubigeo),
      ),
    [scope, sets, national],
  )
  const rolled = useMemo(() => (keys.length === 0 ? null : rollUp(national, keys)), [national, keys])
  return (
    <section className="card-section roll-up">
      <h2>{compareText.set}</h2>
      <div className="chart-choices">
        <ScopeChoice country={national.country} />
        <RegionSetPicker country={national.country} />
      </div>
      {rolled === null ? (
        <p className="complementary">{compareText.chooseSet}</p>
      ) : (
        <Rolled national={national} rolled={rolled} />
      )}
    </section>
  )
}

function Rolled({ national, rolled }: { readonly national: National; readonly rolled: RollUp }) {
  return (
    <>
      <p>{compareText.setRegions(joinWords(rolled.regions.map((facts) => facts.name)))}</p>
      <CoverageTable national={national} rolled={rolled} />
      <StageTable national={national} rolled={rolled} />
      <h3>{compareText.setRate}</h3>
      <RateLine national={national} rolled={rolled} />
      <h3>{compareText.setServices}</h3>
      <p>
        {rolled.services.kind === 'missing' ? (
          MISSING_SHORT
        ) : (
          <>
            {servicesTotalText(rolled.services.value.operated)} {compareText.setOperated} ·{' '}
            {servicesTotalText(rolled.services.value.promoted)} {compareText.setPromoted} ·{' '}
            {rolled.services.value.other.known.length > 0 &&
              `${servicesTotalText(rolled.services.value.other)} ${compareText.setOther} · `}
            {servicesTotalText(rolled.services.value.aurora)} {compareText.setAurora}{' '}
            <QualityMark quality={rolled.services.quality} />
          </>
        )}
      </p>
      <p className="complementary">{compareText.setMethod}</p>
    </>
  )
}

/** The worst of the rows of the matrix that any of the set's coverages is made of. */
function matrixQuality({ country }: National, { coverage }: RollUp): Quality {
  return worstOf(coverage.map((each) => qualityOf(country, 'instancias', each.coverage.from)))
}

function CoverageTable({ national, rolled }: { readonly national: National; readonly rolled: RollUp }) {
  const columns = compareText.setColumns
  return (
    <table>
      <caption>
        {compareText.setCoverage} <QualityMark quality={matrixQuality(national, rolled)} />
      </caption>
      <thead>
        <ColumnHeads names={Object.values(columns)} />
      </thead>
      <tbody>
        {rolled.coverage.map(({ definition, coverage, critical, unknown, provincias }) => {
          const share = coverageShare(coverage)
          return (
            <tr key={definition} className={definition === national.parameters.definition ? 'in-use' : undefined}>
              <th scope="row">{DEFINITION_NAME[definition]}</th>
              <td>
                {createdText(coverage)} / {formatNumber(coverage.expected)}
                {coverage.unknown > 0 && (
                  <span className="complementary"> {exploreText.unknownCount(coverage.unknown)}</span>
                )}
              </td>
              <td>{share === null ? MISSING_SHORT : formatNumber(share * 100, 1)}</td>
              <td>
                <span className="nowrap">{exploreText.belowOf(critical, provincias)}</span>
                {unknown > 0 && <span className="complementary"> {exploreText.unknownCount(unknown)}</span>}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function StageTable({ national, rolled }: { readonly national: National; readonly rolled: RollUp }) {
  return (
    <table className="roll-stages">
      <caption>
        {compareText.setStages} <QualityMark quality={matrixQuality(national, rolled)} />
      </caption>
      <thead>
        <tr>
          <td />
          {rolled.stages.map(({ level }) => (
            <th key={level} scope="col">
              {compareText.setLevel[level]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ETAPA_ROWS.map((stage) => (
          <tr key={stage}>
            <th scope="row">{stage === 'sin_dato' ? compareText.setUnknown : ETAPA_NAME[stage]}</th>
            {rolled.stages.map(({ level, byStage }) => (
              <td key={level}>{formatNumber(byStage[stage])}</td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{compareText.setExpected}</th>
          {rolled.stages.map(({ level, expected }) => (
            <td key={level}>{formatNumber(expected)}</td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}

function RateLine({ national, rolled }: { readonly national: National; readonly rolled: RollUp }) {
  const { rate } = rolled
  const provenance = provenanceOf(national.country, 'violencia', 'incidencia', rate, {
    note: national.country.sources.get('violencia')?.note ?? null,
  })
  const value = rate.kind === 'known' ? rate.value : null
  const hidden = rate.kind === 'missing' ? hiddenShort(rate.reason, national.disclosure.k) : null
  return (
    <>
      <p>
        <Figure
          label={compareText.setRate}
          value={value === null ? hidden : formatNumber(value.per10k, 1)}
          {...(value !== null && { unit: exploreText.rateUnit(value.denominator) })}
          provenance={provenance}
          size="large"
        />
      </p>
      {value !== null && (
        <p className="complementary">
          {rateMethod(value)}{' '}
          {value.without.length > 0 && compareText.setRateWithout(joinWords(namesOf(rolled, value)))}
        </p>
      )}
    </>
  )
}

function rateMethod({ cases, population, denominator, biennium }: PooledRate): string {
  return compareText.setRateMethod(
    formatNumber(cases),
    formatNumber(population),
    denominatorName(denominator),
    biennium[0],
    biennium[1],
  )
}

function namesOf(rolled: RollUp, { without }: PooledRate): readonly string[] {
  return rolled.regions.filter((facts) => without.includes(facts.ubigeo)).map((facts) => facts.name)
}
