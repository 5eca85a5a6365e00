import { Suspense } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { DEFINITIONS } from '../../domain/instancias/index.ts'
import type { UnitLevel } from '../../domain/territory/index.ts'
import { LAYERS } from '../../workspace/choices/index.ts'
import { Choice } from '../controls/index.ts'
import { laterPart, useDesk, useScreen, useWorkspace } from '../desk/index.ts'
import {
  ALL_MODALITIES,
  criterionMapsText,
  DEFINITION_NAME,
  LAYER_NAME,
  LEVEL_PLURAL,
  mapText,
  modalityName,
  shellText,
} from '../text/index.ts'
import { HorizonChoice } from '../term/index.ts'
import { useCanShowPriority } from './use-layer.ts'
import { useByCriterion } from './use-by-criterion.ts'
import { ServicePicker } from './service-picker.tsx'

const ReferenceDay = laterPart(() => import('../reference-day/index.ts').then((room) => room.ReferenceDay))

const LEVELS_OFFERED: readonly UnitLevel[] = ['region', 'departamento', 'provincia', 'distrito']
const ALL = 'todas'
const PRIORITY = 'prioridad'

/** Level, layer, denominator, modality, services, and map or table. */
export function MapPickers({ national }: { readonly national: National }) {
  const { workspace, screen } = useDesk()
  const level = useWorkspace((state) => state.choices.mapLevel)
  const layer = useWorkspace((state) => state.choices.layer)
  const parameters = useWorkspace((state) => state.choices.parameters)
  const asTable = useScreen((state) => state.tableTwin)
  const unavailable = useScreen((state) => state.mapUnavailable || state.limites === 'error')
  const canShowPriority = useCanShowPriority()
  const isPriority = useWorkspace((state) => state.choices.showsOrder) && canShowPriority
  const byCriterion = useByCriterion()
  const { modalities } = national.country.cases
  if (byCriterion)
    return (
      <div className="map-pickers" role="group" aria-label={shellText.layerOptions}>
        <CriterionButton />
      </div>
    )
  return (
    <div className="map-pickers" role="group" aria-label={shellText.layerOptions}>
      <Choice
        label={shellText.level}
        value={level}
        options={LEVELS_OFFERED.map((id) => ({ id, name: LEVEL_PLURAL[id] }))}
        onChange={(mapLevel) => workspace.choose({ mapLevel })}
      />
      <Choice
        label={shellText.layer}
        value={isPriority ? PRIORITY : layer}
        options={[
          ...(canShowPriority ? [{ id: PRIORITY, name: mapText.priority.name } as const] : []),
          ...LAYERS.map((id) => ({ id, name: LAYER_NAME[id] })),
        ]}
        onChange={(next) =>
          workspace.choose(next === PRIORITY ? { showsOrder: true } : { layer: next, showsOrder: !canShowPriority })
        }
      />
      {!isPriority && (layer === 'cobertura' || layer === 'cruce') && (
        <Choice
          label={shellText.definition}
          value={parameters.definition}
          options={DEFINITIONS.map((id) => ({ id, name: DEFINITION_NAME[id] }))}
          onChange={(definition) => workspace.choose({ parameters: { ...parameters, definition } })}
        />
      )}
      {!isPriority && (layer === 'incidencia' || layer === 'cruce') && modalities.length > 0 && (
        <Choice
          label={shellText.modality}
          value={parameters.modality ?? ALL}
          options={[{ id: ALL, name: ALL_MODALITIES }, ...modalities.map((id) => ({ id, name: modalityName(id) }))]}
          onChange={(id) => workspace.choose({ parameters: { ...parameters, modality: id === ALL ? null : id } })}
        />
      )}
      {!isPriority && layer === 'vigencia' && <HorizonChoice />}
      {!isPriority && layer === 'vigencia' && (
        <Suspense fallback={null}>
          <ReferenceDay />
        </Suspense>
      )}
      <ServicePicker country={national.country} />
      <CriterionButton />
      {!unavailable && (
        <button
          type="button"
          className="plain-button"
          aria-pressed={asTable}
          onClick={() => screen.set({ tableTwin: !asTable })}
        >
          {asTable ? shellText.showMap : shellText.showTable}
        </button>
      )}
    </div>
  )
}

/** Turns the map into one for each criterion and back, where there is an order to understand. */
function CriterionButton() {
  const { screen } = useDesk()
  const isRanked = useWorkspace((state) => state.choices.page === 'priorizar')
  const pressed = useByCriterion()
  if (!isRanked) return null
  return (
    <button
      type="button"
      className="plain-button"
      aria-pressed={pressed}
      onClick={() => screen.set({ byCriterion: !pressed, tableTwin: false })}
    >
      {pressed ? shellText.showMap : criterionMapsText.show}
    </button>
  )
}
