import { memo } from 'react'
import { OBSERVATORIO_TESTS, observatorioTests, type Clock } from '../../domain/instancias/index.ts'
import type { InstanciaRecord } from '../../domain/register/index.ts'
import type { RegisterQuestion } from '../../workspace/choices/index.ts'
import { VerdictMark } from '../figure/index.ts'
import {
  INSTANCIA_LEVEL_NAME,
  instanciasText,
  MISSING_SHORT,
  OBSERVATORIO_TEST,
  shareText,
  VALIDITY_NAME,
  VERDICT_NAME,
} from '../text/index.ts'
import { TeamMark } from '../team/index.ts'
import type { CellWords } from './life-columns.ts'
import { cellOf, COLUMNS, type ColumnKey } from './register-columns.ts'

interface RegisterRowProps {
  readonly record: InstanciaRecord
  readonly parent: string
  /** Who answers for its region; null where nobody does. */
  readonly team: string | null
  readonly teams: readonly string[]
  readonly clock: Clock
  readonly question: RegisterQuestion
  readonly index: number
  readonly top: number
  readonly isTabStop: boolean
  readonly isSelected: boolean
  readonly onSelect: (index: number) => void
}

/** One instancia with the state of everything that is kept of it. */
export const RegisterRow = memo(function RegisterRow({
  record,
  parent,
  team,
  teams,
  clock,
  question,
  index,
  top,
  isTabStop,
  isSelected,
  onSelect,
}: RegisterRowProps) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-index={index}
      tabIndex={isTabStop ? 0 : -1}
      className="register-row"
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onSelect(index)}
    >
      {COLUMNS[question].map((column) => (
        <RegisterCell
          key={column}
          record={record}
          column={column}
          parent={parent}
          team={team}
          teams={teams}
          clock={clock}
        />
      ))}
    </div>
  )
})

interface RegisterCellProps extends Pick<RegisterRowProps, 'record' | 'parent' | 'team' | 'teams' | 'clock'> {
  readonly column: ColumnKey
}

function RegisterCell({ column, ...row }: RegisterCellProps) {
  if (column === 'name') return <NameCell {...row} />
  if (column === 'observatorio') return <ObservatorioCell record={row.record} />
  return <WordsCell words={cellOf(row.record, column, row.clock)} />
}

function NameCell({ record, parent, team, teams }: Omit<RegisterCellProps, 'column'>) {
  return (
    <span role="rowheader" className="register-name">
      <span className="register-main">
        {team !== null && <TeamMark teams={teams} team={team} />}
        {team !== null && <span className="hidden-text">{shareText.teamMark(team)}: </span>}
        {record.unit.name}
      </span>
      <span className="register-more">
        {record.edited > 0 && <span className="own-mark">{instanciasText.edited}</span>}
        {INSTANCIA_LEVEL_NAME[record.level]}
        {record.level === 'regional' ? '' : ` · ${parent}`}
      </span>
    </span>
  )
}

function WordsCell({ words: { main, more, state } }: { readonly words: CellWords }) {
  const marked = state === 'vencido' || state === 'por_vencer'
  return (
    <span role="gridcell" className={`register-cell${marked ? ` validity-${state}` : ''}`}>
      <span className={main === null ? 'missing' : 'register-main'}>{main ?? MISSING_SHORT}</span>
      <span className="register-more">{marked && more === '' ? VALIDITY_NAME[state] : more}</span>
    </span>
  )
}

/** The four tests of an observatorio, each with its own mark. */
function ObservatorioCell({ record }: { readonly record: InstanciaRecord }) {
  const tests = observatorioTests(record.instruments.observatorio.stated)
  if (record.instruments.observatorio.stated === undefined)
    return <WordsCell words={{ main: null, more: '', state: null }} />
  return (
    <span role="gridcell" className="register-cell observatorio-tests">
      {OBSERVATORIO_TESTS.map((test) => (
        <span key={test} className="observatorio-test">
          <span aria-hidden="true">{OBSERVATORIO_TEST[test].short}</span>
          <VerdictMark verdict={tests[test]} label={`${OBSERVATORIO_TEST[test].name}: ${VERDICT_NAME[tests[test]]}`} />
        </span>
      ))}
    </span>
  )
}
