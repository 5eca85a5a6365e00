import type { LayerSpec } from '../../domain/layers/index.ts'
import { internalName } from '../../domain/disclosure/index.ts'
import { layerCsv, type LayerLine } from '../../publish/table/index.ts'
import type { Workspace } from '../session/index.ts'
import type { ExportedFile } from './export-ranking.ts'

/**
 * The lines of the map's table as they are shown, as a CSV file; its name says layer, level, day and whether it is
 * invented.
 */
export function exportLayer(workspace: Workspace, spec: LayerSpec, lines: readonly LayerLine[]): ExportedFile {
  const { choices, session } = workspace.getState()
  const marked = spec.simulated ? '-simulado' : ''
  const name = `mapa-${spec.kind}-${spec.level}${marked}-${choices.parameters.referenceDate}.csv`
  return {
    name: internalName(name, { k: choices.smallCount, internal: session.internalUse }),
    mime: 'text/csv;charset=utf-8',
    text: layerCsv(spec, lines, session.internalUse),
  }
}
