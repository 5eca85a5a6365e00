import { formatNumber, sourceCells } from '../../domain/measure/index.ts'
import { parameterLines, registerLine, type FrozenRun } from '../../domain/ranking/index.ts'
import { QualityMark } from '../figure/index.ts'
import { CRITERION_NAME, CRITERION_SHORT, MISSING_SHORT, runsText, TABLE_LABEL } from '../text/index.ts'

/** What a run was made from: weights, parameters, and every source with its cut-off and checksum. */
export function RunMade({ run }: { readonly run: FrozenRun }) {
  const { sourceColumns } = runsText
  return (
    <section className="run-made">
      <h3>{runsText.madeOf}</h3>
      <table className="run-pairs">
        <caption>{runsText.weights}</caption>
        <tbody>
          {run.weights.map(({ key, weight }) => (
            <tr key={key}>
              <th scope="row">
                {CRITERION_SHORT[key]} · {CRITERION_NAME[key]}
              </th>
              <td className="number">{formatNumber(weight, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="run-pairs">
        <caption>{runsText.parameters}</caption>
        <tbody>
          {[...parameterLines(run.parameters), ...registerLine(run)].map(([name, words]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="complementary">
        {runsText.hidden(run.smallCount - 1)} {runsText.edits(run.edits.length)}
      </p>
      <table className="run-sources">
        <caption>{runsText.sources}</caption>
        <thead>
          <tr>
            <th scope="col">{sourceColumns.table}</th>
            <th scope="col">{sourceColumns.title}</th>
          </tr>
        </thead>
        <tbody>
          {run.sources.map((source, at) => (
            <tr key={`${source.table}/${String(at)}`}>
              <th scope="row">
                {TABLE_LABEL[source.table]} <QualityMark quality={source.quality} />
              </th>
              <td>
                {sourceCells(source).title}
                <span className="complementary run-within">
                  {sourceColumns.cutOff}: {sourceCells(source, MISSING_SHORT).cutOff}
                </span>
                <span className="complementary run-within run-sum">
                  {sourceColumns.sum}: {source.sha256 ?? runsText.unknownSum}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
