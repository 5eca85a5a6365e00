import { useState } from 'react'
import { Button, Dialog, Heading, Label, Modal, ModalOverlay, Text, TextArea, TextField } from 'react-aria-components'
import { freezeRun, nextRunId, RUN_LIMIT } from '../../workspace/runs/index.ts'
import { DraftNote, judgeFree, type Judged } from '../controls/index.ts'
import { todayIso, useDesk, useScreen, useWorkspace } from '../desk/index.ts'
import { scopeName } from '../scope/index.ts'
import { GROUP_NAME, runsText } from '../text/index.ts'
import { runWords } from './run-words.ts'

const NOTE_LIMIT = 2_000

/** The note as it would be frozen; as it stands where the person keeps it knowingly. */
function judgeNote(note: string, kept: string | null): Judged {
  const judged = judgeFree('')(note)
  return judged.mayKeep && note === kept ? { taken: note, problem: null } : judged
}

/** Asks for the author's note and keeps the order of today among the frozen runs. */
export function FreezeDialog({ onClose }: { readonly onClose: () => void }) {
  const { workspace, screen } = useDesk()
  const note = useScreen((open) => open.freezeNote)
  const runs = useWorkspace((state) => state.session.papers.papers.corridas)
  const state = workspace.getState()
  const [keptNote, setKeptNote] = useState<string | null>(null)
  const { taken, problem, mayKeep = false } = judgeNote(note, keptNote)
  const full = runs.length >= RUN_LIMIT
  const freeze = () => {
    const run = freezeRun(workspace.getState(), {
      id: nextRunId(runs),
      today: todayIso(),
      note: (taken ?? '').trim(),
      words: runWords(workspace.getState()),
    })
    if (run !== null) workspace.revise('corridas', [...runs, run])
    screen.set({ priorityView: 'corridas', freezeNote: '' })
    onClose()
  }
  return (
    <ModalOverlay className="freeze-overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="freeze-modal">
        <Dialog className="freeze">
          <Heading slot="title" level={2}>
            {runsText.freeze}
          </Heading>
          <p>{runsText.freezeLead}</p>
          <p className="complementary">
            {runsText.freezeWhat(
              state.derived?.ranking?.length ?? 0,
              GROUP_NAME[state.choices.group],
              scopeName(state),
            )}
          </p>
          {state.session.internalUse && <p>{runsText.internal}</p>}
          {full && <p role="alert">{runsText.full(RUN_LIMIT)}</p>}
          <TextField
            className="freeze-note"
            value={note}
            onChange={(freezeNote) => screen.set({ freezeNote })}
            maxLength={NOTE_LIMIT}
            autoFocus
          >
            <Label>{runsText.note}</Label>
            <TextArea rows={4} />
            <Text slot="description" className="complementary">
              {runsText.noteHelp}
            </Text>
            <DraftNote
              id="freeze-note"
              draft={{
                ...{ problem, mayKeep },
                keep: () => setKeptNote(note),
                discard: () => screen.set({ freezeNote: '' }),
              }}
            />
          </TextField>
          <div className="freeze-buttons">
            <Button className="plain-button freeze-now" isDisabled={full || taken === null} onPress={freeze}>
              {runsText.freezeNow}
            </Button>
            <Button className="plain-button" onPress={onClose}>
              {runsText.cancel}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
