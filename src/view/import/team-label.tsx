import { useId } from 'react'
import { nameTeam } from '../../workspace/commands/index.ts'
import { DraftNote, judgeFree, useDraft } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { joiningText } from '../text/index.ts'

/** What this desk calls itself in the files that it saves; nothing until a person says so. */
export function TeamLabel() {
  const { workspace } = useDesk()
  const id = useId()
  const label = useWorkspace((state) => state.session.papers.papers.linaje.label)
  const commit = (text: string) => text.trim() !== label && nameTeam(workspace, text.trim())
  const draft = useDraft(joiningText.label, label, commit, judgeFree(label))
  return (
    <div className="edit-field">
      <label htmlFor={id}>{joiningText.label}</label>
      <div>
        <input
          id={id}
          className="edit-input"
          type="text"
          maxLength={60}
          value={draft.text}
          aria-describedby={`${id}-note ${id}-help`}
          onChange={(event) => draft.write(event.target.value)}
          onBlur={draft.commit}
          onKeyDown={({ key }) => key === 'Enter' && draft.commit()}
        />
        <DraftNote id={`${id}-note`} draft={draft} value={label} />
        <p id={`${id}-help`} className="complementary">
          {joiningText.labelHelp}
        </p>
      </div>
    </div>
  )
}
