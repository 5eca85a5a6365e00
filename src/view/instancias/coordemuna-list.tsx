import { useMemo } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { coordemunaLives, countDistritosWithDemuna, listCoordemunaGaps } from '../../domain/register/index.ts'
import type { Ubigeo, UnitLevel } from '../../domain/territory/index.ts'
import { ColumnHeads } from '../controls/index.ts'
import { placeOf, useWorkspace } from '../desk/index.ts'
import { coordemunaText, instanciasText, validityWords } from '../text/index.ts'
import { CoordemunaTable } from './coordemuna-table.tsx'
import { InstanciaLink } from './instancia-link.tsx'

interface CoordemunaListProps {
  readonly national: National
  readonly isInside: (ubigeo: Ubigeo) => boolean
  readonly horizonMonths: number
  readonly onOpen: (level: UnitLevel, ubigeo: Ubigeo) => void
}

/** Provincias that could form or renew a COORDEMUNA: every distrito has a DEMUNA and none is in force (S0). */
export function CoordemunaList({ national, isInside, horizonMonths, onOpen }: CoordemunaListProps) {
  const edits = useWorkspace((state) => state.session.papers.papers.ediciones)
  const gaps = useMemo(
    () =>
      listCoordemunaGaps(national, horizonMonths, coordemunaLives(edits)).filter(({ provincia }) =>
        isInside(provincia.ubigeo),
      ),
    [national, horizonMonths, edits, isInside],
  )
  const { gapsColumns } = instanciasText
  return (
    <div className="register-list" tabIndex={0} role="group" aria-label={instanciasText.gapsTitle}>
      <CoordemunaTable
        national={national}
        edits={edits}
        isInside={isInside}
        horizonMonths={horizonMonths}
        onOpen={onOpen}
      />
      <h2>{instanciasText.gapsTitle}</h2>
      <p className="complementary">{instanciasText.gapsLead}</p>
      <p className="complementary">
        {instanciasText.gapsKnown(countDistritosWithDemuna(national), national.country.byLevel.distrito.length)}
      </p>
      {gaps.length === 0 && <p className="list-empty">{instanciasText.gapsNone}</p>}
      {gaps.length > 0 && (
        <table className="expiry-table" aria-label={instanciasText.gapsTitle}>
          <thead>
            <ColumnHeads names={[gapsColumns.provincia, gapsColumns.distritos, gapsColumns.state]} />
          </thead>
          <tbody>
            {gaps.map(({ provincia, distritos, demunas, validity }) => (
              <tr key={provincia.ubigeo}>
                <th scope="row">
                  <InstanciaLink unit={provincia} onOpen={onOpen} />{' '}
                  <span className="complementary">{placeOf(national.country, provincia)}</span>
                </th>
                <td>
                  {instanciasText.gapsDistritos(distritos)}
                  {demunas.atProvincia > 0 && (
                    <span className="complementary"> {coordemunaText.atProvincia(demunas.atProvincia)}</span>
                  )}
                </td>
                <td>{validityWords(validity)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
