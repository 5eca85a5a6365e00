import { useState } from 'react'
import { MONTH_NAMES } from '../../domain/calendar/index.ts'
import { explainCame, monthOfPlan, monthsOf } from '../../domain/outcomes/index.ts'
import type { Visit } from '../../domain/visits/index.ts'
import { exportMonthlyReport } from '../../workspace/commands/index.ts'
import { Choice } from '../controls/index.ts'
import { handOver, useDesk, useWorkspace } from '../desk/index.ts'
import { planText } from '../text/index.ts'

/** The monthly report of the annual plan: a month, what it held, and its files; nothing while no visit has a date. */
export function MonthlyPart({ visits }: { readonly visits: readonly Visit[] }) {
  const { workspace } = useDesk()
  const today = useWorkspace((state) => state.choices.parameters.referenceDate)
  const months = monthsOf(visits)
  const [chosen, setChosen] = useState('')
  const [said, setSaid] = useState('')
  const month = months.find((each) => each === chosen) ?? months.findLast((each) => each <= today) ?? months[0]
  if (month === undefined) return null
  const held = monthOfPlan(visits, month)
  const { planned, executed } = held
  const give = (form: 'docx' | 'xlsx') => () => {
    setSaid('')
    exportMonthlyReport(workspace, month, form).then(
      (file) => file !== null && handOver(file),
      () => setSaid(planText.exportFailed),
    )
  }
  return (
    <section className="monthly" aria-label={planText.monthly}>
      <h2>{planText.monthly}</h2>
      <div className="monthly-row">
        <Choice
          label={planText.monthOf}
          value={month}
          options={months.map((id) => ({ id, name: nameOf(id) }))}
          onChange={setChosen}
        />
        <button type="button" className="plain-button" onClick={give('docx')}>
          {planText.monthlyDocx}
        </button>
        <button type="button" className="plain-button" onClick={give('xlsx')}>
          {planText.monthlyXlsx}
        </button>
      </div>
      <p className="complementary">
        {planText.monthHeld(executed.length, planned.length, explainCame(held, executed.length))}
      </p>
      <p role="status">{said}</p>
    </section>
  )
}

function nameOf(month: string): string {
  return planText.month(MONTH_NAMES[Number(month.slice(5)) - 1] ?? month, Number(month.slice(0, 4)))
}
