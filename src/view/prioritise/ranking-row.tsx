import { memo } from 'react'
import { formatNumber } from '../../domain/measure/index.ts'
import { type RankedTerritory, type Weights, verdictName } from '../../domain/ranking/index.ts'
import { unitKey, type UnitKey } from '../../domain/territory/index.ts'
import { useScreen } from '../desk/index.ts'
import { VerdictMark } from '../figure/index.ts'
import { TeamMark } from '../team/index.ts'
import { CRITERION_NAME, CRITERION_SHORT, prioritiseText, shareText } from '../text/index.ts'
import { contributions, placeText, possiblePlaces } from './rank-text.ts'

interface RankingRowProps {
  readonly ranked: RankedTerritory
  readonly weights: Weights
  readonly parent: string
  /** Who answers for it; null where nobody does. */
  readonly team: string | null
  readonly teams: readonly string[]
  /** How many units share the axis of places. */
  readonly total: number
  readonly index: number
  readonly top: number
  readonly isTabStop: boolean
  readonly isSelected: boolean
  readonly onSelect: (index: number) => void
  readonly onHover: (unit: UnitKey | null) => void
}

/** One unit in its place: name, score split by criterion, verdicts, and the range of places it may take. */
export const RankingRow = memo(function RankingRow(props: RankingRowProps) {
  const { ranked, weights, parent, team, teams, total, index, top, isTabStop, isSelected, onSelect, onHover } = props
  const { unit } = ranked.assessment
  const lit = useScreen((screen) => screen.hovered === unitKey(unit))
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-index={index}
      tabIndex={isTabStop ? 0 : -1}
      className={`rank-row${lit ? ' lit' : ''}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onSelect(index)}
      onMouseEnter={() => onHover(unitKey(unit))}
      onMouseLeave={() => onHover(null)}
    >
      <span
        role="gridcell"
        className="rank-place"
        aria-label={`${prioritiseText.columns.place} ${formatNumber(ranked.place)}${ranked.tied ? `, ${prioritiseText.tied}` : ''}`}
      >
        {placeText(ranked)}
      </span>
      <span role="gridcell" className="rank-name">
        <span className="rank-name-own">
          {team !== null && <TeamMark teams={teams} team={team} />}
          {team !== null && <span className="hidden-text">{shareText.teamMark(team)}: </span>}
          {unit.name}
        </span>
        <span className="rank-name-parent">{parent}</span>
      </span>
      <ScoreCell ranked={ranked} weights={weights} />
      <span role="gridcell" className="rank-marks">
        {ranked.assessment.results
          .filter((result) => result.criterion.judged)
          .map((result) => (
            <VerdictMark
              key={result.criterion.key}
              verdict={result.verdict}
              label={prioritiseText.criterionMark(
                CRITERION_SHORT[result.criterion.key],
                CRITERION_NAME[result.criterion.key],
                verdictName(result.criterion.key, result.verdict),
              )}
            />
          ))}
      </span>
      <IntervalCell ranked={ranked} total={total} />
    </div>
  )
})

function ScoreCell({ ranked, weights }: { readonly ranked: RankedTerritory; readonly weights: Weights }) {
  const parts = contributions(ranked, weights)
  const words = parts
    .map(({ result, share }) => `${CRITERION_SHORT[result.criterion.key]} ${formatNumber(share, 2)}`)
    .join(', ')
  return (
    <span
      role="gridcell"
      className="rank-score"
      aria-label={prioritiseText.scoreLabel(formatNumber(ranked.score, 2), words)}
    >
      <span>{formatNumber(ranked.score, 2)}</span>
      <span className="score-bar">
        {parts.map(({ result, share }) => (
          <span
            key={result.criterion.key}
            className={`hue-${result.criterion.hue}`}
            style={{ width: `${share * 100}%` }}
          />
        ))}
        <span className="score-unknown" style={{ width: `${(ranked.scoreMax - ranked.score) * 100}%` }} />
      </span>
    </span>
  )
}

function IntervalCell({ ranked, total }: { readonly ranked: RankedTerritory; readonly total: number }) {
  const { best, worst } = possiblePlaces(ranked)
  const along = (place: number) => `${(100 * (place - 1)) / Math.max(1, total - 1)}%`
  return (
    <span role="gridcell" className="rank-interval" aria-label={prioritiseText.intervalLong(best, worst)}>
      <span>{prioritiseText.interval(best, worst)}</span>
      <span className="interval-axis">
        <span className="interval-range" style={{ left: along(best), right: `calc(100% - ${along(worst)})` }} />
        <span className="interval-dot" style={{ left: along(ranked.place) }} />
      </span>
    </span>
  )
}
