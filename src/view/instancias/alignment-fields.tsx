import { ALIGNED_WITH, editKey, type AlignedWith, type AlignmentEdit } from '../../domain/country/index.ts'
import { unwritten, type InstanciaRecord, type StepStanding } from '../../domain/register/index.ts'
import { writeEdit } from '../../workspace/commands/index.ts'
import { useDesk } from '../desk/index.ts'
import { ALIGNED_NAME, instanciasText, MISSING_SHORT } from '../text/index.ts'
import { EditFrame, WrittenFields } from './edit-frame.tsx'
import { YesNoField } from './fields.tsx'
import { LifeMore } from './life-part.tsx'

interface AlignmentFieldsProps {
  readonly record: InstanciaRecord
  readonly standing: StepStanding
}

/** With which norm and planning documents the instancia's work is aligned. */
export function AlignmentFields({ record, standing }: AlignmentFieldsProps) {
  const { workspace } = useDesk()
  const { aligned: edit } = record
  const draft: AlignmentEdit = edit ?? {
    about: 'alineamiento',
    ...unwritten(record),
    aligned: {},
  }
  const change = (part: Partial<AlignmentEdit>) => writeEdit(workspace, { ...draft, ...part })
  const answers = Object.values(draft.aligned)
  const yes = answers.filter((each) => each).length
  return (
    <EditFrame
      about={editKey(draft)}
      title={instanciasText.sections.alignment}
      summary={answers.length === 0 ? MISSING_SHORT : instanciasText.alignedSummary(yes, answers.length - yes)}
      edit={edit}
      standing={standing}
    >
      <p className="complementary">{instanciasText.alignmentLead}</p>
      {ALIGNED_WITH.map((document) => (
        <YesNoField
          key={document}
          label={ALIGNED_NAME[document]}
          value={draft.aligned[document] ?? null}
          onCommit={(holds) => change({ aligned: withAnswer(draft.aligned, document, holds) })}
        />
      ))}
      <WrittenFields draft={draft} onChange={change} />
      <LifeMore record={record} step="propuestas" />
    </EditFrame>
  )
}

/** The answers with one more; an answer that is taken back is not known. */
function withAnswer(
  aligned: AlignmentEdit['aligned'],
  document: AlignedWith,
  holds: boolean | null,
): AlignmentEdit['aligned'] {
  const others = Object.entries(aligned).filter(([each]) => each !== document)
  return Object.fromEntries(holds === null ? others : [...others, [document, holds]])
}
