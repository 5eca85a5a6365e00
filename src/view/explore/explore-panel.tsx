import { unitKey } from '../../domain/territory/index.ts'
import { lazy, useEffect } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { PANELS, type PanelName } from '../../workspace/choices/index.ts'
import { Segments } from '../controls/index.ts'
import { PartBoundary, selectedFacts, useDesk, useWorkspace } from '../desk/index.ts'
import { markPanel } from '../first-map.ts'
import { chartText, PANEL_NAME, stateText } from '../text/index.ts'
import { CountryCard } from './country-card.tsx'
import { OfficeBand } from './office/office-band.tsx'
import { TerritoryCard } from './territory-card.tsx'
import './explore.css'

const ChartsPanel = lazy(() => import('./charts/charts-panel.tsx').then((part) => ({ default: part.ChartsPanel })))
const OfficePanel = lazy(() => import('./office/office-panel.tsx').then((part) => ({ default: part.OfficePanel })))
const ComparePanel = lazy(() => import('./compare/compare-panel.tsx').then((part) => ({ default: part.ComparePanel })))

/**
 * The Explorar panel: the card of the selection or of the country, the charts of the level on the map, or a comparison.
 */
export function ExplorePanel({ national }: { readonly national: National }) {
  const { workspace } = useDesk()
  useEffect(markPanel, [])
  const panel = useWorkspace((state) => state.choices.panel)
  return (
    <>
      <div className="panel-views">
        <Segments
          label={chartText.panels}
          value={panel}
          options={PANELS.map((id) => ({ id, name: PANEL_NAME[id] }))}
          onChange={(next) => workspace.choose({ panel: next })}
        />
      </div>
      {panel !== 'mesa' && <OfficeBand country={national.country} />}
      {panel === 'ficha' && <Card national={national} />}
      {panel !== 'ficha' && (
        <PartBoundary
          waiting={
            <p className="part-waiting" role="status">
              {stateText.waiting}
            </p>
          }
        >
          <LaterPanel panel={panel} national={national} />
        </PartBoundary>
      )}
    </>
  )
}

function LaterPanel({ panel, national }: { readonly panel: PanelName; readonly national: National }) {
  if (panel === 'graficos') return <ChartsPanel national={national} />
  return panel === 'mesa' ? <OfficePanel national={national} /> : <ComparePanel national={national} />
}

function Card({ national }: { readonly national: National }) {
  const selection = useWorkspace((state) => state.choices.selection)
  const facts = selectedFacts(national.country, selection)
  return facts === undefined ? (
    <CountryCard national={national} />
  ) : (
    <TerritoryCard key={unitKey(facts)} national={national} facts={facts} />
  )
}
