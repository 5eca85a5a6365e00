import { formatNumber, joinWords } from '../../domain/measure/index.ts'
import { unitKey } from '../../domain/territory/index.ts'
import type { Change } from '../../workspace/imports/index.ts'
import { ColumnHeads } from '../controls/index.ts'
import { createdText, shareText } from '../figure/index.ts'
import { changeText, MISSING_SHORT, ownText } from '../text/index.ts'
import type { Erased, TableChanges } from './table-changes.ts'

/**
 * What the last change of tables did, with national coverage before and after and who entered or left the critical
 * list.
 */
export function ChangeNote({ changes }: { readonly changes: TableChanges }) {
  const { outcome } = changes
  return (
    <div role="status">
      {outcome !== null && (
        <div className={outcome.kind === 'fallo' ? 'change-note change-failed' : 'change-note'}>
          <p>
            <strong>{outcome.words}</strong>
          </p>
          {outcome.change !== null && <Moved change={outcome.change} />}
          <p className="import-buttons">
            {outcome.erased !== null && <BringBack changes={changes} erased={outcome.erased} />}
            <button type="button" className="link" onClick={() => changes.dismiss()}>
              {changeText.dismiss}
            </button>
          </p>
        </div>
      )}
    </div>
  )
}

function BringBack({ changes, erased }: { readonly changes: TableChanges; readonly erased: Erased }) {
  return (
    <button
      type="button"
      className="plain-button"
      disabled={changes.busy}
      onClick={() => void changes.bringBack(erased)}
    >
      {ownText.bringBack}
    </button>
  )
}

function Moved({ change }: { readonly change: Change }) {
  const { before, after, critical, highRate, tables, places } = change
  const figures = [
    ...(coverageWords(before) === coverageWords(after)
      ? []
      : [{ what: changeText.coverage, before: coverageWords(before), after: coverageWords(after) }]),
    ...tables.map((each) => ({
      what: changeText.tables[each.table],
      before: formatNumber(each.before),
      after: formatNumber(each.after),
    })),
  ]
  const lists = [critical.entered, critical.left, critical.untold, highRate.entered, highRate.left, highRate.untold]
  return (
    <>
      {figures.length > 0 && (
        <table className="change-table">
          <thead>
            <ColumnHeads names={[changeText.what, changeText.before, changeText.after]} />
          </thead>
          <tbody>
            {figures.map((figure) => (
              <tr key={figure.what}>
                <th scope="row">{figure.what}</th>
                <td>{figure.before}</td>
                <td>{figure.after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {change.matrix !== null && <MatrixChanges changes={change.matrix} />}
      {lists.every((list) => list.length === 0) && <p>{changeText.sameList}</p>}
      <Names title={changeText.entered(critical.entered.length)} facts={critical.entered} />
      <Names title={changeText.left(critical.left.length)} facts={critical.left} />
      <Names title={changeText.untold(critical.untold.length)} facts={critical.untold} />
      <Names title={changeText.enteredRate(highRate.entered.length)} facts={highRate.entered} />
      <Names title={changeText.leftRate(highRate.left.length)} facts={highRate.left} />
      <Names title={changeText.untoldRate(highRate.untold.length)} facts={highRate.untold} />
      {places !== null && <p>{changeText.places(places.moved, places.of)}</p>}
    </>
  )
}

const SHOWN = 10

function MatrixChanges({ changes }: { readonly changes: NonNullable<Change['matrix']> }) {
  if (changes.length === 0) return <p>{changeText.sameMatrix}</p>
  const rest = changes.length - SHOWN
  return (
    <details open={changes.length <= SHOWN}>
      <summary>{changeText.matrix(changes.length)}</summary>
      <ul>
        {changes.slice(0, SHOWN).map(({ unit, fields }) => (
          <li key={unitKey(unit)}>
            {unit.ubigeo} {unit.name}: {joinWords(fields.map((field) => changeText.fields[field]))}
          </li>
        ))}
      </ul>
      {rest > 0 && <p>{changeText.more(rest)}</p>}
    </details>
  )
}

function Names({ title, facts }: { readonly title: string; readonly facts: Change['critical']['entered'] }) {
  if (facts.length === 0) return null
  return (
    <details open={facts.length <= 12}>
      <summary>{title}</summary>
      <p>{joinWords(facts.map(({ name }) => name))}.</p>
    </details>
  )
}

function coverageWords(coverage: Change['before']): string {
  const known = `${changeText.of(createdText(coverage), formatNumber(coverage.expected))} · ${shareText(coverage) ?? MISSING_SHORT}`
  return coverage.unknown === 0 ? known : `${known} · ${formatNumber(coverage.unknown)} ${MISSING_SHORT}`
}
