import type { National } from '../../domain/criteria/index.ts'
import { INSTRUMENTS } from '../../domain/instancias/index.ts'
import type { InstanciaRecord } from '../../domain/register/index.ts'
import { mayWrite } from '../../workspace/commands/index.ts'
import { placeOf, useWorkspace } from '../desk/index.ts'
import { ShareNote } from '../team/index.ts'
import { INSTANCIA_LEVEL_NAME, instanciasText } from '../text/index.ts'
import { ActivityFields } from './activity-fields.tsx'
import { AlignmentFields } from './alignment-fields.tsx'
import { CoordemunaFields } from './coordemuna-fields.tsx'
import { InitiativeFields } from './initiative-fields.tsx'
import { InstrumentFields } from './instrument-fields.tsx'
import { NeedsFields } from './needs-fields.tsx'
import { OwnFields } from './own-fields.tsx'
import { ServicesFields } from './services-fields.tsx'
import './card.css'

interface InstanciaCardProps {
  readonly national: National
  readonly record: InstanciaRecord
  readonly onClose: () => void
}

/** Everything kept of one instancia, each part editable where it stands. */
export function InstanciaCard({ national, record, onClose }: InstanciaCardProps) {
  const { unit, level } = record
  const mayEdit = useWorkspace((state) => mayWrite(state, unit.ubigeo))
  return (
    <aside className="instancia-card" aria-label={unit.name}>
      <header className="section-head">
        <div>
          <p className="complementary">
            {INSTANCIA_LEVEL_NAME[level]} · {placeOf(national.country, unit)} · {instanciasText.code(unit.ubigeo)}
          </p>
          <h2>{unit.name}</h2>
        </div>
        <button type="button" className="plain-button" onClick={onClose}>
          {instanciasText.close}
        </button>
      </header>
      <ShareNote code={unit.ubigeo} />
      <fieldset className="share-fields" disabled={!mayEdit}>
        <OwnFields record={record} />
        <h3>{instanciasText.sections.instruments}</h3>
        {INSTRUMENTS.map((kind) => (
          <InstrumentFields key={kind} record={record} kind={kind} />
        ))}
        <InitiativeFields national={national} record={record} />
        <ActivityFields record={record} />
        <AlignmentFields record={record} />
        <ServicesFields national={national} record={record} />
        <NeedsFields record={record} />
        {level === 'provincial' && <CoordemunaFields national={national} record={record} />}
      </fieldset>
    </aside>
  )
}
