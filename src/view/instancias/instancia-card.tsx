import type { RefObject } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { isOfCoordemuna, LIFE_STEPS } from '../../domain/life/index.ts'
import { standingOf, stepStandings, type FileStep, type InstanciaRecord } from '../../domain/register/index.ts'
import { mayWrite } from '../../workspace/commands/index.ts'
import { placeOf, useWorkspace } from '../desk/index.ts'
import { ShareNote } from '../team/index.ts'
import { INSTANCIA_LEVEL_NAME, instanciasText } from '../text/index.ts'
import { ActivityFields } from './activity-fields.tsx'
import { AlignmentFields } from './alignment-fields.tsx'
import { AnnexFiles } from './annex-files.tsx'
import { CoordemunaFields } from './coordemuna-fields.tsx'
import { InitiativeFields } from './initiative-fields.tsx'
import { InstrumentFields } from './instrument-fields.tsx'
import { LifeLine } from './life-line.tsx'
import { LifeFrame } from './life-part.tsx'
import { NeedsFields } from './needs-fields.tsx'
import { InstallationFields, OwnFields } from './own-fields.tsx'
import { ServicesFields } from './services-fields.tsx'
import './card.css'

const AROUND_STEPS = ['contexto', 'investigaciones'] as const
const COORDEMUNA_STEPS = LIFE_STEPS.filter(isOfCoordemuna)

interface InstanciaCardProps {
  readonly national: National
  readonly record: InstanciaRecord
  readonly part: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

/** Everything kept of one instancia, each part editable where it stands. */
export function InstanciaCard({ national, record, part, onClose }: InstanciaCardProps) {
  const { unit, level } = record
  const mayEdit = useWorkspace((state) => mayWrite(state, unit.ubigeo))
  return (
    <aside className="instancia-card" aria-label={unit.name} ref={part} tabIndex={-1}>
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
        <CardParts national={national} record={record} />
      </fieldset>
    </aside>
  )
}

/** The parts of the file in the order of an instancia's life, then what surrounds it. */
function CardParts({ national, record }: Pick<InstanciaCardProps, 'national' | 'record'>) {
  const clock = national.parameters
  const of = (step: FileStep) => standingOf(record, step, clock)
  return (
    <>
      <LifeLine standings={stepStandings(record, clock)} />
      <LifeFrame record={record} step="mecanismo_previo" standing={of('mecanismo_previo')} />
      <LifeFrame record={record} step="expediente" standing={of('expediente')} />
      <OwnFields record={record} clock={clock} standing={of('ordenanza')} />
      <InstallationFields record={record} standing={of('instalacion')} />
      <LifeFrame record={record} step="conduccion" standing={of('conduccion')} />
      <LifeFrame record={record} step="miembros" standing={of('miembros')} />
      <LifeFrame record={record} step="soporte" standing={of('soporte')} />
      <InstrumentFields record={record} kind="reglamento_interno" standing={of('reglamento')} />
      <ActivityFields record={record} standing={of('sesiones')} />
      <LifeFrame record={record} step="acuerdos" standing={of('acuerdos')} />
      <InstrumentFields record={record} kind="diagnostico" standing={of('diagnostico')} />
      <InstrumentFields record={record} kind="plan_trabajo" standing={of('plan')} />
      <LifeFrame record={record} step="acciones" standing={of('acciones')} />
      <AlignmentFields record={record} standing={of('alineamiento')} />
      <InstrumentFields record={record} kind="observatorio" standing={of('observatorio')} />
      <InstrumentFields record={record} kind="protocolo_adecuado" standing={of('protocolo')} />
      <LifeFrame record={record} step="sensibilizacion" standing={of('sensibilizacion')} />
      <LifeFrame record={record} step="emergencia" standing={of('emergencia')} />
      <AroundParts national={national} record={record} />
    </>
  )
}

function AroundParts({ national, record }: Pick<InstanciaCardProps, 'national' | 'record'>) {
  const isProvincial = record.level === 'provincial'
  return (
    <>
      <h3>{instanciasText.sections.around}</h3>
      <InitiativeFields national={national} record={record} />
      <ServicesFields national={national} record={record} />
      <NeedsFields record={record} />
      {AROUND_STEPS.map((step) => (
        <LifeFrame key={step} record={record} step={step} />
      ))}
      <AnnexFiles record={record} />
      {isProvincial && <CoordemunaFields national={national} record={record} />}
      {isProvincial && COORDEMUNA_STEPS.map((step) => <LifeFrame key={step} record={record} step={step} />)}
    </>
  )
}
