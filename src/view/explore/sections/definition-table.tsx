import type { National } from '../../../domain/criteria/index.ts'
import { coverageShare, DEFINITIONS, type Definition } from '../../../domain/instancias/index.ts'
import { formatNumber } from '../../../domain/measure/index.ts'
import { ColumnHeads } from '../../controls/index.ts'
import { tallyCritical } from '../../figure/index.ts'
import { DEFINITION_COUNTS, DEFINITION_NAME, exploreText, MISSING_SHORT } from '../../text/index.ts'

/** National coverage and how many units are below the threshold, under each denominator. */
export function DefinitionTable({ national }: { readonly national: National }) {
  const columns = exploreText.byDefinitionColumns
  return (
    <section className="card-section">
      <table className="definition-table">
        <caption>{exploreText.byDefinition(national.parameters.threshold)}</caption>
        <thead>
          <ColumnHeads names={[columns.definition, columns.coverage, columns.provincias, columns.departamentos]} />
        </thead>
        <tbody>
          {DEFINITIONS.map((definition) => (
            <DefinitionLine key={definition} national={national} definition={definition} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function DefinitionLine({ national, definition }: { readonly national: National; readonly definition: Definition }) {
  const share = coverageShare(national.countryCoverage(definition))
  const inUse = national.parameters.definition === definition
  return (
    <tr className={inUse ? 'in-use' : undefined}>
      <th scope="row">
        {DEFINITION_NAME[definition]}
        {inUse && ` (${exploreText.inUse})`}
        <span className="complementary"> {DEFINITION_COUNTS[definition]}</span>
      </th>
      <td>{share === null ? MISSING_SHORT : formatNumber(share * 100, 1)}</td>
      <BelowCell national={national} level="provincia" definition={definition} />
      <BelowCell national={national} level="departamento" definition={definition} />
    </tr>
  )
}

interface BelowCellProps {
  readonly national: National
  readonly level: 'provincia' | 'departamento'
  readonly definition: Definition
}

function BelowCell({ national, level, definition }: BelowCellProps) {
  const coverages = national.country.byLevel[level].map((facts) => national.coverageOf(level, facts.ubigeo, definition))
  const { below, unknown, of } = tallyCritical(coverages, national.parameters.threshold)
  if (unknown === of) return <td>{MISSING_SHORT}</td>
  return (
    <td>
      <span className="nowrap">{exploreText.belowOf(below, of)}</span>
      {unknown > 0 && <span className="complementary"> {exploreText.unknownCount(unknown)}</span>}
    </td>
  )
}
