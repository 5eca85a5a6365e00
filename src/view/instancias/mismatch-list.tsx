import { useMemo } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import {
  CHECKS,
  listMismatches,
  type ExpiryLine,
  type Mismatch,
  type InstanciaRecord,
} from '../../domain/register/index.ts'
import { unitKey, type Ubigeo, type UnitLevel } from '../../domain/territory/index.ts'
import { ColumnHeads, Choice } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { CHECK_ADVICE, CHECK_CLAUSE, CHECK_NAME, mismatchText, sayMismatch } from '../text/index.ts'
import { InstanciaCell } from './instancia-cell.tsx'
import { MismatchMap } from './mismatch-map.tsx'
import './mismatches.css'

interface MismatchListProps {
  readonly national: National
  readonly records: readonly InstanciaRecord[]
  readonly isShown: (line: Pick<ExpiryLine, 'unit' | 'level'>) => boolean
  readonly onOpen: (level: UnitLevel, ubigeo: Ubigeo) => void
}

const ALL = ''

/** What is stated and does not agree with the Lineamientos: filtered by check, counted by region, opened one by one. */
export function MismatchList({ national, records, isShown, onOpen }: MismatchListProps) {
  const { workspace } = useDesk()
  const check = useWorkspace((state) => state.choices.check)
  const inScope = useMemo(() => listMismatches(national, records).filter(isShown), [national, records, isShown])
  const shown = useMemo(() => inScope.filter((each) => check === null || each.check === check), [inScope, check])
  const count = (key: (typeof CHECKS)[number]) => inScope.filter((each) => each.check === key).length
  return (
    <div className="register-list" tabIndex={0} role="group" aria-label={mismatchText.title}>
      <Choice
        label={mismatchText.check}
        value={check ?? ALL}
        options={[
          { id: ALL, name: mismatchText.all(inScope.length) },
          ...CHECKS.map((id) => ({ id, name: mismatchText.one(CHECK_NAME[id], count(id)) })),
        ]}
        onChange={(id) => workspace.choose({ check: CHECKS.find((key) => key === id) ?? null })}
      />
      <p className="complementary">{mismatchText.lead}</p>
      <div className="mismatch-sides">
        <MismatchTable national={national} mismatches={shown} onOpen={onOpen} />
        <MismatchMap regions={national.country.byLevel.region} mismatches={shown} />
      </div>
    </div>
  )
}

interface MismatchTableProps extends Pick<MismatchListProps, 'national' | 'onOpen'> {
  readonly mismatches: readonly Mismatch[]
}

function MismatchTable({ national, mismatches, onOpen }: MismatchTableProps) {
  const { columns } = mismatchText
  const instancias = new Set(mismatches.map(({ unit }) => unitKey(unit))).size
  if (mismatches.length === 0) return <p className="list-empty">{mismatchText.none}</p>
  return (
    <div className="scroll-sideways">
      <table className="mismatch-table">
        <caption>
          {mismatchText.title}{' '}
          <span className="complementary">{mismatchText.count(mismatches.length, instancias)}</span>
        </caption>
        <thead>
          <ColumnHeads names={[columns.unit, columns.check, columns.shown, columns.advice]} />
        </thead>
        <tbody>
          {mismatches.map((each) => (
            <MismatchRow
              key={`${each.check}/${each.level}/${each.unit.ubigeo}`}
              national={national}
              mismatch={each}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function MismatchRow({
  national,
  mismatch,
  onOpen,
}: Pick<MismatchListProps, 'national' | 'onOpen'> & { readonly mismatch: Mismatch }) {
  const { unit, level, check } = mismatch
  return (
    <tr>
      <InstanciaCell country={national.country} unit={unit} level={level} onOpen={onOpen} />
      <td>
        {CHECK_NAME[check]} <span className="complementary">{mismatchText.clause(CHECK_CLAUSE[check])}</span>
      </td>
      <td>{sayMismatch(mismatch)}</td>
      <td>{CHECK_ADVICE[check]}</td>
    </tr>
  )
}
