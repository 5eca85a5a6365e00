import { createdText } from '../../figure/index.ts'
import { useState } from 'react'
import type { National } from '../../../domain/criteria/index.ts'
import { coverageShare } from '../../../domain/instancias/index.ts'
import { formatNumber } from '../../../domain/measure/index.ts'
import type { MacroRegion } from '../../../domain/territory/index.ts'
import { ColumnHeads, Choice } from '../../controls/index.ts'
import { exploreText, MISSING_SHORT } from '../../text/index.ts'
import { compareMacroRegion, type MacroRow } from './macro-row.ts'

interface MacroTableProps {
  readonly national: National
  readonly sets: readonly MacroRegion[]
}

/** Macro-regions of one grouping side by side, with their own coverage. */
export function MacroTable({ national, sets }: MacroTableProps) {
  const groupings = [...new Set(sets.map((set) => set.origin))]
  const [origin, setOrigin] = useState(groupings.find((each) => each === 'INEI') ?? groupings[0] ?? '')
  if (groupings.length === 0) return null
  const rows = sets.filter((set) => set.origin === origin).map((set) => compareMacroRegion(national, set))
  return (
    <section className="card-section">
      <div className="section-head">
        <h2>{exploreText.macro}</h2>
        <Choice
          label={exploreText.macroGrouping}
          value={origin}
          options={groupings.map((each) => ({ id: each, name: each }))}
          onChange={setOrigin}
        />
      </div>
      <table>
        <thead>
          <ColumnHeads
            names={[
              exploreText.macroColumns.name,
              exploreText.macroColumns.created,
              exploreText.macroColumns.share,
              exploreText.macroColumns.critical,
            ]}
          />
        </thead>
        <tbody>
          {rows.map((row) => (
            <MacroLine key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function MacroLine({ row }: { readonly row: MacroRow }) {
  const share = coverageShare(row.coverage)
  return (
    <tr>
      <th scope="row">{row.name}</th>
      <td>
        {createdText(row.coverage)} / {formatNumber(row.coverage.expected)}
      </td>
      <td>{share === null ? MISSING_SHORT : formatNumber(share * 100, 1)}</td>
      <td>
        <span className="nowrap">{exploreText.belowOf(row.critical.below, row.critical.of)}</span>
        {row.critical.unknown > 0 && (
          <span className="complementary"> {exploreText.unknownCount(row.critical.unknown)}</span>
        )}
      </td>
    </tr>
  )
}
