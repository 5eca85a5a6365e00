import { useState } from 'react'
import { Button, FileTrigger } from 'react-aria-components'
import { MODELS, type Model } from '../../domain/instancias/index.ts'
import { attachModel, exportOwnModel, removeModel, type ModelFault } from '../../workspace/commands/index.ts'
import { PaperStep } from '../controls/index.ts'
import { handOver, useDesk, useWorkspace } from '../desk/index.ts'
import { draftText, instanciasText } from '../text/index.ts'

const { ownModels: words } = instanciasText
const FORMAT = 'docx'

/** The office's own models of ordenanza and of acta, one of each (7.3.2.5, 7.3.2.13); they go out with the kits. */
export function OwnModels() {
  const [said, setSaid] = useState('')
  return (
    <section className="own-models" aria-label={words.title}>
      <p className="own-models-title">{words.title}</p>
      <p className="complementary">{words.lead}</p>
      <ul className="edit-list">
        {MODELS.map((id) => (
          <OwnModelLine key={id} id={id} onSay={setSaid} />
        ))}
      </ul>
      <div className="own-models-steps">
        <PaperStep paper="modelos" way="undo" name={instanciasText.undo} label={words.undo} />
        <PaperStep paper="modelos" way="redo" name={instanciasText.redo} label={words.redo} />
      </div>
      <p role="status">{said}</p>
    </section>
  )
}

interface OwnModelLineProps {
  readonly id: Model
  readonly onSay: (sentence: string) => void
}

function OwnModelLine({ id, onSay }: OwnModelLineProps) {
  const { workspace } = useDesk()
  const model = useWorkspace(({ session }) => session.papers.papers.modelos.find((each) => each.id === id))
  const bring = async (files: FileList | null) => {
    const file = files?.[0]
    if (file === undefined) return
    const fault = await attachModel(workspace, id, file.name, new Uint8Array(await file.arrayBuffer()))
    const kept = workspace.getState().session.papers.papers.modelos.find((each) => each.id === id)
    onSay(fault === null ? words.kept(kept?.fileName ?? '') : faultWords(fault))
  }
  return (
    <li>
      <p>
        {words.names[id]}: {model === undefined ? words.none : `${model.fileName}, ${words.since(model.addedOn)}`}
      </p>
      <FileTrigger acceptedFileTypes={['.docx']} onSelect={(files) => void bring(files)}>
        <Button className="link">{model === undefined ? words.bring[id] : words.replace[id]}</Button>
      </FileTrigger>
      {model !== undefined && (
        <>
          <button
            type="button"
            className="link"
            aria-label={instanciasText.annexes.file(model.fileName, FORMAT)}
            onClick={() => handOver(exportOwnModel(model))}
          >
            .{FORMAT}
          </button>
          <button
            type="button"
            className="link"
            onClick={() => {
              removeModel(workspace, id)
              onSay('')
            }}
          >
            {words.remove[id]}
          </button>
        </>
      )}
    </li>
  )
}

function faultWords(fault: ModelFault): string {
  if (fault.fault !== 'reservado') return words.faults[fault.fault]
  return words.reserved(draftText.holds(fault.where.kinds), fault.where.paragraph)
}
