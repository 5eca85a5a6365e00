import { lazy } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { ownLimites } from '../../workspace/imports/index.ts'
import { loadLimites, type Workspace } from '../../workspace/session/index.ts'
import { PartBoundary, useScreen, type Screen, type ScreenStore } from '../desk/index.ts'
import { shellText } from '../text/index.ts'
import { MapPickers } from './map-pickers.tsx'
import { Trail } from './trail.tsx'
import './mapside.css'

const mapPicture = () => import('./map-picture.tsx').then((part) => ({ default: part.MapPicture }))
const MapPicture = lazy(mapPicture)
const MapTwin = lazy(() => import('./map-twin.tsx').then((part) => ({ default: part.MapTwin })))

/** The map or its table, with where one is and what is drawn; the drawing code comes after the panel. */
export function MapSide({ national }: { readonly national: National }) {
  const asTable = useScreen((screen) => screen.tableTwin || screen.mapUnavailable || screen.limites === 'error')
  const limites = useScreen((screen) => screen.limites)
  return (
    <div className={asTable ? 'map-desk as-table' : 'map-desk'}>
      <div className="map-tools">
        <Trail national={national} />
        <MapPickers national={national} />
      </div>
      <PartBoundary
        waiting={
          <p className="map-wait" role="status">
            {shellText.mapLoading}
          </p>
        }
      >
        {asTable ? (
          <MapTwin national={national} />
        ) : (
          typeof limites === 'object' && <MapPicture national={national} limites={limites} />
        )}
      </PartBoundary>
      {limites === 'cargando' && !asTable && (
        <p className="map-wait" role="status">
          {shellText.mapLoading}
        </p>
      )}
    </div>
  )
}

/** Asks for the boundaries and the drawing code at once, while the facts are still on their way; a person's own boundaries stand in their place for as long as they count. */
export function fetchMap(screen: ScreenStore, workspace: Workspace): void {
  let built: Screen['limites'] = 'cargando'
  const show = () => screen.set({ limites: ownLimites(workspace.getState().session.imports.imports) ?? built })
  const settle = (limites: Screen['limites']) => {
    built = limites
    show()
  }
  workspace.subscribe(show)
  mapPicture().catch(() => undefined)
  loadLimites().then(settle, () => settle('error'))
}
