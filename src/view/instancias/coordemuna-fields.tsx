import { editKey, type CoordemunaEdit } from '../../domain/country/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import { coordemunaValidity } from '../../domain/instancias/index.ts'
import { unwritten, type InstanciaRecord } from '../../domain/register/index.ts'
import { writeEdit } from '../../workspace/commands/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { instanciasText, VALIDITY_NAME, validityWords } from '../text/index.ts'
import { EditFrame, WrittenFields } from './edit-frame.tsx'
import { DayField } from './fields.tsx'

/** Acta and ratification of a provincia's COORDEMUNA, with the term they open. */
export function CoordemunaFields({
  national,
  record,
}: {
  readonly national: National
  readonly record: InstanciaRecord
}) {
  const { workspace } = useDesk()
  const edits = useWorkspace((state) => state.session.papers.papers.ediciones)
  const horizon = useWorkspace((state) => state.choices.horizonMonths)
  const { ubigeo } = record.unit
  const own = edits.find((each) => editKey(each) === editKey({ about: 'coordemuna', level: 'provincial', ubigeo }))
  const edit = own?.about === 'coordemuna' ? own : null
  const actas = national.country.coordemunaOf(ubigeo)
  const latest = actas.at(-1)
  const draft: CoordemunaEdit = edit ?? {
    about: 'coordemuna',
    ...unwritten(record),
    level: 'provincial',
    actaOn: latest?.actaOn ?? null,
    ratifiedOn: latest?.ratifiedOn ?? null,
  }
  const change = (part: Partial<CoordemunaEdit>) => writeEdit(workspace, { ...draft, ...part })
  const validity = coordemunaValidity(actas, national.parameters.referenceDate, horizon)
  return (
    <EditFrame
      about={editKey(draft)}
      title={instanciasText.sections.coordemuna}
      summary={VALIDITY_NAME[validity.state]}
      edit={edit}
    >
      <p className={`complementary validity-${validity.state}`}>{validityWords(validity)}</p>
      <p className="complementary">{instanciasText.coordemunaTerm}</p>
      <DayField label={instanciasText.actaOn} value={draft.actaOn} onCommit={(actaOn) => change({ actaOn })} />
      <DayField
        label={instanciasText.ratifiedOn}
        value={draft.ratifiedOn}
        onCommit={(ratifiedOn) => change({ ratifiedOn })}
      />
      <WrittenFields draft={draft} onChange={change} />
    </EditFrame>
  )
}
