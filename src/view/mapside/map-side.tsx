import { hasMap } from '../../workspace/choices/index.ts'
import { lazy } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { ownLimites } from '../../workspace/imports/index.ts'
import { loadLimites, type Workspace } from '../../workspace/session/index.ts'
import { laterPart, PartBoundary, useScreen, type Screen, type ScreenStore } from '../desk/index.ts'
import { StillView } from '../still/index.ts'
import { shellText } from '../text/index.ts'
import { afterPicture, markFirstMap } from '../first-map.ts'
import { useByCriterion } from './use-by-criterion.ts'
import { Trail } from './trail.tsx'
import './mapside.css'

const mapPicture = () => import('./map-picture.tsx')
const MapPicture = lazy(() => mapPicture().then((part) => ({ default: part.MapPicture })))
const MapPickers = laterPart(() => import('./map-pickers.tsx').then((part) => part.MapPickers), afterPicture)
const CriterionMaps = laterPart(() => import('./criterion-maps.tsx').then((part) => part.CriterionMaps))
const MapTwin = laterPart(() => import('./map-twin.tsx').then((part) => part.MapTwin))

/** The map or its table, with where one is and what is drawn; the drawing code comes after the panel. */
export function MapSide({ national }: { readonly national: National }) {
  const asTable = useScreen((screen) => screen.tableTwin || screen.mapUnavailable || screen.limites === 'error')
  const limites = useScreen((screen) => screen.limites)
  const byCriterion = useByCriterion()
  const isWithoutMap = useScreen((screen) => screen.mapUnavailable && screen.still !== null)
  return (
    <div className={byCriterion ? 'map-board as-table by-criterion' : asTable ? 'map-board as-table' : 'map-board'}>
      <div className="map-tools">
        <Trail national={national} />
        <PartBoundary waiting={<div className="map-pickers-place" />}>
          <MapPickers national={national} />
        </PartBoundary>
      </div>
      <PartBoundary waiting={<Waiting />}>
        {byCriterion && typeof limites === 'object' ? (
          <CriterionMaps national={national} limites={limites} />
        ) : asTable ? (
          <>
            {isWithoutMap && <StillView />}
            <MapTwin national={national} />
          </>
        ) : (
          typeof limites === 'object' && <MapPicture national={national} limites={limites} />
        )}
      </PartBoundary>
      {limites === 'cargando' && !asTable && <Waiting />}
    </div>
  )
}

/** The first picture while it stands, or that the map is on its way. */
function Waiting() {
  const isStill = useScreen((screen) => screen.still !== null && !screen.isMapDrawn)
  return (
    <>
      {isStill && <StillView />}
      <p className={isStill ? 'hidden-text' : 'map-wait'} role="status">
        {shellText.mapLoading}
      </p>
    </>
  )
}

/**
 * Asks for the boundaries and the drawing code at once, while the facts are still on their way; a person's own
 * boundaries stand in their place for as long as they count. Gives the way to have the map of the first picture drawn,
 * with the figures that are there by then: it settles once that stands, or cannot.
 */
export function fetchMap(screen: ScreenStore, workspace: Workspace): () => Promise<void> {
  let built: Screen['limites'] = 'cargando'
  const show = () => screen.set({ limites: ownLimites(workspace.getState().session.imports.imports) ?? built })
  const settle = (limites: Screen['limites']) => {
    built = limites
    show()
  }
  workspace.subscribe(show)
  const drawing = mapPicture()
  const isWanted = () => hasMap(workspace.getState().choices.page)
  drawing.then(({ warmMap }) => isWanted() && warmMap()).catch(markFirstMap)
  const started = loadLimites()
    .then(
      (limites) => {
        settle(limites)
        const { mapLevel } = workspace.getState().choices
        return isWanted() ? drawing.then(({ startEarlyMap }) => startEarlyMap(limites, mapLevel)) : undefined
      },
      () => {
        markFirstMap()
        settle('error')
      },
    )
    .catch(() => undefined)
  return () => started.then(() => drawFirst(screen.get().limites, workspace))
}

async function drawFirst(limites: Screen['limites'], workspace: Workspace): Promise<void> {
  const { derived, choices } = workspace.getState()
  if (derived === null || typeof limites !== 'object') return
  const { firstScene, paintEarlyMap } = await mapPicture()
  await paintEarlyMap(firstScene(derived.national, choices, limites))
}
