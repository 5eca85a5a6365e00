import type { National } from '../../domain/criteria/index.ts'
import type { LayerName, Orientation, PaperSize } from '../../domain/layers/index.ts'
import type { Ubigeo, UnitLevel } from '../../domain/territory/index.ts'
import type { Laid, Route, PlateTerritory } from '../../publish/cartography/index.ts'
import type { Limites } from '../session/index.ts'
import type { ExportedBytes } from './exported-bytes.ts'
import { outlineInWorker, rasteriseInWorker } from './rasterise-in-worker.ts'
import { withAround } from './with-around.ts'

export type { Laid, PlateTerritory } from '../../publish/cartography/index.ts'

/** What a plate is drawn from. */
export interface PlateGround {
  readonly national: National
  readonly limites: Limites
}

/** What the person chose of a plate. */
export interface PlateChoice {
  readonly territory: PlateTerritory
  readonly level: UnitLevel
  readonly layer: LayerName
  readonly serviceTypes: readonly string[]
  readonly size: PaperSize
  readonly orientation: Orientation
  /** What is not of the territory is left pale, and without a name. */
  readonly masked: boolean
  readonly route?: Route
}

/** SVG, or PNG so many times larger than at 96 dots per inch. */
export type PlateFormat = { readonly kind: 'svg' } | { readonly kind: 'png'; readonly scale: number }

/** A plate as SVG text and how its paper is laid. */
export interface DrawnPlate {
  readonly svg: string
  readonly laid: Laid
}

/** A plate; `id` tells apart the plates that one page shows. */
export async function drawPlate(
  { national, limites }: PlateGround,
  choice: PlateChoice,
  id?: string,
): Promise<DrawnPlate> {
  const { composePlate, drawMap, paperFor } = await import('../../publish/cartography/index.ts')
  const boundaries = await withAround(limites)
  const paper = paperFor(choice.size, choice.orientation, choice.territory, boundaries)
  const svg = drawMap(composePlate({ ...choice, national, boundaries, paper }), id)
  return { svg, laid: paper.width < paper.height ? 'vertical' : 'horizontal' }
}

/** A plate as a file; rejects when the picture cannot be made. */
export async function exportPlate(
  ground: PlateGround,
  choice: PlateChoice,
  format: PlateFormat,
): Promise<ExportedBytes> {
  const { plateFileName } = await import('../../publish/cartography/index.ts')
  const { svg } = await drawPlate(ground, choice)
  const bytes = await (format.kind === 'svg' ? outlineInWorker(svg) : rasteriseInWorker(svg, format.scale))
  return {
    name: plateFileName(ground.national, choice, format.kind),
    mime: format.kind === 'svg' ? 'image/svg+xml' : 'image/png',
    bytes,
  }
}

/** How far an atlas has come; `cancelled` is asked before each page. */
export interface AtlasWatch {
  readonly onPage: (done: number, pages: number) => void
  readonly cancelled: () => boolean
}

/** The plates of an atlas: the region and each of its provincias, provincias always by distrito. */
export async function atlasChoices(
  { national }: PlateGround,
  region: Ubigeo,
  choice: PlateChoice,
): Promise<readonly PlateChoice[]> {
  const { atlasPages } = await import('../../publish/cartography/index.ts')
  return atlasPages(national.country, region).map((territory) => ({
    ...choice,
    territory,
    level: territory.kind === 'provincia' ? 'distrito' : choice.level,
  }))
}

/** The plates of an atlas in one zip; null when it was cancelled. */
export async function exportAtlas(
  ground: PlateGround,
  region: Ubigeo,
  choice: PlateChoice,
  format: PlateFormat,
  watch: AtlasWatch,
): Promise<ExportedBytes | null> {
  const [{ plateFileName }, { zipSync }] = await Promise.all([
    import('../../publish/cartography/index.ts'),
    import('fflate'),
  ])
  const pages = await atlasChoices(ground, region, choice)
  const files: Record<string, Uint8Array> = {}
  for (const [at, page] of pages.entries()) {
    watch.onPage(at, pages.length)
    if (watch.cancelled()) return null
    const { name, bytes } = await exportPlate(ground, page, format)
    files[name] = bytes
    await new Promise((resolve) => setTimeout(resolve))
  }
  watch.onPage(pages.length, pages.length)
  const territory = { kind: 'region', ubigeo: region } as const
  return {
    name: plateFileName(ground.national, { ...choice, territory }, 'zip', 'atlas'),
    mime: 'application/zip',
    bytes: zipSync(files, { level: format.kind === 'svg' ? 6 : 0 }),
  }
}
