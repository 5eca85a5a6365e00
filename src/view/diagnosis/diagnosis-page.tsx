import { useState } from 'react'
import type { Diagnosis, Probe } from '../../workspace/diagnosis/index.ts'
import { ColumnHeads } from '../controls/index.ts'
import { copyText, handOverText } from '../desk/index.ts'
import { diagnosisText, PAGE_NAME, type Verdict } from '../text/index.ts'
import { diagnosisWords } from './found-words.ts'
import { PROBE_NAMES, useDiagnosis } from './use-diagnosis.ts'
import './diagnosis.css'

/** What this browser and this deployment can do, as a report for whoever helps. */
export function DiagnosisPage() {
  const [round, setRound] = useState(0)
  return (
    <article className="page diagnosis">
      <h1>{PAGE_NAME.diagnostico}</h1>
      <p className="lead">{diagnosisText.lead}</p>
      <DiagnosisTable found={useDiagnosis(round)} onAgain={() => setRound(round + 1)} />
    </article>
  )
}

interface DiagnosisTableProps {
  readonly found: Partial<Diagnosis>
  readonly onAgain: () => void
}

export function DiagnosisTable({ found, onAgain }: DiagnosisTableProps) {
  const [told, setTold] = useState('')
  const rows = PROBE_NAMES.map((probe) => ({ probe, said: sayFound(probe, found) }))
  const isDone = rows.every(({ said }) => said !== null)
  const report = () =>
    diagnosisText.report(
      rows.map(({ probe, said }) => `${diagnosisText.probes[probe]}: ${said?.words ?? diagnosisText.waiting}`),
    )
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
                <td className={said === null ? '' : `verdict-${said.verdict}`}>
                  {said === null ? '' : diagnosisText.verdicts[said.verdict]}
                </td>
                <td className="found">{said?.words ?? diagnosisText.waiting}</td>
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

function sayFound<K extends Probe>(
  probe: K,
  found: Partial<Diagnosis>,
): { readonly verdict: Verdict; readonly words: string } | null {
  const answer: Partial<Diagnosis>[K] = found[probe]
  if (answer === undefined) return null
  const [verdict, words] = diagnosisWords[probe](answer as Diagnosis[K])
  return { verdict, words }
}
