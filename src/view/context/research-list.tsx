import type { ResearchRow } from '../../domain/context/index.ts'
import type { Country } from '../../domain/country/index.ts'
import { lifeWord } from '../../domain/life/index.ts'
import { ColumnHeads } from '../controls/index.ts'
import { contextText, MISSING_SHORT } from '../text/index.ts'
import { territoryOf } from './context-table.tsx'

interface ResearchListProps {
  readonly country: Country
  readonly rows: readonly ResearchRow[]
}

/** What was studied of the territories (7.3.3.1 (3) c). */
export function ResearchList({ country, rows }: ResearchListProps) {
  const { researchTitle, research, columns } = contextText
  return (
    <div className="scroll-sideways" tabIndex={0} role="group" aria-label={researchTitle}>
      <table className="expiry-table context-table" aria-label={researchTitle}>
        <thead>
          <ColumnHeads names={[columns.territory, ...Object.values(research)]} />
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              <th scope="row">{territoryOf(country, row)}</th>
              <td>{row.title}</td>
              <td>{row.year}</td>
              <td>{row.kind === '' ? MISSING_SHORT : lifeWord('investigacion', row.kind)}</td>
              <td>{row.institution || MISSING_SHORT}</td>
              <td>{row.finding || MISSING_SHORT}</td>
              <td>{row.where || MISSING_SHORT}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
