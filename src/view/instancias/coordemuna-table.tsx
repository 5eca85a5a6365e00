import { useMemo } from 'react'
import type { Country, Edit } from '../../domain/country/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import { listCoordemunas, type CoordemunaRecord } from '../../domain/register/index.ts'
import { parseUbigeo, type Ubigeo, type UnitLevel } from '../../domain/territory/index.ts'
import { ColumnHeads } from '../controls/index.ts'
import { placeOf } from '../desk/index.ts'
import { coordemunaText, MISSING_SHORT, validityWords } from '../text/index.ts'
import { InstanciaLink } from './instancia-link.tsx'

interface CoordemunaTableProps {
  readonly national: National
  readonly edits: readonly Edit[]
  readonly isInside: (ubigeo: Ubigeo) => boolean
  readonly horizonMonths: number
  readonly onOpen: (level: UnitLevel, ubigeo: Ubigeo) => void
}

/** The COORDEMUNAs of which anything is known, and how each lives (S0). */
export function CoordemunaTable({ national, edits, isInside, horizonMonths, onOpen }: CoordemunaTableProps) {
  const records = useMemo(
    () => listCoordemunas(national, edits, horizonMonths).filter(({ provincia }) => isInside(provincia.ubigeo)),
    [national, edits, horizonMonths, isInside],
  )
  const { title, none, columns } = coordemunaText
  return (
    <>
      <h2>{title}</h2>
      {records.length === 0 && <p className="list-empty">{none}</p>}
      {records.length > 0 && (
        <table className="expiry-table coordemuna-table" aria-label={title}>
          <thead>
            <ColumnHeads names={Object.values(columns)} />
          </thead>
          <tbody>
            {records.map((record) => (
              <CoordemunaRow key={record.provincia.ubigeo} country={national.country} record={record} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

function CoordemunaRow({
  country,
  record,
  onOpen,
}: {
  readonly country: Country
  readonly record: CoordemunaRecord
  readonly onOpen: CoordemunaTableProps['onOpen']
}) {
  const { provincia, validity, demunas, members, meetings, lastMeeting, hosts, agreements, topics, failing, duties } =
    record
  const missing = <span className="missing">{MISSING_SHORT}</span>
  return (
    <tr>
      <th scope="row">
        <InstanciaLink unit={provincia} onOpen={onOpen} />{' '}
        <span className="complementary">{placeOf(country, provincia)}</span>
      </th>
      <td>{validityWords(validity)}</td>
      <td>{coordemunaText.lead(nameOf(country, record.coordinates), nameOf(country, record.subcoordinates))}</td>
      <td>{members === 0 ? missing : coordemunaText.members(members, demunas.distritos)}</td>
      <td>
        {lastMeeting === null ? missing : coordemunaText.meetings(meetings)}{' '}
        <span className="complementary">{lastMeeting !== null && coordemunaText.lastMeeting(lastMeeting, hosts)}</span>
      </td>
      <td>
        {agreements.all === 0
          ? missing
          : coordemunaText.agreements(agreements.all - agreements.open, agreements.all, agreements.late)}
      </td>
      <td>{topics.length === 0 ? missing : coordemunaText.topics(topics)}</td>
      <td>{duties.length === 0 ? missing : formatNumber(failing)}</td>
    </tr>
  )
}

function nameOf(country: Country, code: string | null): string | null {
  const distrito = code === null ? null : parseUbigeo(code)
  return distrito === null ? null : (country.at('distrito', distrito)?.name ?? code)
}
