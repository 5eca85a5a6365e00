import { useEffect, useRef } from 'react'
import { qualityOf } from '../../domain/country/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import type { RankedTerritory } from '../../domain/ranking/index.ts'
import { exportRanking } from '../../workspace/commands/index.ts'
import { selectedFacts, useDesk, useWorkspace } from '../desk/index.ts'
import { QualityMark } from '../figure/index.ts'
import { LEVEL_PLURAL, prioritiseText } from '../text/index.ts'
import { BelowLine } from './below-line.tsx'
import { download } from './download.ts'
import { FilterRow } from './filter-row.tsx'
import { PrintedRanking } from './printed-ranking.tsx'
import { RankingGrid } from './ranking-grid.tsx'
import { WhyHere } from './why-here.tsx'
import './prioritise.css'

/** The Priorizar panel: filters, the ranking, and why the chosen unit is where it is. */
export function PrioritisePanel({ national }: { readonly national: National }) {
  const { workspace } = useDesk()
  const ranking = useWorkspace((state) => state.derived?.ranking ?? null)
  const choices = useWorkspace((state) => state.choices)
  const shown = useLastRanking(ranking)
  const stale = ranking === null
  const facts = selectedFacts(national.country, choices.selection)
  const ranked = shown.find((each) => each.assessment.unit.ubigeo === facts?.ubigeo && each.assessment.unit.level === facts.level)
  return (
    <article className="prioritise">
      <header className="prioritise-head">
        <div className="section-head">
          <h1>{prioritiseText.title[choices.group]} <QualityMark quality={qualityOf(national.country, 'instancias')} /></h1>
          {!stale && shown.length > 0 && <button type="button" className="link" onClick={() => download(exportRanking(workspace))}>{prioritiseText.download}</button>}
        </div>
        <FilterRow national={national} />
        <p className="below-line">{!stale && `${prioritiseText.count(shown.length, LEVEL_PLURAL[choices.group === 'regional' ? 'region' : choices.rankLevel])}. `}{choices.group === 'creacion' && <BelowLine national={national} />}</p>
        {stale && <p role="alert" className="zero-weights">{prioritiseText.zeroWeights}{shown.length > 0 && ` ${prioritiseText.lastOrder}`}</p>}
      </header>
      {shown.length === 0 ? !stale && <p className="prioritise-empty">{prioritiseText.empty[choices.group]}</p> : <RankingGrid country={national.country} ranking={shown} weights={choices.weights} selected={facts?.ubigeo ?? null} stale={stale} />}
      {!stale && <PrintedRanking country={national.country} ranking={shown} />}
      {ranked !== undefined && !stale && <WhyHere country={national.country} ranked={ranked} weights={choices.weights} />}
      {ranked === undefined && !stale && <p className="why-none complementary">{facts === undefined ? prioritiseText.whyNone : prioritiseText.whyNotListed(facts.name)}</p>}
    </article>
  )
}

/** The present ranking, or the last one there was while the weights cannot make one. */
function useLastRanking(ranking: readonly RankedTerritory[] | null): readonly RankedTerritory[] {
  const last = useRef<readonly RankedTerritory[]>([])
  useEffect(() => {
    if (ranking !== null) last.current = ranking
  }, [ranking])
  return ranking ?? last.current
}
