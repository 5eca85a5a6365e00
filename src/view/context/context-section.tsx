import { contextAt, latestYears, contextSource, contextValue } from '../../domain/context/index.ts'
import type { TerritoryFacts } from '../../domain/country/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import { CONTEXT_LEAD } from '../../domain/words/index.ts'
import { useDesk } from '../desk/index.ts'
import { QualityMark } from '../figure/index.ts'
import { contextText } from '../text/index.ts'
import { territoryOf } from './context-table.tsx'
import { useTerritoryContext } from './use-context.ts'
import './context.css'

interface ContextSectionProps {
  readonly national: National
  readonly facts: TerritoryFacts
}

/** The context that holds for a territory, the latest year of each figure, and what was studied of it. */
export function ContextSection({ national: { country }, facts }: ContextSectionProps) {
  const { workspace } = useDesk()
  const { rows, research } = contextAt(useTerritoryContext(), facts)
  const shown = latestYears(rows)
  const notes = [...new Set(shown.map(({ note }) => note).filter((note) => note !== ''))]
  if (rows.length === 0 && research.length === 0) return null
  return (
    <section className="card-section">
      <h2>{contextText.title}</h2>
      <p className="complementary">{CONTEXT_LEAD}</p>
      <ul className="context-list">
        {shown.map((row, at) => (
          <li key={at}>
            {row.indicator}, {row.year}: <strong>{contextValue(row)}</strong>
            <QualityMark quality={row.quality} />{' '}
            <span className="complementary">
              {row.ubigeo !== facts.ubigeo && `${contextText.inherited(territoryOf(country, row))}; `}
              {contextSource(row)}
            </span>
          </li>
        ))}
        {research.map((each, at) => (
          <li key={`r${at}`}>
            «{each.title}», {each.year}{' '}
            <span className="complementary">
              {[each.institution, each.finding].filter((text) => text !== '').join('; ')}
            </span>
          </li>
        ))}
      </ul>
      {notes.map((note) => (
        <p key={note} className="complementary">
          {note}
        </p>
      ))}
      <button
        type="button"
        className="link"
        onClick={() => workspace.choose({ page: 'instancias', registerView: 'contexto' })}
      >
        {contextText.see}
      </button>
    </section>
  )
}
