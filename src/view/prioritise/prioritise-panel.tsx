import { useEffect, useRef } from 'react'
import { qualityOf, registersOf } from '../../domain/country/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import type { RankedTerritory } from '../../domain/ranking/index.ts'
import { exportRanking, exportRankingBook } from '../../workspace/commands/index.ts'
import { FoldedChoices } from '../controls/index.ts'
import { handOver, handOverText, selectedFacts, useDesk, useScreen, useWorkspace } from '../desk/index.ts'
import { QualityMark } from '../figure/index.ts'
import { markPanel } from '../first-map.ts'
import { LEVEL_PLURAL, MISSING_WHY, prioritiseText } from '../text/index.ts'
import { BelowLine } from './below-line.tsx'
import { FilterRow } from './filter-row.tsx'
import { FirmnessPanel } from './firmness-panel.tsx'
import { OrderView } from './order-view.tsx'
import { PartialBand } from './partial-band.tsx'
import { Runs } from './runs.tsx'
import { ViewRow } from './view-row.tsx'
import './prioritise.css'
import './firmness.css'

/** The Priorizar panel: filters, and then the order with its reasons, how sure it is, or the frozen runs. */
export function PrioritisePanel({ national }: { readonly national: National }) {
  const { workspace } = useDesk()
  useEffect(markPanel, [])
  const view = useScreen((state) => state.priorityView)
  const ranking = useWorkspace((state) => state.derived?.ranking ?? null)
  const choices = useWorkspace((state) => state.choices)
  const shown = useLastRanking(ranking)
  const stale = ranking === null
  const facts = selectedFacts(national.country, choices.selection)
  return (
    <article className="prioritise">
      <header className="prioritise-head">
        <div className="section-head">
          <h1>
            {prioritiseText.title[choices.group]} <QualityMark quality={qualityOf(national.country, 'instancias')} />
          </h1>
          {!stale && shown.length > 0 && (
            <span className="downloads">
              <button type="button" className="link" onClick={() => handOverText(exportRanking(workspace))}>
                {prioritiseText.download}
              </button>
              <button
                type="button"
                className="link"
                onClick={() => void exportRankingBook(workspace).then((book) => book !== null && handOver(book))}
              >
                {prioritiseText.downloadBook}
              </button>
            </span>
          )}
        </div>
        <FoldedChoices label={prioritiseText.choices}>
          <ViewRow />
          {view !== 'corridas' && <FilterRow national={national} />}
        </FoldedChoices>
        {view !== 'corridas' && (
          <div className="below-line">
            {!stale &&
              `${prioritiseText.count(shown.length, LEVEL_PLURAL[choices.group === 'regional' ? 'region' : choices.rankLevel])}. `}
            {choices.group === 'creacion' && <RegisterSaid national={national} />}
            {choices.group === 'creacion' && <BelowLine national={national} />}
          </div>
        )}
        {!stale && view !== 'corridas' && choices.group !== 'regional' && (
          <PartialBand national={national} ranking={shown} />
        )}
        {stale && view !== 'corridas' && (
          <p role="alert" className="zero-weights">
            {prioritiseText.zeroWeights}
            {shown.length > 0 && ` ${prioritiseText.lastOrder}`}
          </p>
        )}
      </header>
      {view === 'orden' && <OrderView country={national.country} ranking={shown} facts={facts} stale={stale} />}
      {view === 'firmeza' && !stale && <FirmnessPanel national={national} ranking={shown} />}
      {view === 'corridas' && <Runs />}
    </article>
  )
}

/** Which register of cases the order uses: registers are never summed (METHOD §3). */
function RegisterSaid({ national }: { readonly national: National }) {
  const registers = registersOf(national.country)
  if (registers === null) return null
  const lacking = national.biennium === null ? ` ${MISSING_WHY.sin_dos_anios}` : ''
  return `${prioritiseText.register(registers.used, registers.loaded.length)}${lacking} `
}

/** The present ranking, or the last one there was while the weights cannot make one. */
function useLastRanking(ranking: readonly RankedTerritory[] | null): readonly RankedTerritory[] {
  const last = useRef<readonly RankedTerritory[]>([])
  useEffect(() => {
    if (ranking !== null) last.current = ranking
  }, [ranking])
  return ranking ?? last.current
}
