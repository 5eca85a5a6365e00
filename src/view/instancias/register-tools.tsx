import { exportBlankAnnexes, exportMatrix } from '../../workspace/commands/index.ts'
import { PaperStep } from '../controls/index.ts'
import { handOver, useDesk } from '../desk/index.ts'
import { instanciasText } from '../text/index.ts'

/** Undo and redo of the person's own statements, and the matrix with them as a workbook. */
export function RegisterTools() {
  const { workspace } = useDesk()
  const give = async () => {
    const file = await exportMatrix(workspace)
    if (file !== null) handOver(file)
  }
  const giveForms = async () => handOver(await exportBlankAnnexes(workspace))
  return (
    <div className="register-tools">
      <PaperStep paper="ediciones" way="undo" name={instanciasText.undo} />
      <PaperStep paper="ediciones" way="redo" name={instanciasText.redo} />
      <button type="button" className="plain-button" onClick={() => void give()}>
        {instanciasText.download}
      </button>
      <button type="button" className="plain-button" onClick={() => void giveForms()}>
        {instanciasText.blankAnnexes}
      </button>
    </div>
  )
}
