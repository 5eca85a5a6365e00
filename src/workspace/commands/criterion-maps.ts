import type { LayerSpec } from '../../domain/layers/index.ts'
import type { StillFrame } from '../../publish/cartography/index.ts'
import type { Limites } from '../session/index.ts'

export type { StillFrame } from '../../publish/cartography/index.ts'

/** A frame around what is ranked, on which a map for each criterion can be drawn; null where none of it has land. */
export async function frameOf(layer: LayerSpec, limites: Limites): Promise<StillFrame | null> {
  const { stillFrame } = await import('../../publish/cartography/index.ts')
  return stillFrame(layer, limites)
}
