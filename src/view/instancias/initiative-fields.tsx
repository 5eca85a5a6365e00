import { editKey, type InitiativesEdit, type WrittenInitiative } from '../../domain/country/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import {
  INITIATIVE_TYPES,
  INSTRUMENT_ESTADOS,
  type InitiativeType,
  type InstrumentEstado,
} from '../../domain/instancias/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import { unwritten, type InstanciaRecord } from '../../domain/register/index.ts'
import { writeEdit } from '../../workspace/commands/index.ts'
import { Choice, closeDrafts, DraftScope } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { INITIATIVE_NAME, INSTRUMENT_ESTADO_NAME, instanciasText, MISSING_SHORT } from '../text/index.ts'
import { EditFrame, WrittenFields } from './edit-frame.tsx'
import { DayField, TextField } from './fields.tsx'

const UNKNOWN = 'sin_dato'
const TYPES = INITIATIVE_TYPES.map((id) => ({ id, name: INITIATIVE_NAME[id] }))
const ESTADOS = [
  ...INSTRUMENT_ESTADOS.map((id) => ({ id, name: INSTRUMENT_ESTADO_NAME[id] })),
  { id: UNKNOWN, name: instanciasText.unknownEstado } as const,
]

/** Plans, policies, programmes, services and incentives of the government (A.1.iii). */
export function InitiativeFields({
  national,
  record,
}: {
  readonly national: National
  readonly record: InstanciaRecord
}) {
  const { workspace } = useDesk()
  const draft = useDraftOf(national, record)
  const { initiatives } = draft
  const edit = draft.editedOn === '' ? null : draft
  const put = (next: readonly WrittenInitiative[]) => writeEdit(workspace, { ...draft, initiatives: next })
  const replace = (at: number, part: Partial<WrittenInitiative>) =>
    put(initiatives.map((each, index) => (index === at ? { ...each, ...part } : each)))
  const remove = (at: number) => {
    const fieldOf = (place: number) => `${editKey(draft)}/iniciativa/${place}/${instanciasText.name}`
    closeDrafts(workspace.drafts, fieldOf, { at, count: initiatives.length })
    put(initiatives.filter((_, index) => index !== at))
  }
  const count = initiatives.filter(({ type }) => type !== 'ninguna').length
  return (
    <EditFrame
      about={editKey(draft)}
      title={instanciasText.sections.initiatives}
      summary={initiatives.length === 0 ? MISSING_SHORT : formatNumber(count)}
      edit={edit}
    >
      {initiatives.length === 0 && <p className="complementary">{instanciasText.noInitiatives}</p>}
      <ul className="edit-list">
        {initiatives.map((each, at) => (
          <li key={`${initiatives.length}/${at}`}>
            <DraftScope name={`iniciativa/${at}`}>
              <OneInitiative initiative={each} onChange={(part) => replace(at, part)} />
            </DraftScope>
            <button
              type="button"
              className="link"
              aria-label={instanciasText.removeThis(`${INITIATIVE_NAME[each.type]} ${each.name ?? ''}`.trim())}
              onClick={() => remove(at)}
            >
              {instanciasText.remove}
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="plain-button"
        onClick={() => put([...initiatives, { type: 'plan', name: null, estado: null, date: null }])}
      >
        {instanciasText.addInitiative}
      </button>
      <WrittenFields draft={draft} onChange={(part) => writeEdit(workspace, { ...draft, ...part })} />
    </EditFrame>
  )
}

function OneInitiative({
  initiative,
  onChange,
}: {
  readonly initiative: WrittenInitiative
  readonly onChange: (part: Partial<WrittenInitiative>) => void
}) {
  const { type, name, estado, date } = initiative
  return (
    <>
      <Choice<InitiativeType>
        label={instanciasText.type}
        value={type}
        options={TYPES}
        onChange={(next) => onChange({ type: next })}
      />
      {type !== 'ninguna' && (
        <>
          <TextField
            label={instanciasText.name}
            value={name ?? ''}
            onCommit={(text) => onChange({ name: text === '' ? null : text })}
          />
          <Choice<InstrumentEstado | typeof UNKNOWN>
            label={instanciasText.estado}
            value={estado ?? UNKNOWN}
            options={ESTADOS}
            onChange={(next) => onChange({ estado: next === UNKNOWN ? null : next })}
          />
          <DayField label={instanciasText.date} value={date} onCommit={(day) => onChange({ date: day })} />
        </>
      )}
    </>
  )
}

/** The person's own list, or what is loaded to start from. */
function useDraftOf(national: National, { unit, level }: InstanciaRecord): InitiativesEdit {
  const edits = useWorkspace((state) => state.session.papers.papers.ediciones)
  const key = editKey({ about: 'iniciativas', level, ubigeo: unit.ubigeo })
  const own = edits.find((each) => editKey(each) === key)
  if (own?.about === 'iniciativas') return own
  const initiatives = national.country
    .initiativesOf(level, unit.ubigeo)
    .map(({ type, name, estado, date }) => ({ type, name, estado, date }))
  return {
    about: 'iniciativas',
    ...unwritten({ unit, level }),
    initiatives,
  }
}
