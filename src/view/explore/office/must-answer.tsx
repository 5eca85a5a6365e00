import { useMemo, useState } from 'react'
import type { TerritoryFacts } from '../../../domain/country/index.ts'
import type { National } from '../../../domain/criteria/index.ts'
import { openQuestions, type OpenQuestions } from '../../../domain/register/index.ts'
import { useDesk, useWorkspace } from '../../desk/index.ts'
import { INSTANCIA_LEVEL_NAME, INSTRUMENT_NAME, officeText, unansweredWords } from '../../text/index.ts'

const SHOWN = 12

interface MustAnswerProps {
  readonly national: National
  readonly region: TerritoryFacts
}

/** What the region has not answered yet, instancia by instancia, each with the way to where it is written. */
export function MustAnswer({ national, region }: MustAnswerProps) {
  const edits = useWorkspace((state) => state.session.papers.papers.ediciones)
  const [shown, setShown] = useState(SHOWN)
  const open = useMemo(() => openQuestions(national, edits, region.ubigeo), [national, edits, region.ubigeo])
  return (
    <section className="card-section">
      <h2>{officeText.mustAnswer}</h2>
      <p className="complementary">{countWords(open)}</p>
      <ul className="office-list">
        {open.slice(0, shown).map((each) => (
          <QuestionLine key={`${each.level}/${each.unit.ubigeo}`} question={each} />
        ))}
      </ul>
      {open.length > shown && (
        <button type="button" className="link" onClick={() => setShown(shown + 4 * SHOWN)}>
          {officeText.more(open.length - shown)}
        </button>
      )}
    </section>
  )
}

function countWords(open: readonly OpenQuestions[]): string {
  if (open.length === 0) return officeText.allAnswered
  const reports = open.filter(({ report }) => report !== null)
  return `${officeText.mustAnswerCount(
    open.filter(({ stage }) => stage).length,
    open.reduce((sum, { instruments }) => sum + instruments.length, 0),
    reports.length,
    reports[0]?.report ?? '',
  )}.`
}

function QuestionLine({ question: { unit, level, stage, instruments, report } }: { readonly question: OpenQuestions }) {
  const { workspace } = useDesk()
  const { ubigeo, name } = unit
  return (
    <li>
      <button
        type="button"
        className="link"
        aria-label={officeText.openIn(name)}
        onClick={() => workspace.choose({ page: 'instancias', selection: { level: unit.level, ubigeo } })}
      >
        {name}
      </button>
      <span className="complementary">
        {' '}
        {INSTANCIA_LEVEL_NAME[level]}:{' '}
        {unansweredWords(
          stage,
          instruments.map((kind) => INSTRUMENT_NAME[kind]),
          report,
        )}
      </span>
    </li>
  )
}
