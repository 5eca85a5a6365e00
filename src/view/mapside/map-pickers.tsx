import { Suspense } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { DEFINITIONS } from '../../domain/instancias/index.ts'
import type { UnitLevel } from '../../domain/territory/index.ts'
import { LAYERS, type Choices, type LayerName } from '../../workspace/choices/index.ts'
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
  shareText,
  pickerText,
  shellText,
} from '../text/index.ts'
import { HorizonChoice } from '../term/index.ts'
import { useCanShowPriority } from './use-layer.ts'
import { useByCriterion } from './use-by-criterion.ts'
import { useShowsTeams } from './use-teams-layer.ts'
import { ServicePicker } from './service-picker.tsx'

const ReferenceDay = laterPart(() => import('../reference-day/index.ts').then((room) => room.ReferenceDay))

const LEVELS_OFFERED: readonly UnitLevel[] = ['region', 'departamento', 'provincia', 'distrito']
const ALL = 'todas'
const PRIORITY = 'prioridad'
const TEAMS = 'equipos'

/** Level, layer, denominator, modality, services, and map or table. */
export function MapPickers({ national }: { readonly national: National }) {
  const { workspace, screen } = useDesk()
  const level = useWorkspace((state) => state.choices.mapLevel)
  const layer = useWorkspace((state) => state.choices.layer)
  const parameters = useWorkspace((state) => state.choices.parameters)
  const asTable = useScreen((state) => state.tableTwin)
  const unavailable = useScreen((state) => state.mapUnavailable || state.limites === 'error')
  const canShowPriority = useCanShowPriority()
  const areTeams = useShowsTeams()
  const canShowTeams = useWorkspace((state) => state.session.papers.papers.reparto.length > 0)
  const isPriority = useWorkspace((state) => state.choices.showsOrder) && canShowPriority && !areTeams
  const isLayer = !isPriority && !areTeams
  const byCriterion = useByCriterion()
  const { modalities } = national.country.cases
  if (byCriterion)
    return (
      <div className="map-pickers" role="group" aria-label={pickerText.layerOptions}>
        <CriterionButton />
      </div>
    )
  return (
    <div className="map-pickers" role="group" aria-label={pickerText.layerOptions}>
      <Choice
        label={pickerText.level}
        value={level}
        options={LEVELS_OFFERED.map((id) => ({ id, name: LEVEL_PLURAL[id] }))}
        onChange={(mapLevel) => workspace.choose({ mapLevel })}
      />
      <Choice
        label={pickerText.layer}
        value={areTeams ? TEAMS : isPriority ? PRIORITY : layer}
        options={[
          ...(canShowPriority ? [{ id: PRIORITY, name: mapText.priority.name } as const] : []),
          ...LAYERS.map((id) => ({ id, name: LAYER_NAME[id] })),
          ...(canShowTeams ? [{ id: TEAMS, name: shareText.layer } as const] : []),
        ]}
        onChange={(next) => workspace.choose(chosenLayer(next, canShowPriority))}
      />
      {isLayer && (layer === 'cobertura' || layer === 'cruce') && (
        <Choice
          label={pickerText.definition}
          value={parameters.definition}
          options={DEFINITIONS.map((id) => ({ id, name: DEFINITION_NAME[id] }))}
          onChange={(definition) => workspace.choose({ parameters: { ...parameters, definition } })}
        />
      )}
      {isLayer && (layer === 'incidencia' || layer === 'cruce') && modalities.length > 0 && (
        <Choice
          label={pickerText.modality}
          value={parameters.modality ?? ALL}
          options={[{ id: ALL, name: ALL_MODALITIES }, ...modalities.map((id) => ({ id, name: modalityName(id) }))]}
          onChange={(id) => workspace.choose({ parameters: { ...parameters, modality: id === ALL ? null : id } })}
        />
      )}
      {isLayer && layer === 'vigencia' && <HorizonChoice />}
      {isLayer && layer === 'vigencia' && (
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

/**
 * What is chosen with a line of the list of layers; another layer takes the place of the order where that could be
 * shown.
 */
function chosenLayer(next: LayerName | typeof PRIORITY | typeof TEAMS, canShowPriority: boolean): Partial<Choices> {
  if (next === TEAMS) return { showsTeams: true }
  if (next === PRIORITY) return { showsTeams: false, showsOrder: true }
  return { showsTeams: false, layer: next, showsOrder: !canShowPriority }
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
