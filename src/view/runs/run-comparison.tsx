import { unitKey } from '../../domain/territory/index.ts'
import { useMemo, useState } from 'react'
import { formatNumber, joinWords } from '../../domain/measure/index.ts'
import {
  areComparable,
  compareRuns,
  isSimulated,
  parameterLine,
  SIMULATED_STAMP,
  type FrozenRun,
  type Move,
  type RunComparison,
} from '../../domain/ranking/index.ts'
import { PRESENT } from '../../workspace/runs/index.ts'
import { Choice } from '../controls/index.ts'
import { useScreen } from '../desk/index.ts'
import { CAUSE_NAME, CRITERION_NAME, runsText, TABLE_LABEL } from '../text/index.ts'
import { runOption } from './run-name.ts'
import type { OpenRun } from './open-run.ts'

interface RunComparisonViewProps {
  readonly runs: readonly FrozenRun[]
  /** The order of today; another function once it has changed. */
  readonly present: () => FrozenRun | null
  readonly open: Extract<OpenRun, { kind: 'comparar' }>
  readonly onOpen: (open: OpenRun) => void
}

/**
 * Two runs, or a run and the present order, side by side: what differs in what they were made from, who entered, left
 * and moved, and why.
 */
export function RunComparisonView({ runs, present: freezePresent, open, onOpen }: RunComparisonViewProps) {
  const present = useMemo(freezePresent, [freezePresent])
  const top = useScreen((state) => state.topCount)
  const options = [
    ...runs.map((run) => ({ id: run.id, name: runOption(run) })),
    ...(present === null ? [] : [{ id: PRESENT, name: runsText.present }]),
  ]
  const find = (id: string) => (id === PRESENT ? present : (runs.find((run) => run.id === id) ?? null))
  const [before, after] = [find(open.before), find(open.after)]
  const comparison = useMemo(
    () => (before !== null && after !== null && areComparable(before, after) ? compareRuns(before, after, top) : null),
    [before, after, top],
  )
  return (
    <>
      <h2>{runsText.compareTitle}</h2>
      <div className="run-pickers">
        <Choice
          label={runsText.before}
          value={open.before}
          options={options}
          onChange={(id) => onOpen({ ...open, before: id })}
        />
        <Choice
          label={runsText.after}
          value={open.after}
          options={options}
          onChange={(id) => onOpen({ ...open, after: id })}
        />
      </div>
      {(before === null || after === null) && <p role="alert">{runsText.noPresent}</p>}
      {before !== null && after !== null && (isSimulated(before) || isSimulated(after)) && (
        <p className="run-stamp">{SIMULATED_STAMP}</p>
      )}
      {before !== null && after !== null && comparison === null && <p role="alert">{runsText.notComparable}</p>}
      {before !== null && after !== null && comparison !== null && (
        <Compared before={before} after={after} comparison={comparison} />
      )}
    </>
  )
}

function Compared({
  before,
  after,
  comparison,
}: {
  readonly before: FrozenRun
  readonly after: FrozenRun
  readonly comparison: RunComparison
}) {
  const { entered, left, moved, top, unmoved } = comparison
  const lines = differenceLines(before, after, comparison)
  return (
    <>
      <h3>{runsText.whatDiffers}</h3>
      {lines.length === 0 ? (
        <p>{runsText.nothingDiffers}</p>
      ) : (
        <ul className="run-lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {entered.length + left.length + moved.length === 0 && <p role="status">{runsText.same}</p>}
      {entered.length > 0 && <Moves title={runsText.entered(entered.length, top)} moves={entered} />}
      {left.length > 0 && <Moves title={runsText.left(left.length, top)} moves={left} />}
      {moved.length > 0 && <Moves title={runsText.moved(moved.length, unmoved)} moves={moved} />}
    </>
  )
}

/** What the two runs were made from that is not the same, one sentence each. */
function differenceLines(
  before: FrozenRun,
  after: FrozenRun,
  { tables, edits, parameters, weights, scope }: RunComparison,
): readonly string[] {
  const weightOf = (run: FrozenRun, key: string) => run.weights.find((each) => each.key === key)?.weight ?? 0
  return [
    ...(tables.length > 0 ? [runsText.tables(joinWords(tables.map((table) => TABLE_LABEL[table])))] : []),
    ...(edits ? [runsText.ownEdits] : []),
    ...parameters.map((key) =>
      runsText.parameter(
        parameterLine(key, after.parameters)[0],
        parameterLine(key, before.parameters)[1],
        parameterLine(key, after.parameters)[1],
      ),
    ),
    ...weights.map((key) => runsText.weight(CRITERION_NAME[key], weightOf(before, key), weightOf(after, key))),
    ...(scope ? [runsText.scope(before.scope, after.scope)] : []),
  ]
}

const FIRST_MOVES = 20

function Moves({ title, moves }: { readonly title: string; readonly moves: readonly Move[] }) {
  const [all, setAll] = useState(false)
  const shown = all ? moves : moves.slice(0, FIRST_MOVES)
  const columns = runsText.moveColumns
  return (
    <section>
      <table className="run-table run-moves">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col" className="number">
              {columns.before}
            </th>
            <th scope="col" className="number">
              {columns.after}
            </th>
            <th scope="col">{columns.causes}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((move) => (
            <MoveRow key={unitKey(move.unit)} move={move} />
          ))}
        </tbody>
      </table>
      {shown.length < moves.length && (
        <button type="button" className="plain-button" onClick={() => setAll(true)}>
          {runsText.moreMoves(moves.length - shown.length)}
        </button>
      )}
    </section>
  )
}

function MoveRow({ move: { unit, before, after, causes, changes } }: { readonly move: Move }) {
  const place = (at: number | null) => (at === null ? runsText.notListed : formatNumber(at))
  return (
    <tr>
      <th scope="row">
        {unit.name}
        <span className="complementary run-within">{unit.within}</span>
      </th>
      <td className="number">{place(before)}</td>
      <td className="number">{place(after)}</td>
      <td>
        {joinWords(causes.map((cause) => CAUSE_NAME[cause]))}
        {changes.map((change) => (
          <span key={change.after.key} className="complementary run-within">
            {runsText.change(CRITERION_NAME[change.after.key], change.before.words, change.after.words)}
          </span>
        ))}
      </td>
    </tr>
  )
}
