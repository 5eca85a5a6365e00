import { useMemo } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import {
  CHECKS,
  listFindings,
  type ExpiryLine,
  type Finding,
  type InstanciaRecord,
} from '../../domain/register/index.ts'
import { unitKey, type Ubigeo, type UnitLevel } from '../../domain/territory/index.ts'
import { Choice } from '../controls/index.ts'
import { placeOf, useDesk, useWorkspace } from '../desk/index.ts'
import {
  CHECK_ADVICE,
  CHECK_CLAUSE,
  CHECK_NAME,
  findingsText,
  INSTANCIA_LEVEL_NAME,
  sayFinding,
} from '../text/index.ts'
import { FindingMap } from './finding-map.tsx'
import './findings.css'

interface FindingListProps {
  readonly national: National
  readonly records: readonly InstanciaRecord[]
  readonly isShown: (line: Pick<ExpiryLine, 'unit' | 'level'>) => boolean
  readonly onOpen: (level: UnitLevel, ubigeo: Ubigeo) => void
}

const ALL = ''

/** What is stated and does not agree with the Lineamientos: filtered by check, counted by region, opened one by one. */
export function FindingList({ national, records, isShown, onOpen }: FindingListProps) {
  const { workspace } = useDesk()
  const check = useWorkspace((state) => state.choices.check)
  const inScope = useMemo(() => listFindings(national, records).filter(isShown), [national, records, isShown])
  const shown = useMemo(() => inScope.filter((each) => check === null || each.check === check), [inScope, check])
  const count = (key: (typeof CHECKS)[number]) => inScope.filter((each) => each.check === key).length
  return (
    <div className="register-list" tabIndex={0} role="group" aria-label={findingsText.title}>
      <Choice
        label={findingsText.check}
        value={check ?? ALL}
        options={[
          { id: ALL, name: findingsText.all(inScope.length) },
          ...CHECKS.map((id) => ({ id, name: findingsText.one(CHECK_NAME[id], count(id)) })),
        ]}
        onChange={(id) => workspace.choose({ check: CHECKS.find((key) => key === id) ?? null })}
      />
      <p className="complementary">{findingsText.lead}</p>
      <div className="finding-sides">
        <FindingTable national={national} findings={shown} onOpen={onOpen} />
        <FindingMap regions={national.country.byLevel.region} findings={shown} />
      </div>
    </div>
  )
}

interface FindingTableProps extends Pick<FindingListProps, 'national' | 'onOpen'> {
  readonly findings: readonly Finding[]
}

function FindingTable({ national, findings, onOpen }: FindingTableProps) {
  const { columns } = findingsText
  const instancias = new Set(findings.map(({ unit }) => unitKey(unit))).size
  if (findings.length === 0) return <p className="list-empty">{findingsText.none}</p>
  return (
    <div className="scroll-sideways">
      <table className="finding-table">
        <caption>
          {findingsText.title} <span className="complementary">{findingsText.count(findings.length, instancias)}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{columns.unit}</th>
            <th scope="col">{columns.check}</th>
            <th scope="col">{columns.shown}</th>
            <th scope="col">{columns.advice}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((each) => (
            <FindingRow
              key={`${each.check}/${each.level}/${each.unit.ubigeo}`}
              national={national}
              finding={each}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function FindingRow({
  national,
  finding,
  onOpen,
}: Pick<FindingListProps, 'national' | 'onOpen'> & { readonly finding: Finding }) {
  const { unit, level, check } = finding
  return (
    <tr>
      <th scope="row">
        <button type="button" className="link" onClick={() => onOpen(unit.level, unit.ubigeo)}>
          {unit.name}
        </button>{' '}
        <span className="complementary">
          {INSTANCIA_LEVEL_NAME[level]}
          {level !== 'regional' && `, ${placeOf(national.country, unit)}`}
        </span>
      </th>
      <td>
        {CHECK_NAME[check]} <span className="complementary">{findingsText.clause(CHECK_CLAUSE[check])}</span>
      </td>
      <td>{sayFinding(finding)}</td>
      <td>{CHECK_ADVICE[check]}</td>
    </tr>
  )
}
