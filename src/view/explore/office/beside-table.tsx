import { useMemo } from 'react'
import type { TerritoryFacts } from '../../../domain/country/index.ts'
import type { National } from '../../../domain/criteria/index.ts'
import { coverageShare, type Coverage } from '../../../domain/instancias/index.ts'
import { formatNumber } from '../../../domain/measure/index.ts'
import { regionBeside } from '../../../domain/summary/index.ts'
import { selectUnit, useDesk, useWorkspace } from '../../desk/index.ts'
import { createdText } from '../../figure/index.ts'
import { MISSING_SHORT, officeText, shellText } from '../../text/index.ts'

interface BesideTableProps {
  readonly national: National
  readonly region: TerritoryFacts
}

/** The region and its provincias beside the country and the macro-region, each with its distance from both. */
export function BesideTable({ national, region }: BesideTableProps) {
  const { workspace } = useDesk()
  const sets = useWorkspace((state) => state.session.macroRegions)
  const beside = useMemo(
    () => regionBeside(national, sets, region.ubigeo, shellText.country),
    [national, sets, region.ubigeo],
  )
  if (beside === null) return null
  const { besideColumns } = officeText
  return (
    <section className="card-section">
      <h2>{officeText.beside}</h2>
      <div className="scroll-sideways" tabIndex={0} role="group" aria-label={officeText.beside}>
        <table className="beside-table">
          <thead>
            <tr>
              <th scope="col">{besideColumns.name}</th>
              <th scope="col">{besideColumns.created}</th>
              <th scope="col" className="number">
                {besideColumns.share}
              </th>
              {beside.wholes.map(({ name }) => (
                <th key={name} scope="col" className="number">
                  {besideColumns.apart(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {beside.wholes.map(({ name, coverage }) => (
              <tr key={name} className="beside-whole">
                <th scope="row">{name}</th>
                <CoverageCells coverage={coverage} />
                {beside.wholes.map((each) => (
                  <td key={each.name} />
                ))}
              </tr>
            ))}
            {beside.rows.map(({ facts, coverage, apart }) => (
              <tr
                key={`${facts.level}/${facts.ubigeo}`}
                className={facts.level === 'region' ? 'beside-own' : undefined}
              >
                <th scope="row">
                  <button
                    type="button"
                    className="link"
                    onClick={() => {
                      selectUnit(workspace, facts.level, facts.ubigeo)
                      workspace.choose({ panel: 'ficha' })
                    }}
                  >
                    {facts.name}
                  </button>
                </th>
                <CoverageCells coverage={coverage} />
                {apart.map((share, at) => (
                  <td key={at} className="number">
                    {share === null ? MISSING_SHORT : officeText.apart(share)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="complementary">{officeText.besideNote}</p>
    </section>
  )
}

function CoverageCells({ coverage }: { readonly coverage: Coverage }) {
  const share = coverageShare(coverage)
  return (
    <>
      <td>
        {createdText(coverage)} / {formatNumber(coverage.expected)}
        {coverage.unknown > 0 && <span className="complementary"> {officeText.unknown(coverage.unknown)}</span>}
      </td>
      <td className="number">{share === null ? MISSING_SHORT : formatNumber(share * 100, 1)}</td>
    </>
  )
}
