import { resolve } from 'node:path'
import { buildSchematic, loadStored, readCountry, writeLimites } from './limites/index.ts'
import type { Capital, LimitesReport, LimitesTopology } from './limites/index.ts'

const REPOSITORY = resolve(import.meta.dirname, '..')

/** Where the boundaries come from; `capitals` replaces those of data/. */
export interface LimitesInputs {
  readonly dataDir?: string
  readonly storedDir?: string
  readonly capitals?: readonly Capital[]
}

/**
 * Writes `<outDir>/limites.json`: the stored real boundaries when their checksum holds, else the schematic
 * tessellation.
 */
export async function buildLimites(outDir: string, inputs: LimitesInputs = {}): Promise<LimitesReport> {
  const stored = await loadStored(inputs.storedDir ?? resolve(REPOSITORY, 'limites-locales'))
  const limites = typeof stored === 'string' ? await schematic(inputs, stored === 'damaged') : stored
  return writeLimites(outDir, limites)
}

async function schematic(inputs: LimitesInputs, damaged: boolean): Promise<LimitesTopology> {
  const country = await readCountry(inputs.dataDir ?? resolve(REPOSITORY, 'data'))
  const built = buildSchematic({ ...country, capitals: inputs.capitals ?? country.capitals })
  return damaged ? warned(built) : built
}

function warned(built: LimitesTopology): LimitesTopology {
  const reason =
    'limites-locales/limites.json no coincide con su suma de verificación: no se usa. Repita npm run limites.'
  return { ...built, brecha: { ...built.brecha, avisos: [{ ubigeo: null, reason }, ...built.brecha.avisos] } }
}
