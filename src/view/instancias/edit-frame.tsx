import { useState, type ReactNode } from 'react'
import { editKey, type Edit } from '../../domain/country/index.ts'
import { dropEdit } from '../../workspace/commands/index.ts'
import { DraftScope } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { instanciasText } from '../text/index.ts'
import type { StepStanding } from '../../domain/register/index.ts'
import { StepMark } from './step-mark.tsx'
import { OriginNote, originSentence } from './origin-note.tsx'
import { DayField, LinkField, NoteField } from './fields.tsx'

interface EditFrameProps {
  /** Names what is stated, as `editKey` does: drafts of its fields are kept under it. */
  readonly about: string
  readonly title: string
  /** What is stated, in a few words, beside the title. */
  readonly summary: string
  readonly edit: Edit | null
  readonly open?: boolean
  /** The step of the life of the instancia that it is, and how that stands. */
  readonly standing?: StepStanding | undefined
  readonly children: ReactNode
}

/**
 * A part of the card that opens to be edited, and is made when it first does; it says whether what it shows is the
 * person's own, and takes that back.
 */
export function EditFrame({ about, title, summary, edit, open = false, standing, children }: EditFrameProps) {
  const { workspace } = useDesk()
  const country = useWorkspace((state) => state.session.country)
  const origins = edit?.origins ?? []
  const starts = open || workspace.drafts.has(about)
  const [wasOpened, setOpened] = useState(starts)
  return (
    <details
      className="edit-frame"
      data-step={standing?.step}
      open={starts}
      onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}
    >
      <summary>
        {standing !== undefined && <StepMark state={standing.state} />}
        <span className="edit-title">{title}</span>
        <span className="edit-summary">{summary}</span>
        {edit !== null && (
          <span className="own-mark" title={origins.map((each) => originSentence(each, country)).join('\n')}>
            {instanciasText.editedOn(edit.editedOn)}
          </span>
        )}
      </summary>
      {wasOpened && (
        <div className="edit-body">
          {origins.length > 0 && <OriginNote origins={origins} />}
          <DraftScope name={about}>{children}</DraftScope>
          {edit !== null && (
            <button type="button" className="link" onClick={() => dropEdit(workspace, editKey(edit))}>
              {instanciasText.revert}
            </button>
          )}
        </div>
      )}
    </details>
  )
}

/** The note, the day a copy was received and the document that go with any statement. */
export function WrittenFields<E extends Edit>({
  draft,
  onChange,
}: {
  readonly draft: E
  readonly onChange: (
    part: { readonly note: string } | { readonly link: string | null } | { readonly receivedOn: string | null },
  ) => void
}) {
  return (
    <>
      <NoteField label={instanciasText.note} value={draft.note} onCommit={(note) => onChange({ note })} />
      <DayField
        label={instanciasText.receivedOn}
        value={draft.receivedOn}
        onCommit={(receivedOn) => onChange({ receivedOn })}
      />
      <LinkField value={draft.link} onCommit={(link) => onChange({ link })} />
    </>
  )
}
