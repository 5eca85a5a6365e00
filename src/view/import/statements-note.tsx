import { editKey } from '../../domain/country/index.ts'
import type { ReadFile } from '../../workspace/imports/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { statementsText } from '../text/index.ts'

const SHOWN = 10

/**
 * What the file brings of the person's own statements: how many return to the register, which of those here they
 * replace, and which rows do not read.
 */
export function StatementsNote({ reading }: { readonly reading: ReadFile }) {
  const here = useWorkspace((state) => state.session.papers.papers.ediciones)
  const { statements, statementsUnread: unread } = reading
  if (statements.length + unread.length === 0) return null
  const known = new Map(here.map((edit) => [editKey(edit), JSON.stringify(edit)]))
  const replaced = statements.filter((edit) => {
    const mine = known.get(editKey(edit))
    return mine !== undefined && mine !== JSON.stringify(edit)
  })
  const shown = unread.slice(0, SHOWN).map(({ sheet, line }) => statementsText.place(sheet, line))
  return (
    <section className="review-part">
      <h3>{statementsText.title}</h3>
      <ul className="review-notices">
        {statements.length > 0 && <li>{statementsText.brought(statements.length)}</li>}
        {replaced.length > 0 && <li className="notice-strong">{statementsText.replaced(replaced.length)}</li>}
        {unread.length > 0 && (
          <li className="notice-strong">{statementsText.unread(unread.length, shown, unread.length - shown.length)}</li>
        )}
      </ul>
    </section>
  )
}
