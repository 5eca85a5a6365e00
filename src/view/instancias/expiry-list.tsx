import { useMemo } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { formatDate } from '../../domain/measure/index.ts'
import { listExpiries, type ExpiryLine, type InstanciaRecord } from '../../domain/register/index.ts'
import type { Ubigeo, UnitLevel } from '../../domain/territory/index.ts'
import { nextReport } from '../../domain/instancias/index.ts'
import { ColumnHeads } from '../controls/index.ts'
import { placeOf, useWorkspace } from '../desk/index.ts'
import { INSTANCIA_LEVEL_NAME, INSTRUMENT_NAME, instanciasText, VALIDITY_NAME } from '../text/index.ts'
import { PlanDue } from './plan-due.tsx'
import { InstanciaLink } from './instancia-link.tsx'

interface ExpiryListProps {
  readonly national: National
  readonly records: readonly InstanciaRecord[]
  readonly isShown: (line: Pick<ExpiryLine, 'unit' | 'level'>) => boolean
  readonly horizonMonths: number
  readonly onOpen: (level: UnitLevel, ubigeo: Ubigeo) => void
}

/** What expired or expires within the horizon, soonest first. */
export function ExpiryList({ national, records, isShown, horizonMonths, onOpen }: ExpiryListProps) {
  const lines = useMemo(
    () => listExpiries(national, records, horizonMonths).filter(isShown),
    [national, records, horizonMonths, isShown],
  )
  const expired = lines.filter(({ validity }) => validity.state === 'vencido').length
  const { expiryColumns } = instanciasText
  return (
    <div className="register-list" tabIndex={0} role="group" aria-label={instanciasText.expiryTitle(horizonMonths)}>
      <Deadlines />
      <table className="expiry-table">
        <caption>
          {instanciasText.expiryTitle(horizonMonths)}{' '}
          <span className="complementary">{instanciasText.expiryCount(expired, lines.length - expired)}</span>
        </caption>
        <thead>
          <ColumnHeads
            names={[
              expiryColumns.unit,
              expiryColumns.level,
              expiryColumns.what,
              expiryColumns.until,
              expiryColumns.state,
            ]}
          />
        </thead>
        <tbody>
          {lines.map((line) => (
            <ExpiryRow
              key={`${line.level}/${line.unit.ubigeo}/${line.what}/${line.semester}`}
              national={national}
              line={line}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
      {lines.length === 0 && <p className="list-empty">{instanciasText.expiryNone}</p>}
    </div>
  )
}

function ExpiryRow({
  national,
  line,
  onOpen,
}: Pick<ExpiryListProps, 'national' | 'onOpen'> & { readonly line: ExpiryLine }) {
  const { unit, level, validity } = line
  return (
    <tr>
      <th scope="row">
        <InstanciaLink unit={unit} onOpen={onOpen} />
        {level !== 'regional' && <span className="complementary"> {placeOf(national.country, unit)}</span>}
      </th>
      <td>{INSTANCIA_LEVEL_NAME[level]}</td>
      <td>{nameOf(line)}</td>
      <td>
        {validity.until === null ? instanciasText.noDate : formatDate(validity.until)}
        {validity.assumed && <span className="complementary"> {instanciasText.assumed}</span>}
      </td>
      <td>
        <span className={`validity-mark validity-${validity.state}`}>{VALIDITY_NAME[validity.state]}</span>
      </td>
    </tr>
  )
}

function nameOf({ what, semester }: ExpiryLine): string {
  if (what === 'informe') return instanciasText.reportMissing(semester ?? '')
  return what === 'coordemuna' ? instanciasText.coordemuna : INSTRUMENT_NAME[what]
}

/** The next day by which every instancia owes its report, and that of the approval of its plan. */
function Deadlines() {
  const today = useWorkspace((state) => state.choices.parameters.referenceDate)
  const { semester, annual, dueOn } = nextReport(today)
  return (
    <>
      <h2>{instanciasText.deadlines}</h2>
      <p className="complementary">
        {instanciasText.reportDue(semester, annual, dueOn)} <PlanDue />
      </p>
    </>
  )
}
