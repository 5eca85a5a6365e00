import { isSameUnit } from '../../domain/territory/index.ts'
import type { Country, TerritoryFacts } from '../../domain/country/index.ts'
import { sourceLine } from '../../domain/measure/index.ts'
import type { RankedTerritory } from '../../domain/ranking/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { CRITERION_SHORT, CRITERION_TITLE, prioritiseText } from '../text/index.ts'
import { PrintedRanking } from './printed-ranking.tsx'
import { RankingGrid } from './ranking-grid.tsx'
import { WhyHere } from './why-here.tsx'

interface OrderViewProps {
  readonly country: Country
  readonly ranking: readonly RankedTerritory[]
  /** The chosen territory, ranked or not. */
  readonly facts: TerritoryFacts | undefined
  /** The order is the last one that could be made, not the present one. */
  readonly stale: boolean
}

/** The order itself, and why the chosen unit is where it is. */
export function OrderView({ country, ranking, facts, stale }: OrderViewProps) {
  const weights = useWorkspace((state) => state.choices.weights)
  const group = useWorkspace((state) => state.choices.group)
  const ordered = useOrdered(country)
  const ranked = ranking.find((each) => isSameUnit(each.assessment.unit, facts))
  return (
    <>
      {ranking.length === 0 ? (
        !stale && <p className="prioritise-empty">{prioritiseText.empty[group]}</p>
      ) : (
        <RankingGrid
          key={ordered}
          country={country}
          ranking={ranking}
          weights={weights}
          selected={facts ?? null}
          stale={stale}
        />
      )}
      {!stale && <PrintedRanking country={country} ranking={ranking} />}
      {ranked !== undefined && !stale && <WhyHere country={country} ranked={ranked} weights={weights} />}
      {ranked === undefined && !stale && (
        <p className="why-none complementary">
          {facts === undefined ? prioritiseText.whyNone : prioritiseText.whyNotListed(facts.name)}
          {ranking.length > 0 && <span className="why-marks">{marksOf(ranking)}</span>}
        </p>
      )}
    </>
  )
}

/** What the columns of marks are of. */
function marksOf(ranking: readonly RankedTerritory[]): string {
  const judged = (ranking[0]?.assessment.results ?? []).filter(({ criterion }) => criterion.judged)
  return prioritiseText.marks(
    judged.map(({ criterion: { key } }) => `${CRITERION_SHORT[key]}\u00A0${CRITERION_TITLE[key]}`),
  )
}

/** What is put in order: another matrix, level or criterion is another list, read from its first row. */
function useOrdered(country: Country): string {
  const { group, rankLevel, matrix, scope } = useWorkspace((state) => state.choices)
  const source = country.sources.get('instancias')
  return JSON.stringify([group, rankLevel, matrix, scope, source && sourceLine(source)])
}
