import { regionOf, type Ubigeo } from '../../domain/territory/index.ts'
import { exportBlankAnnexes, exportMatrix } from '../../workspace/commands/index.ts'
import { PaperStep } from '../controls/index.ts'
import { handOver, useDesk, useWorkspace } from '../desk/index.ts'
import { instanciasText } from '../text/index.ts'

/** Undo and redo of the person's own statements, and the matrix with them, whole or of the chosen region. */
export function RegisterTools() {
  const { workspace } = useDesk()
  const selection = useWorkspace((state) => state.choices.selection)
  const country = useWorkspace((state) => state.session.country)
  const region = selection === null ? undefined : country?.at('region', regionOf(selection.ubigeo))
  const give = async (of: Ubigeo | null) => {
    const file = await exportMatrix(workspace, of)
    if (file !== null) handOver(file)
  }
  const giveForms = async () => handOver(await exportBlankAnnexes(workspace))
  return (
    <div className="register-tools">
      <PaperStep paper="ediciones" way="undo" name={instanciasText.undo} />
      <PaperStep paper="ediciones" way="redo" name={instanciasText.redo} />
      <button type="button" className="plain-button" onClick={() => void give(null)}>
        {instanciasText.download}
      </button>
      {region !== undefined && (
        <button type="button" className="plain-button" onClick={() => void give(region.ubigeo)}>
          {instanciasText.downloadOf(region.name)}
        </button>
      )}
      <button type="button" className="plain-button" onClick={() => void giveForms()}>
        {instanciasText.blankAnnexes}
      </button>
    </div>
  )
}
