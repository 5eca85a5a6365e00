import { formatDate, formatNumber } from '../../domain/measure/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { USED_REGISTER } from '../../domain/violence/index.ts'
import { countedLoads, type ImportState } from '../../workspace/imports/index.ts'
import { addingText, ownText, recipeText, TABLE_LABEL } from '../text/index.ts'
import { CaseCounts } from './case-counts.tsx'
import { TableLedgers } from './table-ledgers.tsx'
import type { TableChanges } from './table-changes.ts'

/** The person's own tables, newest first, each with its undoing. */
export function OwnTables({ changes }: { readonly changes: TableChanges }) {
  const { imports, kept } = useWorkspace((state) => state.session.imports)
  if (imports.length === 0) return null
  const counted = countedLoads(imports)
  return (
    <>
      <div className="scroll-sideways" tabIndex={0} role="group" aria-label={ownText.title}>
        <table className="own-tables">
          <caption>{ownText.title}</caption>
          <thead>
            <tr>
              <th scope="col">{ownText.file}</th>
              <th scope="col">{ownText.table}</th>
              <th scope="col" className="number">
                {ownText.rows}
              </th>
              <th scope="col">{ownText.date}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {[...imports].reverse().map(({ stored, ledger, limites, redacted }) => (
              <tr key={stored.id}>
                <th scope="row">
                  <bdi>{stored.fileName}</bdi>
                  {stored.recipe.sheet !== null && stored.recipe.sheet !== stored.fileName && (
                    <span className="complementary source-note">
                      {ownText.sheet} <bdi>{stored.recipe.sheet}</bdi>
                    </span>
                  )}
                  {stored.recipe.named !== null && (
                    <span className="complementary source-note">{recipeText.read(stored.recipe.named)}</span>
                  )}
                  {redacted && <span className="complementary source-note">{ownText.redactedFile}</span>}
                </th>
                <td>
                  {stored.table === 'limites' ? ownText.limites : TABLE_LABEL[stored.table]}
                  {isAside(stored) ? (
                    <span className="complementary source-note">
                      {addingText.aside(stored.recipe.register, USED_REGISTER)}
                    </span>
                  ) : (
                    !counted.has(stored.id) && <span className="complementary source-note">{ownText.replaced}</span>
                  )}
                </td>
                <td className="number">
                  {ledger === null
                    ? ownText.polygons(limites.brecha.conteo.enMapa)
                    : formatNumber(ledger.values.length)}
                </td>
                <td>{formatDate(stored.importedAt)}</td>
                <td>
                  <button
                    type="button"
                    className="plain-button"
                    disabled={changes.busy}
                    aria-label={ownText.undoOf(stored.fileName)}
                    onClick={() => void changes.undo(stored.id, stored.fileName)}
                  >
                    {ownText.undo}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <TableLedgers />
      {imports.map(
        ({ stored, ledger }) =>
          ledger !== null && <CaseCounts key={stored.id} ledger={ledger} fileName={stored.fileName} />,
      )}
      {kept === 'si' && <p className="complementary">{ownText.kept}</p>}
    </>
  )
}

/** Cases of a register that the ranking does not use are kept beside the others. */
function isAside({ table, recipe }: ImportState['imports'][number]['stored']): boolean {
  return table === 'violencia' && recipe.register !== USED_REGISTER
}
