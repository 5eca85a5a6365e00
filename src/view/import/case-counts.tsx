import { exportCaseCounts, LIST_FORMS, type ListForm } from '../../workspace/commands/index.ts'
import type { Ledger } from '../../workspace/imports/index.ts'
import { joinWords } from '../../domain/measure/index.ts'
import { handOver, useWorkspace } from '../desk/index.ts'
import { wayText } from '../text/index.ts'

interface CaseCountsProps {
  readonly ledger: Ledger
  readonly fileName: string
}

/** Whether each row of the file is one case, and was counted here. */
function isByCase({ notices }: Ledger): boolean {
  return notices.some(({ kind }) => kind === 'casos_contados')
}

/** What was counted of a register of one row for each case, and its counts as a file; nothing where none was. */
export function CaseCounts({ ledger, fileName }: CaseCountsProps) {
  const country = useWorkspace((state) => state.session.country)
  const k = useWorkspace((state) => state.choices.smallCount)
  if (ledger.counted.length === 0 || country === null) return null
  const variables = [...new Set(ledger.counted.map(({ variable }) => variable))]
  const cases = ledger.counted
    .filter(({ variable }) => variable === variables[0])
    .reduce((sum, { casos }) => sum + casos, 0)
  const places = new Set(ledger.counted.map(({ ubigeo }) => ubigeo)).size
  const said = [cases, places, joinWords(variables.map((each) => wayText.variables[each]))] as const
  const give = (form: ListForm) =>
    exportCaseCounts({ ledger, source: fileName, country, k, fileName: wayText.countsFile, form }).then(handOver)
  return (
    <section className="review-part" aria-label={wayText.countsTitle}>
      <p>{isByCase(ledger) ? wayText.counted(...said) : wayText.alreadyCounted(...said)}</p>
      <p className="complementary">{wayText.countsHidden(k)}</p>
      <div className="import-buttons">
        {LIST_FORMS.map((form) => (
          <button key={form} type="button" className="plain-button" onClick={() => void give(form)}>
            {wayText.giveCounts(form)}
          </button>
        ))}
      </div>
    </section>
  )
}
