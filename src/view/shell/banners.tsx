import type { ReactNode } from 'react'
import { qualityOf, type Country } from '../../domain/country/index.ts'
import { ClashBanner } from './later-parts.ts'
import { PartBoundary, useDesk, useScreen, useWorkspace } from '../desk/index.ts'
import { bannerText, internalText, noticeText, shellText } from '../text/index.ts'

/**
 * What must be known about everything on screen: simulated or empty matrix, schematic limits, no connection, notices.
 */
export function Banners() {
  const { workspace } = useDesk()
  const schematic = useScreen(
    (screen) => typeof screen.limites === 'object' && screen.limites.brecha.kind === 'esquematico',
  )
  const online = useScreen((screen) => screen.online)
  const notice = useWorkspace((state) => state.session.notice)
  const hasClash = useWorkspace((state) => state.session.imports.clashes.length > 0)
  const engineFailed = useWorkspace((state) => state.session.engine.status === 'error')
  // What is read in the field left the desk with its own stamps, and asks nothing of the engine.
  const inField = useWorkspace((state) => state.choices.page === 'campo')
  return (
    <aside className="banners" aria-label={shellText.notices}>
      <InternalUseBanner />
      {!inField && <MatrixBanner />}
      {schematic && !inField && <Banner>{bannerText.schematic}</Banner>}
      {!online && <Banner>{bannerText.offline}</Banner>}
      <NewerBanner />
      <KeepingBanner />
      {hasClash && (
        <PartBoundary waiting={null}>
          <ClashBanner />
        </PartBoundary>
      )}
      {engineFailed && !inField && <Banner>{bannerText.engineFailed}</Banner>}
      {notice !== null && (
        <Banner>
          <span role="status">{noticeText(notice)}</span>
          <button type="button" className="link" onClick={() => workspace.dismissNotice()}>
            {shellText.dismiss}
          </button>
        </Banner>
      )}
    </aside>
  )
}

/** While small counts are on screen; printed with it. */
function InternalUseBanner() {
  const { workspace } = useDesk()
  const internalUse = useWorkspace((state) => state.session.internalUse)
  if (!internalUse) return null
  return (
    <Banner stamp>
      <strong>{internalText.banner}</strong>
      <button type="button" className="link" onClick={() => workspace.setInternalUse(false)}>
        {internalText.hideAgain}
      </button>
    </Banner>
  )
}

/** A newer version of the page stands ready: one reload opens it, and what was written stays. */
function NewerBanner() {
  const newer = useScreen((screen) => screen.newerVersion)
  if (!newer) return null
  return (
    <Banner>
      <span role="status">{bannerText.newerVersion}</span>
      <button type="button" className="link" onClick={() => location.reload()}>
        {bannerText.openNewer}
      </button>
    </Banner>
  )
}

/** What was brought or written here is not kept: said on every page, and more of it where the tables are. */
function KeepingBanner() {
  const { workspace } = useDesk()
  const kept = useWorkspace((state) => state.session.imports.kept)
  const page = useWorkspace((state) => state.choices.page)
  if (kept === 'si' || page === 'datos') return null
  return (
    <Banner>
      <span role="status">{bannerText.notKept[kept]}</span>
      <button type="button" className="link" onClick={() => workspace.choose({ page: 'datos' })}>
        {bannerText.toKeep}
      </button>
    </Banner>
  )
}

/** Speaks of the matrix that is on screen, which a choice just made may not have reached yet. */
function MatrixBanner() {
  const { workspace } = useDesk()
  const matrix = useWorkspace((state) => state.choices.matrix)
  const invented = useWorkspace((state) => inventedPart(state.session.country))
  const loaded = useWorkspace((state) => state.session.country !== null)
  const own = useWorkspace((state) =>
    state.session.imports.imports.some(
      ({ stored }) => stored.table === 'instancias' || stored.table === 'instrumentos',
    ),
  )
  if (!loaded) return null
  if (invented !== 'nada')
    return (
      <Banner stamp>
        {invented === 'toda' ? bannerText.simulated : bannerText.partlySimulated}
        {!own && (
          <button type="button" className="link" onClick={() => workspace.choose({ matrix: 'vacia' })}>
            {bannerText.startEmpty}
          </button>
        )}
      </Banner>
    )
  if (own) return null
  return matrix === 'vacia' ? (
    <Banner>
      {bannerText.empty}
      <button type="button" className="link" onClick={() => workspace.choose({ matrix: 'simulada' })}>
        {bannerText.backToSimulated}
      </button>
    </Banner>
  ) : null
}

/** How much of the matrix is invented, whoever brought it. */
function inventedPart(country: Country | null): 'toda' | 'parte' | 'nada' {
  if (country === null || qualityOf(country, 'instancias') !== 'simulado') return 'nada'
  const parts = country.sources.get('instancias')?.parts ?? []
  return parts.every(({ quality }) => quality === 'simulado') ? 'toda' : 'parte'
}

function Banner({ children, stamp = false }: { readonly children: ReactNode; readonly stamp?: boolean }) {
  return <p className={stamp ? 'banner banner-stamp' : 'banner'}>{children}</p>
}
