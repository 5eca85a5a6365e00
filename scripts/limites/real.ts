import {
  drawLimites,
  readBoundaries,
  type LimitesOrigin,
  type LimitesTopology,
  type OfficialList,
} from '../../src/database/limites/index.ts'
import { sha256Of } from './fingerprint.ts'

/** What is known of a boundary file besides its bytes. */
export type Provenance = Omit<LimitesOrigin, 'sha256'>

/** Real boundaries from the bytes of a TopoJSON or GeoJSON file; throws LimitesError when nothing can be drawn. */
export function buildReal(bytes: Uint8Array, provenance: Provenance, official: OfficialList): LimitesTopology {
  return drawLimites(() => readBoundaries(bytes), { ...provenance, sha256: sha256Of(bytes) }, official)
}
