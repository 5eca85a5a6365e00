import { unitKey } from '../../domain/territory/index.ts'
import { formatDate, formatNumber } from '../../domain/measure/index.ts'
import { isSimulated, METHOD_LINES, SCORE_RULE, SIMULATED_STAMP, type FrozenRun } from '../../domain/ranking/index.ts'
import { CRITERION_NAME, CRITERION_SHORT, prioritiseText, runsText, VERDICT_MARK } from '../text/index.ts'
import { RunMade } from './run-made.tsx'
import { runName } from './run-name.ts'

const PRINTED_ROWS = 200

/**
 * The technical rationale of a run on A4, there only while the page is being printed; the stamp is a table's head,
 * which paper repeats on every page.
 */
export function RunDetail({ run }: { readonly run: FrozenRun }) {
  if (!isSimulated(run))
    return (
      <section className="run-detail">
        <DetailBody run={run} />
      </section>
    )
  return (
    <section className="run-detail">
      <table role="presentation" className="run-paper">
        <thead>
          <tr>
            <td>
              <p className="run-stamp">{SIMULATED_STAMP}</p>
            </td>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <DetailBody run={run} />
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  )
}

/** Order, what it was made from, and how. */
function DetailBody({ run }: { readonly run: FrozenRun }) {
  const simulated = isSimulated(run)
  const keys = run.weights.map(({ key }) => key)
  const judged = keys.filter((key) =>
    run.places[0]?.criteria.some((each) => each.key === key && each.verdict !== 'no_aplica'),
  )
  return (
    <>
      <h2>{runsText.printTitle}</h2>
      <p>
        {runName(run)} · {runsText.about(run.places.length, run.scope)} ·{' '}
        {runsText.reference(formatDate(run.parameters.referenceDate))}
      </p>
      <p className="run-note">{run.note === '' ? runsText.noNote : run.note}</p>
      <table className="printed-ranking">
        <caption>
          {runsText.printed(Math.min(PRINTED_ROWS, run.places.length), run.places.length)}
          {simulated && ` · ${runsText.simulated}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">{runsText.columns.place}</th>
            <th scope="col">{runsText.columns.name}</th>
            <th scope="col">{runsText.columns.score}</th>
            {judged.map((key) => (
              <th key={key} scope="col">
                {CRITERION_SHORT[key]}
              </th>
            ))}
            <th scope="col">{runsText.columns.interval}</th>
          </tr>
        </thead>
        <tbody>
          {run.places.slice(0, PRINTED_ROWS).map((place) => (
            <tr key={unitKey(place)}>
              <td>
                {formatNumber(place.place)}
                {place.tied ? '=' : ''}
              </td>
              <th scope="row">
                {place.name}, {place.within}
              </th>
              <td>{formatNumber(place.score, 2)}</td>
              {judged.map((key) => (
                <td key={key}>
                  {VERDICT_MARK[place.criteria.find((each) => each.key === key)?.verdict ?? 'sin_dato']}
                </td>
              ))}
              <td>
                {prioritiseText.interval(
                  Math.min(place.bestPlace, place.place),
                  Math.max(place.worstPlace, place.place),
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <RunMade run={run} />
      <h3>{runsText.method}</h3>
      <dl className="run-method">
        {METHOD_LINES.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
        {keys.map((key) => (
          <div key={key}>
            <dt>
              {CRITERION_SHORT[key]} · {CRITERION_NAME[key]}
            </dt>
            <dd>{SCORE_RULE[key]}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
