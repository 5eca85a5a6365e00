import {
  editKey,
  NEED_GRADES,
  NEED_TOPICS,
  type NeedGrade,
  type NeedsEdit,
  type NeedTopic,
} from '../../domain/country/index.ts'
import { unwritten, type InstanciaRecord } from '../../domain/register/index.ts'
import { writeEdit } from '../../workspace/commands/index.ts'
import { Choice } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { instanciasText, MISSING_SHORT, NEED_GRADE_NAME, NEED_TOPIC_NAME, statedText } from '../text/index.ts'
import { EditFrame, WrittenFields } from './edit-frame.tsx'

const UNKNOWN = 'sin_dato'
const GRADES = [
  ...NEED_GRADES.map((id) => ({ id, name: NEED_GRADE_NAME[id] })),
  { id: UNKNOWN, name: statedText.unknownNeed } as const,
]

/** How much the instancia says to need in each topic of strengthening. */
export function NeedsFields({ record: { unit, level } }: { readonly record: InstanciaRecord }) {
  const { workspace } = useDesk()
  const edits = useWorkspace((state) => state.session.papers.papers.ediciones)
  const key = editKey({ about: 'necesidades', level, ubigeo: unit.ubigeo })
  const own = edits.find((each) => editKey(each) === key)
  const edit = own?.about === 'necesidades' ? own : null
  const draft: NeedsEdit = edit ?? {
    about: 'necesidades',
    ...unwritten({ unit, level }),
    needs: {},
  }
  const change = (part: Partial<NeedsEdit>) => writeEdit(workspace, { ...draft, ...part })
  const told = Object.keys(draft.needs).length
  return (
    <EditFrame
      about={key}
      title={instanciasText.sections.needs}
      summary={told === 0 ? MISSING_SHORT : statedText.needsSummary(told)}
      edit={edit}
    >
      <p className="complementary">{statedText.needsLead}</p>
      {NEED_TOPICS.map((topic) => (
        <Choice<NeedGrade | typeof UNKNOWN>
          key={topic}
          label={NEED_TOPIC_NAME[topic]}
          value={draft.needs[topic] ?? UNKNOWN}
          options={GRADES}
          onChange={(grade) => change({ needs: withGrade(draft.needs, topic, grade === UNKNOWN ? null : grade) })}
        />
      ))}
      <WrittenFields draft={draft} onChange={change} />
    </EditFrame>
  )
}

/** The needs with one more; a grade that is taken back is not known. */
function withGrade(needs: NeedsEdit['needs'], topic: NeedTopic, grade: NeedGrade | null): NeedsEdit['needs'] {
  const others = Object.entries(needs).filter(([each]) => each !== topic)
  return Object.fromEntries(grade === null ? others : [...others, [topic, grade]])
}
