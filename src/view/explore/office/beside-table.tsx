import { useMemo } from 'react'
import type { TerritoryFacts } from '../../../domain/country/index.ts'
import type { National } from '../../../domain/criteria/index.ts'
import { coverageShare, type Coverage } from '../../../domain/instancias/index.ts'
import { formatNumber } from '../../../domain/measure/index.ts'
import { ownRegion } from '../../../domain/summary/index.ts'
import type { MacroRegion } from '../../../domain/territory/index.ts'
import { selectUnit, useDesk, useWorkspace } from '../../desk/index.ts'
import { createdText } from '../../figure/index.ts'
import { MISSING_SHORT, officeText } from '../../text/index.ts'

interface BesideTableProps {
  readonly national: National
  readonly region: TerritoryFacts
}

/** The region and its provincias beside the country and the macro-region, each with its distance from both. */
export function BesideTable({ national, region }: BesideTableProps) {
  const { workspace } = useDesk()
  const sets = useWorkspace((state) => state.session.macroRegions)
  const { wholes, rows } = useMemo(() => besideRows(national, region, sets), [national, region, sets])
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
              {wholes.map(({ name }) => (
                <th key={name} scope="col" className="number">
                  {besideColumns.apart(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {wholes.map(({ name, coverage }) => (
              <tr key={name} className="beside-whole">
                <th scope="row">{name}</th>
                <CoverageCells coverage={coverage} />
                {wholes.map((each) => (
                  <td key={each.name} />
                ))}
              </tr>
            ))}
            {rows.map(({ facts, coverage }) => (
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
                {wholes.map((whole) => (
                  <ApartCell key={whole.name} apart={apartFrom(coverage, whole.coverage)} />
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

interface BesideRow {
  readonly facts: TerritoryFacts
  readonly coverage: Coverage
}

/** The wholes beside which the region is seen, and the region with its provincias. */
function besideRows(national: National, region: TerritoryFacts, sets: readonly MacroRegion[]) {
  const { beside, provincias } = ownRegion(national, region, sets, [])
  const wholes = beside.filter(({ kind }) => kind !== 'region').toReversed()
  const own = beside
    .filter(({ kind }) => kind === 'region')
    .map(({ own: { coverage } }) => ({ facts: region, coverage }))
  const rows: readonly BesideRow[] = [...own, ...provincias]
  return { wholes: wholes.map(({ name, own: { coverage } }) => ({ name, coverage })), rows }
}

/** How far a coverage lies from that of a whole; null where either is not known. */
function apartFrom(coverage: Coverage, whole: Coverage): number | null {
  const [own, other] = [coverageShare(coverage), coverageShare(whole)]
  return own === null || other === null ? null : own - other
}

function ApartCell({ apart }: { readonly apart: number | null }) {
  return <td className="number">{apart === null ? MISSING_SHORT : officeText.apart(apart)}</td>
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
