import { useState } from 'react'
import { Label, Text, TextArea, TextField } from 'react-aria-components'
import { runsText } from '../text/index.ts'

const NOTE_LIMIT = 2_000

interface NoteEditorProps {
  readonly note: string
  readonly onSave: (note: string) => void
  readonly onCancel: () => void
}

/** The note of a run, being rewritten. */
export function NoteEditor({ note, onSave, onCancel }: NoteEditorProps) {
  const [text, setText] = useState(note)
  return (
    <form className="note-editor" onSubmit={(event) => (event.preventDefault(), onSave(text.trim()))}>
      <TextField className="freeze-note" value={text} onChange={setText} maxLength={NOTE_LIMIT} autoFocus>
        <Label>{runsText.note}</Label>
        <TextArea rows={3} />
        <Text slot="description" className="complementary">
          {runsText.noteHelp}
        </Text>
      </TextField>
      <div className="run-actions">
        <button type="submit" className="plain-button">
          {runsText.saveNote}
        </button>
        <button type="button" className="plain-button" onClick={onCancel}>
          {runsText.cancel}
        </button>
      </div>
    </form>
  )
}
