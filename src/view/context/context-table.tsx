import {
  type ContextRow,
  contextQuality,
  contextSource,
  contextThemeName,
  contextValue,
} from '../../domain/context/index.ts'
import type { Country } from '../../domain/country/index.ts'
import { ColumnHeads } from '../controls/index.ts'
import { placeOf } from '../desk/index.ts'
import { contextText } from '../text/index.ts'

interface ContextTableProps {
  readonly country: Country
  readonly rows: readonly ContextRow[]
}

/** Figures and policies of context, each with its source, cut-off and quality. */
export function ContextTable({ country, rows }: ContextTableProps) {
  const { title, columns } = contextText
  return (
    <div className="scroll-sideways" tabIndex={0} role="group" aria-label={title}>
      <table className="expiry-table context-table" aria-label={title}>
        <thead>
          <ColumnHeads names={Object.values(columns)} />
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              <th scope="row">{territoryOf(country, row)}</th>
              <td>{contextThemeName(row.theme)}</td>
              <td>{row.indicator}</td>
              <td>{row.year}</td>
              <td className="context-value">{contextValue(row)}</td>
              <td className="complementary">
                {contextSource(row)}
                {row.note !== '' && `. ${row.note}`}
              </td>
              <td>{contextQuality(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** "Chachapoyas, Amazonas"; the code where the country has none such. */
export function territoryOf(country: Country, { level, ubigeo }: Pick<ContextRow, 'level' | 'ubigeo'>): string {
  const facts = country.at(level, ubigeo)
  if (facts === undefined) return ubigeo
  return level === 'departamento' || level === 'region' ? facts.name : `${facts.name}, ${placeOf(country, facts)}`
}
