import type { Boundaries } from '../../publish/cartography/index.ts'
import { surroundingsHere, type Limites } from '../session/index.ts'

const laid = new WeakMap<Limites, Boundaries>()

/** The boundaries with sea, lakes and other countries around them; by themselves where those cannot be had. */
export async function withAround<T extends Limites | null>(limites: T): Promise<T extends null ? null : Boundaries>
export async function withAround(limites: Limites | null): Promise<Boundaries | null> {
  return limites === null ? null : (await openAround())(limites)
}

/** The same for those that must draw at once: what stands around has come, the boundaries may come later. */
export async function openAround(): Promise<(limites: Limites) => Boundaries> {
  const around = await surroundingsHere().catch(() => null)
  return (limites) => {
    if (around === null) return limites
    const known = laid.get(limites) ?? { ...limites, around }
    laid.set(limites, known)
    return known
  }
}
