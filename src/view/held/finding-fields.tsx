import type { ReactNode } from 'react'
import { FINDING_NAME, type Finding } from '../../domain/visits/index.ts'
import { closeDrafts, DraftScope } from '../controls/index.ts'
import { useDesk } from '../desk/index.ts'
import { planText } from '../text/index.ts'
import { LineField, LinesField } from './fields.tsx'

interface FindingFieldsProps<T extends Finding> {
  readonly findings: readonly T[]
  readonly blankOf: (kind: Finding['kind']) => T
  /** Of whose drafts they are. */
  readonly scope: string
  /** What is told of one besides. */
  readonly more?: (each: T, put: (next: T) => void) => ReactNode
  readonly onChange: (findings: readonly T[]) => void
}

/** Advances and knots, each knot with its measure and the post that answers for it (7.3.1.2 B.4.ii, C). */
export function FindingFields<T extends Finding>({ findings, blankOf, scope, more, onChange }: FindingFieldsProps<T>) {
  const { drafts } = useDesk().workspace
  const set = (at: number, next: T) => onChange(findings.map((each, place) => (place === at ? next : each)))
  const remove = (at: number) => {
    for (const label of [planText.findingText, planText.findingMeasure, planText.owner])
      closeDrafts(drafts, (place) => `${scope}/hallazgo/${place}/${label}`, { at, count: findings.length })
    onChange(findings.filter((_, place) => place !== at))
  }
  return (
    <>
      <h3 className="field-wide">{planText.findings}</h3>
      {findings.length === 0 && <p className="complementary field-wide">{planText.noFindings}</p>}
      {findings.map((finding, at) => (
        <div
          key={`${findings.length}/${at}`}
          className="finding field-wide"
          role="group"
          aria-label={`${FINDING_NAME[finding.kind]} ${at + 1}`}
        >
          <p className="finding-kind">
            {FINDING_NAME[finding.kind]}{' '}
            <button type="button" className="link" onClick={() => remove(at)}>
              {planText.removeFinding}
            </button>
          </p>
          <DraftScope name={`hallazgo/${at}`}>
            {more?.(finding, (next) => set(at, next))}
            <LinesField
              label={planText.findingText}
              value={finding.text}
              onCommit={(text) => set(at, { ...finding, text })}
            />
            {finding.kind === 'nudo' && (
              <KnotFields finding={finding} onPut={(change) => set(at, { ...finding, ...change })} />
            )}
          </DraftScope>
        </div>
      ))}
      <p className="field-wide finding-add">
        <button type="button" className="plain-button" onClick={() => onChange([...findings, blankOf('avance')])}>
          {planText.addAdvance}
        </button>{' '}
        <button type="button" className="plain-button" onClick={() => onChange([...findings, blankOf('nudo')])}>
          {planText.addKnot}
        </button>
      </p>
    </>
  )
}

interface KnotFieldsProps {
  readonly finding: Finding
  readonly onPut: (change: Partial<Finding>) => void
}

/** What is to be done about a knot, and which post answers for it (7.3.1.2 C). */
function KnotFields({ finding, onPut }: KnotFieldsProps) {
  return (
    <>
      <LineField
        label={planText.findingMeasure}
        wide
        value={finding.measure}
        onCommit={(measure) => onPut({ measure })}
      />
      <LineField
        label={planText.owner}
        wide
        value={finding.owner ?? ''}
        help={planText.ownerHelp}
        onCommit={(owner) => onPut({ owner })}
      />
    </>
  )
}
