import type { National } from '../../domain/criteria/index.ts'
import type { LayerName } from '../../domain/layers/index.ts'
import type { Ubigeo, UnitLevel } from '../../domain/territory/index.ts'
import type { Orientation, PaperSize, Route, SheetTerritory } from '../../publish/cartography/index.ts'
import type { Limites } from '../session/index.ts'
import type { ExportedBytes } from './exported-bytes.ts'
import { rasteriseInWorker } from './rasterise-in-worker.ts'

export type { Orientation, PaperSize, SheetTerritory } from '../../publish/cartography/index.ts'

/** What a sheet is drawn from. */
export interface SheetGround {
  readonly national: National
  readonly limites: Limites
}

/** What the person chose of a sheet. */
export interface SheetChoice {
  readonly territory: SheetTerritory
  readonly level: UnitLevel
  readonly layer: LayerName
  readonly serviceTypes: readonly string[]
  readonly size: PaperSize
  readonly orientation: Orientation
  readonly route?: Route
}

/** SVG, or PNG so many times larger than at 96 dots per inch. */
export type SheetFormat = { readonly kind: 'svg' } | { readonly kind: 'png'; readonly scale: number }

/** A sheet as SVG text; `id` tells apart the sheets that one page shows. */
export async function drawSheet({ national, limites }: SheetGround, choice: SheetChoice, id?: string): Promise<string> {
  const { composeSheet, drawMap, paperOf } = await import('../../publish/cartography/index.ts')
  return drawMap(
    composeSheet({ ...choice, national, boundaries: limites, paper: paperOf(choice.size, choice.orientation) }),
    id,
  )
}

/** A sheet as a file; rejects when the picture cannot be made. */
export async function exportSheet(
  ground: SheetGround,
  choice: SheetChoice,
  format: SheetFormat,
): Promise<ExportedBytes> {
  const { sheetFileName } = await import('../../publish/cartography/index.ts')
  const svg = await drawSheet(ground, choice)
  const bytes = format.kind === 'svg' ? new TextEncoder().encode(svg) : await rasteriseInWorker(svg, format.scale)
  return {
    name: sheetFileName(ground.national, choice, format.kind),
    mime: format.kind === 'svg' ? 'image/svg+xml' : 'image/png',
    bytes,
  }
}

/** How far an atlas has come; `cancelled` is asked before each page. */
export interface AtlasWatch {
  readonly onPage: (done: number, pages: number) => void
  readonly cancelled: () => boolean
}

/** The sheets of an atlas: the region and each of its provincias, provincias always by distrito. */
export async function atlasChoices(
  { national }: SheetGround,
  region: Ubigeo,
  choice: SheetChoice,
): Promise<readonly SheetChoice[]> {
  const { atlasPages } = await import('../../publish/cartography/index.ts')
  return atlasPages(national.country, region).map((territory) => ({
    ...choice,
    territory,
    level: territory.kind === 'provincia' ? 'distrito' : choice.level,
  }))
}

/** The sheets of an atlas in one zip; null when it was cancelled. */
export async function exportAtlas(
  ground: SheetGround,
  region: Ubigeo,
  choice: SheetChoice,
  format: SheetFormat,
  watch: AtlasWatch,
): Promise<ExportedBytes | null> {
  const [{ sheetFileName }, { zipSync }] = await Promise.all([
    import('../../publish/cartography/index.ts'),
    import('fflate'),
  ])
  const pages = await atlasChoices(ground, region, choice)
  const files: Record<string, Uint8Array> = {}
  for (const [at, page] of pages.entries()) {
    watch.onPage(at, pages.length)
    if (watch.cancelled()) return null
    const { name, bytes } = await exportSheet(ground, page, format)
    files[name] = bytes
    await new Promise((resolve) => setTimeout(resolve))
  }
  watch.onPage(pages.length, pages.length)
  const territory = { kind: 'region', ubigeo: region } as const
  return {
    name: sheetFileName(ground.national, { ...choice, territory }, 'zip', 'atlas'),
    mime: 'application/zip',
    bytes: zipSync(files, { level: format.kind === 'svg' ? 6 : 0 }),
  }
}
