import { nameTeam } from '../../workspace/commands/index.ts'
import { DraftLine, judgeFree, useDraft } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { joiningText } from '../text/index.ts'

/** What this desk calls itself in the files that it saves; nothing until a person says so. */
export function TeamLabel() {
  const { workspace } = useDesk()
  const label = useWorkspace((state) => state.session.papers.papers.linaje.label)
  const commit = (text: string) => text.trim() !== label && nameTeam(workspace, text.trim())
  const draft = useDraft(joiningText.label, label, commit, judgeFree(label))
  return <DraftLine label={joiningText.label} draft={draft} value={label} maxLength={60} help={joiningText.labelHelp} />
}
