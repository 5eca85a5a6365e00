import { useState } from 'react'
import type { Diagnosis, Probe } from '../../workspace/diagnosis/index.ts'
import type { Session } from '../../workspace/session/index.ts'
import { ColumnHeads } from '../controls/index.ts'
import { copyText, handOverText, useWorkspace } from '../desk/index.ts'
import { diagnosisText, PAGE_NAME } from '../text/index.ts'
import { diagnosisWords, type Said } from './found-words.ts'
import { PROBE_NAMES, useDiagnosis } from './use-diagnosis.ts'
import './diagnosis.css'

/** What this browser and this deployment can do, as a report for whoever helps. */
export function DiagnosisPage() {
  const [round, setRound] = useState(0)
  const own = useWorkspace((state) => state.session.engine.status)
  return (
    <article className="page diagnosis">
      <h1>{PAGE_NAME.diagnostico}</h1>
      <p className="lead">{diagnosisText.lead}</p>
      <DiagnosisTable found={useDiagnosis(round)} own={own} onAgain={() => setRound(round + 1)} />
    </article>
  )
}

interface DiagnosisTableProps {
  readonly found: Partial<Diagnosis>
  /** How the engine of the person's own tables stands. */
  readonly own: Session['engine']['status']
  readonly onAgain: () => void
}

export function DiagnosisTable({ found, own, onAgain }: DiagnosisTableProps) {
  const [told, setTold] = useState('')
  const rows = PROBE_NAMES.map((probe) => ({ probe, said: sayFound(probe, found, own) }))
  const isDone = rows.every(({ said }) => said !== null)
  const report = () => diagnosisText.report(rows.map(({ probe, said }) => writeLine(probe, said)))
  const copy = () =>
    void copyText(report()).then(
      () => setTold(diagnosisText.copied),
      () => setTold(diagnosisText.notCopied),
    )
  const { columns } = diagnosisText
  return (
    <>
      <div className="scroll-sideways" tabIndex={0} role="group" aria-label={diagnosisText.caption}>
        <table className="diagnosis-table" aria-busy={!isDone}>
          <caption>{diagnosisText.caption}</caption>
          <thead>
            <ColumnHeads names={[columns.what, columns.verdict, columns.found]} />
          </thead>
          <tbody>
            {rows.map(({ probe, said }) => (
              <tr key={probe}>
                <th scope="row">{diagnosisText.probes[probe]}</th>
                <Found said={said} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="diagnosis-acts">
        <button type="button" className="plain-button" disabled={!isDone} onClick={copy}>
          {diagnosisText.copy}
        </button>
        <button
          type="button"
          className="plain-button"
          disabled={!isDone}
          onClick={() => handOverText({ name: diagnosisText.file, mime: 'text/plain;charset=utf-8', text: report() })}
        >
          {diagnosisText.save}
        </button>
        <button type="button" className="plain-button" disabled={!isDone} onClick={onAgain}>
          {diagnosisText.again}
        </button>
      </p>
      <p role="status">{told}</p>
    </>
  )
}

function Found({ said }: { readonly said: Said | null }) {
  if (said === null)
    return (
      <>
        <td />
        <td className="found">{diagnosisText.waiting}</td>
      </>
    )
  const [verdict, words, technical] = said
  return (
    <>
      <td className={`verdict-${verdict}`}>{diagnosisText.verdicts[verdict]}</td>
      <td className="found">
        {words}
        {technical !== undefined && (
          <>
            {' '}
            {diagnosisText.technical} <code lang="en">{technical}</code>
          </>
        )}
      </td>
    </>
  )
}

function writeLine(probe: Probe, said: Said | null): string {
  const name = diagnosisText.probes[probe]
  if (said === null) return `${name}: ${diagnosisText.waiting}`
  const [verdict, words, technical] = said
  const quoted = technical === undefined ? '' : ` ${diagnosisText.technical} «${technical}»`
  return `${name} (${diagnosisText.verdicts[verdict].toLowerCase()}): ${words}${quoted}`
}

function sayFound<K extends Probe>(probe: K, found: Partial<Diagnosis>, own: Session['engine']['status']): Said | null {
  const answer: Partial<Diagnosis>[K] = found[probe]
  return answer === undefined ? null : diagnosisWords[probe](answer as Diagnosis[K], own)
}
