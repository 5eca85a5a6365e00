import type { Criterion } from '../../domain/criteria/index.ts'
import { CRITERION_NAME, CRITERION_SHORT, prioritiseText } from '../text/index.ts'

/** The header row of the ranking; each criterion says its name. */
export function GridHead({ criteria }: { readonly criteria: readonly Criterion[] }) {
  const { columns } = prioritiseText
  return (
    <div role="rowgroup" className="rank-head-frame">
      <div role="row" aria-rowindex={1} className="rank-head">
        <span role="columnheader">{columns.place}</span>
        <span role="columnheader">{columns.name}</span>
        <span role="columnheader">{columns.score}</span>
        <span role="columnheader" aria-label={columns.criteria} className="rank-marks">
          {criteria
            .filter((criterion) => criterion.judged)
            .map(({ key }) => (
              <abbr key={key} title={prioritiseText.criterionHint(CRITERION_SHORT[key], CRITERION_NAME[key])}>
                {CRITERION_SHORT[key]}
              </abbr>
            ))}
        </span>
        <span role="columnheader">{columns.interval}</span>
      </div>
    </div>
  )
}
