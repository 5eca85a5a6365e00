import { registersOf } from '../../domain/country/index.ts'
import { formatDate, formatNumber } from '../../domain/measure/index.ts'
import { USED_REGISTER } from '../../domain/violence/index.ts'
import { useWorkspace } from '../desk/index.ts'
import {
  countedLoads,
  placesOfParts,
  registersOfLoad,
  tablesIn,
  type ImportState,
} from '../../workspace/imports/index.ts'
import { addingText, ownText, recipeText, TABLE_LABEL } from '../text/index.ts'
import { CaseCounts } from './case-counts.tsx'
import { TableLedgers } from './table-ledgers.tsx'
import type { TableChanges } from './table-changes.ts'

/** The person's own tables, newest first, each with its undoing. */
export function OwnTables({ changes }: { readonly changes: TableChanges }) {
  const { imports, kept } = useWorkspace((state) => state.session.imports)
  const standing = useStandings(imports)
  if (imports.length === 0) return null
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
                  {standing(stored.id) !== null && (
                    <span className="complementary source-note">{standing(stored.id)}</span>
                  )}
                </td>
                <td className="number" data-head={ledger === null ? undefined : ownText.rows}>
                  {ledger === null
                    ? ownText.polygons(limites.brecha.conteo.enMapa)
                    : formatNumber(ledger.values.length)}
                  {ledger !== null && ledger.parts.length > 0 && (
                    <span className="complementary source-note">{ownText.parts(placesOfParts(ledger))}</span>
                  )}
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

/** Why a load does not count, or which of its registers does, by its id; null where all of it counts. */
function useStandings(imports: ImportState['imports']): (id: string) => string | null {
  const country = useWorkspace((state) => state.session.country)
  const used = (country === null ? null : registersOf(country)?.used) ?? USED_REGISTER
  const counted = countedLoads(imports, used)
  const registers = new Map(tablesIn(imports).map((load) => [load.stored.id, registersOfLoad(load)]))
  return (id) => {
    const own = registers.get(id) ?? []
    if (own.length > 0 && !own.includes(used)) return addingText.aside(own.join(', '), used)
    if (!counted.has(id)) return ownText.replaced
    return own.length > 1 ? addingText.several(own.join(', '), used) : null
  }
}
