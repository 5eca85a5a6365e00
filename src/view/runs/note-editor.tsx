import { Label, Text, TextArea, TextField } from 'react-aria-components'
import { useId } from 'react'
import { DraftNote, judgeFree, useDraft } from '../controls/index.ts'
import { runsText } from '../text/index.ts'

const NOTE_LIMIT = 2_000

interface NoteEditorProps {
  readonly note: string
  readonly onSave: (note: string) => void
  readonly onClose: () => void
}

/** The note of a run, being rewritten: it is saved unless one cancels, however the page is left. */
export function NoteEditor({ note, onSave, onClose }: NoteEditorProps) {
  const id = useId()
  const draft = useDraft('nota', note, (text) => onSave(text.trim()), judgeFree(note))
  const save = () => {
    draft.commit()
    onClose()
  }
  const cancel = () => {
    draft.discard()
    onClose()
  }
  return (
    <form className="note-editor" onSubmit={(event) => (event.preventDefault(), save())}>
      <TextField className="freeze-note" value={draft.text} onChange={draft.write} maxLength={NOTE_LIMIT} autoFocus>
        <Label>{runsText.note}</Label>
        <TextArea rows={3} />
        <Text slot="description" className="complementary">
          {runsText.noteHelp}
        </Text>
        <DraftNote id={id} draft={draft} value={note} />
      </TextField>
      <div className="run-actions">
        <button type="submit" className="plain-button">
          {runsText.saveNote}
        </button>
        <button type="button" className="plain-button" onClick={cancel}>
          {runsText.cancel}
        </button>
      </div>
    </form>
  )
}
