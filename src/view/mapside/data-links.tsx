import type { LayerSpec } from '../../domain/layers/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import { exportMapData } from '../../workspace/commands/index.ts'
import { handOverText, useDesk, useScreen } from '../desk/index.ts'
import { twinText } from '../text/index.ts'

interface DataLinksProps {
  readonly spec: LayerSpec
  readonly codes: ReadonlySet<Ubigeo> | null
}

/** What the map shows as geographic data; nothing without limits, which are its shapes. */
export function DataLinks({ spec, codes }: DataLinksProps) {
  const { workspace } = useDesk()
  const limites = useScreen((screen) => screen.limites)
  if (typeof limites !== 'object') return null
  return (['geojson', 'kml'] as const).map((form) => (
    <button
      key={form}
      type="button"
      className="link"
      title={twinText.dataHelp}
      onClick={() => void exportMapData(workspace, form, { spec, codes, limites }).then(handOverText)}
    >
      {twinText.data[form]}
    </button>
  ))
}
