import { unzipSync } from 'fflate'
import { NO_CONTEXT } from '../../../src/domain/context/index.ts'
import { defaultParameters, surveyCountry } from '../../../src/domain/criteria/index.ts'
import type { Country } from '../../../src/domain/country/index.ts'
import type { DisclosurePolicy } from '../../../src/domain/disclosure/index.ts'
import { NO_LETTERHEAD } from '../../../src/domain/letterhead/index.ts'
import { makeBundle, type BundleOf } from '../../../src/publish/bundle/index.ts'
import { limitsOf, type Cell } from '../invented-limits.ts'

/** Square territories in a row, each within the one above it by its code. */
export function limitsFor(country: Country) {
  const row = (level: 'departamento' | 'provincia' | 'distrito'): Cell[] =>
    country.byLevel[level].map((facts, at): Cell => [facts.ubigeo, -76 + at, -12, 1])
  return limitsOf('real', {
    departamentos: row('departamento'),
    provincias: row('provincia'),
    distritos: row('distrito'),
  })
}

/**
 * The files of «Todo para la región» or «para el taller» by their names, as whoever receives the .zip finds them. A map
 * goes as its drawing and not as its points, so that a bar or a letter that moves by less than one is found too.
 */
export async function bundleOf(
  country: Country,
  of: BundleOf,
  disclosure: DisclosurePolicy,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const ground = {
    national: surveyCountry(country, defaultParameters('2026-11-21'), disclosure),
    ...{ weights: {}, sets: [], edits: [], written: [], event: null, horizonMonths: 6 },
    context: NO_CONTEXT,
    letterhead: NO_LETTERHEAD,
    boundaries: limitsFor(country),
    rasterise: (svg: string) => Promise.resolve(new TextEncoder().encode(svg)),
    outline: (svg: string) => Promise.resolve(new TextEncoder().encode(svg)),
  }
  const watch = { tell: () => undefined, stopped: () => false }
  const bundle = await makeBundle(of, ground, watch)
  if (bundle === null || bundle.manifest.no_hechos.length > 0)
    throw new Error(`not made: ${JSON.stringify(bundle?.manifest.no_hechos)}`)
  return new Map(Object.entries(unzipSync(bundle.bytes)))
}
