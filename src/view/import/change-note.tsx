import { formatNumber, joinWords } from '../../domain/measure/index.ts'
import type { Change } from '../../workspace/imports/index.ts'
import { shareText } from '../figure/index.ts'
import { changeText, MISSING_SHORT, ownText } from '../text/index.ts'
import type { TableChanges } from './table-changes.ts'

/** What the last change of tables did, with national coverage before and after and who entered or left the critical list. */
export function ChangeNote({ changes }: { readonly changes: TableChanges }) {
  const { outcome } = changes
  return (
    <div role="status">
      {outcome !== null && (
        <div className={outcome.kind === 'fallo' ? 'change-note change-failed' : 'change-note'}>
          <p><strong>{outcome.words}</strong></p>
          {outcome.change !== null && <Moved change={outcome.change} />}
          <p className="import-buttons">
            {outcome.erased !== null && <BringBack changes={changes} bytes={outcome.erased} />}
            <button type="button" className="link" onClick={() => changes.dismiss()}>{changeText.dismiss}</button>
          </p>
        </div>
      )}
    </div>
  )
}

function BringBack({ changes, bytes }: { readonly changes: TableChanges; readonly bytes: Uint8Array }) {
  return <button type="button" className="plain-button" disabled={changes.busy} onClick={() => void changes.openProject(bytes)}>{ownText.bringBack}</button>
}

function Moved({ change }: { readonly change: Change }) {
  const { before, after, entered, left, untold } = change
  if (entered.length + left.length + untold.length === 0 && coverageWords(before) === coverageWords(after)) return <p>{changeText.same}</p>
  return (
    <>
      <dl className="change-list">
        <div><dt>{changeText.coverage}</dt></div>
        <div><dt>{changeText.before}</dt><dd>{coverageWords(before)}</dd></div>
        <div><dt>{changeText.after}</dt><dd>{coverageWords(after)}</dd></div>
      </dl>
      {entered.length + left.length + untold.length === 0 && <p>{changeText.sameList}</p>}
      <Names title={changeText.entered(entered.length)} facts={entered} />
      <Names title={changeText.left(left.length)} facts={left} />
      <Names title={changeText.untold(untold.length)} facts={untold} />
    </>
  )
}

function Names({ title, facts }: { readonly title: string; readonly facts: Change['entered'] }) {
  if (facts.length === 0) return null
  return (
    <details open={facts.length <= 12}>
      <summary>{title}</summary>
      <p>{joinWords(facts.map(({ name }) => name))}.</p>
    </details>
  )
}

function coverageWords(coverage: Change['before']): string {
  const known = `${changeText.of(formatNumber(coverage.created), formatNumber(coverage.expected))} · ${shareText(coverage) ?? MISSING_SHORT}`
  return coverage.unknown === 0 ? known : `${known} · ${formatNumber(coverage.unknown)} ${MISSING_SHORT}`
}
