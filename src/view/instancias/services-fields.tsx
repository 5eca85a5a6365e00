import { useState } from 'react'
import { standingServices } from '../../domain/consolidation/index.ts'
import {
  answersForServices,
  ASKED_SERVICES,
  editKey,
  type ServicesEdit,
  type StatedService,
} from '../../domain/country/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import { unwritten, type InstanciaRecord } from '../../domain/register/index.ts'
import { levelOf, type Ubigeo } from '../../domain/territory/index.ts'
import { writeEdit } from '../../workspace/commands/index.ts'
import { Choice } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { instanciasText, MISSING_SHORT, serviceWords, statedText } from '../text/index.ts'
import { CountField } from './count-field.tsx'
import { EditFrame, WrittenFields } from './edit-frame.tsx'

interface ServicesProps {
  readonly national: National
  readonly record: InstanciaRecord
}

/** How many services of each type there are where the government answers for them. */
export function ServicesFields({ national, record }: ServicesProps) {
  const { workspace } = useDesk()
  const { country } = national
  const places = placesOf(national, record)
  const draft = useServicesDraft(national, record)
  if (places.length === 0) return null
  const change = (part: Partial<ServicesEdit>) => writeEdit(workspace, { ...draft, ...part })
  const put = (at: StatedService, count: number | null) => {
    const others = draft.services.filter(({ ubigeo, type }) => ubigeo !== at.ubigeo || type !== at.type)
    change({ services: count === null ? others : [...others, { ...at, count }].sort(byPlace) })
  }
  const nameOf = (code: Ubigeo) => country.at(levelOf(code), code)?.name ?? code
  const total = draft.services.reduce((sum, { count }) => sum + count, 0)
  return (
    <EditFrame
      about={editKey(draft)}
      title={instanciasText.sections.services}
      summary={draft.services.length === 0 ? MISSING_SHORT : formatNumber(total)}
      edit={draft.editedOn === '' ? null : draft}
    >
      <p className="complementary">{statedText.servicesLead}</p>
      {draft.services.length === 0 && <p className="complementary">{statedText.noServices}</p>}
      {draft.services.map((each) => (
        <CountField
          key={`${each.ubigeo} ${each.type}`}
          label={statedText.serviceAt(serviceWords(each.type).short, nameOf(each.ubigeo))}
          value={each.count}
          onCommit={(count) => put(each, count)}
        />
      ))}
      <NewService places={places.map((id) => ({ id, name: nameOf(id) }))} onAdd={(at) => put({ ...at, count: 1 }, 1)} />
      <WrittenFields draft={draft} onChange={change} />
    </EditFrame>
  )
}

function NewService({
  places,
  onAdd,
}: {
  readonly places: readonly { readonly id: Ubigeo; readonly name: string }[]
  readonly onAdd: (at: Pick<StatedService, 'ubigeo' | 'type'>) => void
}) {
  const [place, setPlace] = useState(places[0]?.id)
  const [type, setType] = useState(ASKED_SERVICES[0] ?? '')
  if (place === undefined) return null
  return (
    <div role="group" aria-label={statedText.newService}>
      <h4>{statedText.newService}</h4>
      <Choice<Ubigeo> label={statedText.servicePlace} value={place} options={places} onChange={setPlace} />
      <Choice
        label={statedText.serviceType}
        value={type}
        options={ASKED_SERVICES.map((id) => ({ id, name: serviceWords(id).name }))}
        onChange={setType}
      />
      <button type="button" className="plain-button" onClick={() => onAdd({ ubigeo: place, type })}>
        {statedText.addService}
      </button>
    </div>
  )
}

function byPlace(a: StatedService, b: StatedService): number {
  if (a.ubigeo !== b.ubigeo) return a.ubigeo < b.ubigeo ? -1 : 1
  return ASKED_SERVICES.indexOf(a.type) - ASKED_SERVICES.indexOf(b.type)
}

/** The places for whose services the instancia's government answers; none for a distrito. */
function placesOf({ country }: National, { unit, level }: InstanciaRecord): readonly Ubigeo[] {
  const { departamento, provincia, distrito } = country.byLevel
  return [...departamento, ...provincia, ...distrito].flatMap(({ ubigeo }) => {
    const at = answersForServices(ubigeo)
    return at !== null && at.level === level && at.ubigeo === unit.ubigeo ? ubigeo : []
  })
}

/** The person's own statement, or what is loaded to start from. */
function useServicesDraft({ country }: National, { unit, level }: InstanciaRecord): ServicesEdit {
  const edits = useWorkspace((state) => state.session.papers.papers.ediciones)
  const key = editKey({ about: 'servicios', level, ubigeo: unit.ubigeo })
  const own = edits.find((each) => editKey(each) === key)
  if (own?.about === 'servicios') return own
  const services = standingServices(country).filter(({ ubigeo }) => {
    const at = answersForServices(ubigeo)
    return at !== null && at.level === level && at.ubigeo === unit.ubigeo
  })
  return {
    about: 'servicios',
    ...unwritten({ unit, level }),
    services,
  }
}
