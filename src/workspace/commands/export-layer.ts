import type { LayerSpec } from '../../domain/layers/index.ts'
import { internalName } from '../../domain/disclosure/index.ts'
import { layerCsv, type LayerLine } from '../../publish/table/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import type { Limites, Workspace } from '../session/index.ts'
import { XLSX, type ExportedBytes } from './exported-bytes.ts'
import type { ExportedFile } from './export-ranking.ts'

/**
 * The lines of the map's table as they are shown, as a CSV file; its name says layer, level, day and whether it is
 * invented.
 */
export function exportLayer(workspace: Workspace, spec: LayerSpec, lines: readonly LayerLine[]): ExportedFile {
  const { session } = workspace.getState()
  return {
    name: layerFileName(workspace, spec, 'csv'),
    mime: 'text/csv;charset=utf-8',
    text: layerCsv(spec, lines, session.internalUse),
  }
}

/** The same as a workbook. */
export async function exportLayerBook(
  workspace: Workspace,
  spec: LayerSpec,
  lines: readonly LayerLine[],
): Promise<ExportedBytes> {
  const [{ layerSheet }, { writeWorkbook }] = await Promise.all([
    import('../../publish/table/index.ts'),
    import('../../publish/workbook/index.ts'),
  ])
  const sheet = layerSheet(spec, lines, workspace.getState().session.internalUse)
  return { name: layerFileName(workspace, spec, 'xlsx'), mime: XLSX, bytes: writeWorkbook([sheet], spec.title) }
}

/** What the map shows as GeoJSON or KML, with names, figures, quality and source; `codes` null: the whole country. */
export async function exportMapData(
  workspace: Workspace,
  form: 'geojson' | 'kml',
  {
    spec,
    codes,
    limites,
  }: { readonly spec: LayerSpec; readonly codes: ReadonlySet<Ubigeo> | null; readonly limites: Limites },
): Promise<ExportedFile> {
  const { mapAsGeojson, mapAsKml } = await import('../../publish/geodata/index.ts')
  const { session } = workspace.getState()
  const shown = { spec, codes, boundaries: limites, internal: session.internalUse }
  return {
    name: layerFileName(workspace, spec, form),
    mime: form === 'geojson' ? 'application/geo+json' : 'application/vnd.google-earth.kml+xml',
    text: form === 'geojson' ? mapAsGeojson(shown) : mapAsKml(shown),
  }
}

function layerFileName(workspace: Workspace, spec: LayerSpec, ending: string): string {
  const { choices, session } = workspace.getState()
  const marked = spec.simulated ? '-simulado' : ''
  const name = `mapa-${spec.kind}-${spec.level}${marked}-${choices.parameters.referenceDate}.${ending}`
  return internalName(name, { k: choices.smallCount, internal: session.internalUse })
}
