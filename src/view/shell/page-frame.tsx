import { hasMap, type Choices } from '../../workspace/choices/index.ts'
import type { ReactNode } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { PartBoundary, toContents, useDesk, useScreen, useWorkspace } from '../desk/index.ts'
import { MapSide } from '../mapside/index.ts'
import { formatDate } from '../../domain/measure/index.ts'
import { StillPanel } from '../still/index.ts'
import { shellText, stateText } from '../text/index.ts'
import { Banners } from './banners.tsx'
import { LiveRegion } from './live-region.tsx'
import {
  DataPage,
  DiagnosisPage,
  DropAnywhere,
  ExplorePanel,
  FieldPage,
  HandKept,
  InstanciasPage,
  MethodPage,
  PlanPage,
  PresentPage,
  PrioritisePanel,
  SideSwitch,
  useFirstMapDone,
  useLaterParts,
  WeightsDrawer,
} from './later-parts.ts'
import { FailedCard, LoadingCard } from './loading-card.tsx'
import { usePageKeys } from './page-keys.ts'
import { TopBar } from './top-bar.tsx'
import { useTabTitle } from './use-tab-title.ts'
import './shell.css'
import './print.css'
import './page-hold.css'

/** The whole page: bar, banners, map with its panel, or a page of text. */
export function PageFrame() {
  usePageKeys()
  useTabTitle()
  useLaterParts()
  const page = useWorkspace((state) => state.choices.page)
  const date = useWorkspace((state) => state.choices.parameters.referenceDate)
  const national = useWorkspace((state) => state.derived?.national ?? null)
  const isSettled = useFirstMapDone()
  const withMap = hasMap(page)
  return (
    <>
      <button type="button" className="skip" onClick={toContents}>
        {shellText.skip}
      </button>
      <TopBar />
      <Banners />
      <main className="body">
        <Stage shown={withMap} />
        {isOfFigures(page) && (
          <TextPage>{national === null ? <WithoutFigures /> : <FigurePage page={page} national={national} />}</TextPage>
        )}
        {page === 'datos' && (
          <TextPage>
            <DataPage />
          </TextPage>
        )}
        {page === 'metodo' && (
          <TextPage>
            <MethodPage />
          </TextPage>
        )}
        {page === 'campo' && (
          <TextPage>
            <FieldPage />
          </TextPage>
        )}
        {page === 'diagnostico' && (
          <TextPage>
            <DiagnosisPage />
          </TextPage>
        )}
      </main>
      <LiveRegion />
      {(isSettled || !withMap) && (
        <PartBoundary waiting={null}>
          <DropAnywhere />
          <HandKept />
        </PartBoundary>
      )}
      <p className="print-stamp">{shellText.printed(formatDate(date))}</p>
    </>
  )
}

const FIGURE_PAGES = { instancias: InstanciasPage, planificar: PlanPage, presentar: PresentPage }

function isOfFigures(page: Choices['page']): page is keyof typeof FIGURE_PAGES {
  return page in FIGURE_PAGES
}

function FigurePage({ page, national }: { readonly page: keyof typeof FIGURE_PAGES; readonly national: National }) {
  const Part = FIGURE_PAGES[page]
  return <Part national={national} />
}

/** A page without the map; its code may still be on its way. */
function TextPage({ children }: { readonly children: ReactNode }) {
  return (
    <div id="contenido" className="text-page" tabIndex={-1}>
      <PartBoundary waiting={<Waiting />}>{children}</PartBoundary>
    </div>
  )
}

/** The map and its panel; kept while a page of text is read, so that the map need not start again. */
function Stage({ shown }: { readonly shown: boolean }) {
  const { screen } = useDesk()
  const panelOpen = useScreen((state) => state.panelOpen)
  const side = useScreen((state) => state.side)
  const drawerOpen = useScreen((state) => state.drawerOpen)
  const national = useWorkspace((state) => state.derived?.national ?? null)
  const page = useWorkspace((state) => state.choices.page)
  const failed = useWorkspace((state) => state.derived === null && state.session.facts.status === 'error')
  return (
    <div
      className={`stage${panelOpen ? '' : ' panel-closed'}${failed ? ' failed' : ''}`}
      data-side={page === 'priorizar' ? side : undefined}
      hidden={!shown}
    >
      {page === 'priorizar' && (
        <PartBoundary waiting={<div className="side-switch" />}>
          <SideSwitch />
        </PartBoundary>
      )}
      <section className="map-side" aria-label={shellText.mapRegion}>
        {national !== null && <MapSide national={national} />}
      </section>
      {national !== null && page === 'priorizar' && drawerOpen && (
        <PartBoundary waiting={null}>
          <WeightsDrawer national={national} />
        </PartBoundary>
      )}
      <button
        type="button"
        className="panel-toggle"
        aria-expanded={panelOpen}
        aria-controls="contenido"
        onClick={() => screen.set({ panelOpen: !panelOpen })}
      >
        <span aria-hidden="true">{panelOpen ? '›' : '‹'}</span>
        <span className="hidden-text">{panelOpen ? shellText.hidePanel : shellText.showPanel}</span>
      </button>
      {shown && (
        <section className="panel" id="contenido" tabIndex={-1} aria-label={shellText.panelRegion} hidden={!panelOpen}>
          <PanelBody national={national} />
        </section>
      )}
    </div>
  )
}

function PanelBody({ national }: { readonly national: National | null }) {
  const isStill = useScreen((state) => state.still !== null)
  const page = useWorkspace((state) => state.choices.page)
  if (national !== null && page === 'priorizar')
    return (
      <PartBoundary waiting={<Waiting />}>
        <PrioritisePanel national={national} />
      </PartBoundary>
    )
  if (national !== null)
    return (
      <PartBoundary waiting={isStill ? <StillPanel /> : <Waiting />}>
        <ExplorePanel national={national} />
      </PartBoundary>
    )
  return <WithoutFigures />
}

/** What the figures wait for, or why there are none. */
function WithoutFigures() {
  const facts = useWorkspace((state) => state.session.facts)
  return facts.status === 'error' ? <FailedCard reason={facts.reason} /> : <LoadingCard />
}

function Waiting() {
  return (
    <p className="part-waiting" role="status">
      {stateText.waiting}
    </p>
  )
}
