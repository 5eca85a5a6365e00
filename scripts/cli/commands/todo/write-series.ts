import path from 'node:path'
import {
  lackingIn,
  makeBundle,
  seriesEntry,
  seriesFileName,
  seriesManifest,
  type BundleGround,
  type SeriesEntry,
} from '../../../../src/publish/bundle/index.ts'
import type { Ubigeo } from '../../../../src/domain/territory/index.ts'
import type { Terminal } from '../../console.ts'
import { save } from '../../files.ts'
import { saveBundle } from './write-bundle.ts'

/**
 * Makes the bundle of every region that is not `kept` as it lies in the folder, a line of progress for each, and one
 * manifest of them all; gives 1 where a file could not be made.
 */
export async function writeSeries(
  ground: BundleGround,
  folder: string,
  terminal: Terminal,
  kept: ReadonlyMap<string, SeriesEntry> = new Map(),
): Promise<0 | 1> {
  const regions = ground.national.country.byLevel.region
  const entries: SeriesEntry[] = []
  for (const [at, { ubigeo, name }] of regions.entries())
    entries.push(
      kept.get(ubigeo) ?? (await makeOne(ubigeo, `${at + 1} de ${regions.length}: ${name}`, ground, folder, terminal)),
    )
  const manifest = seriesManifest(ground, entries)
  const file = seriesFileName(ground)
  await save(path.join(folder, file), `${JSON.stringify(manifest, null, 2)}\n`, file)
  const whole = entries.filter(({ estado }) => estado === 'completo').length
  terminal.out(
    `${manifest.estado === 'completo' ? 'Completo' : 'Incompleto'}: ${whole} de ${regions.length} regiones completas; ${file}`,
  )
  return entries.some(({ estado, no_hechos }) => estado === 'no_hecho' || no_hechos > 0) ? 1 : 0
}

/** Writes the bundle of a region and says how it came out. */
async function makeOne(
  region: Ubigeo,
  who: string,
  ground: BundleGround,
  folder: string,
  { warn }: Terminal,
): Promise<SeriesEntry> {
  const watch = { tell: () => undefined, stopped: () => false }
  const bundle = await makeBundle({ kind: 'region', region }, ground, watch).catch(() => null)
  if (bundle === null) {
    warn(`${who}, no se pudo hacer`)
    return seriesEntry(ground, region, null)
  }
  const manifestFile = await saveBundle(bundle, folder)
  warn(`${who}, ${bundle.manifest.estado}, ${bundle.name}`)
  for (const line of lackingIn(bundle.manifest)) warn(`  ${line}`)
  return seriesEntry(ground, region, { bundle, manifestFile })
}
