import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { K_CHOICES, USUAL_K } from '../../../src/domain/disclosure/index.ts'
import { regionOf, ubigeo } from '../../../src/domain/territory/index.ts'
import { assemble, countedCountries, type CountedCountry } from '../../domain/disclosure/counted-country.ts'
import { twinOf } from '../../domain/disclosure/twin.ts'
import { bundleOf } from './bundle-of.ts'
import { whatLeaves } from './what-leaves.ts'

const SHARED = { k: USUAL_K, internal: false } as const
type Files = ReadonlyMap<string, string | Uint8Array>

/** Compares what is made of random countries with what is made of others that are told alike under each k. */
async function compareTwins(numRuns: number, make: (of: CountedCountry) => Promise<Files>): Promise<readonly string[]> {
  let compared = 0
  const kinds = new Set<string>()
  const property = fc.asyncProperty(countedCountries, async (of) => {
    const twin = twinOf(of, K_CHOICES)
    if (twin === null) return
    const [own, other] = [await make(of), await make(twin)]
    for (const name of own.keys()) kinds.add(name.replace(/^.*\./, ''))
    compared += 1
    expect([...other.keys()]).toEqual([...own.keys()])
    const telling = [...own].filter(([name, file]) => !Buffer.from(file).equals(Buffer.from(other.get(name) ?? '')))
    expect(telling.map(([name]) => name)).toEqual([])
  })
  await fc.assert(property, { numRuns, endOnFailure: true })
  expect(compared).toBeGreaterThan(numRuns / 4)
  return [...kinds].sort()
}

describe('an attack on everything that leaves together', () => {
  it('finds the same bytes in every file for a region, and for another, of two countries told alike', async () => {
    const kinds = await compareTwins(9, async (of) => {
      const regions = new Set(of.leaves.map((leaf) => regionOf(ubigeo(leaf))))
      const files = new Map<string, Uint8Array>()
      for (const region of regions) {
        for (const [name, bytes] of await bundleOf(assemble(of), { kind: 'region', region }, SHARED))
          files.set(`${region}/${name}`, bytes)
      }
      return files
    })
    expect(kinds).toEqual(['docx', 'html', 'json', 'png', 'pptx', 'svg', 'xlsx'])
  }, 120_000)

  it('finds the same maps, tables, lists and workshop under each k, of the country and of each region', async () => {
    const kinds = await compareTwins(5, (of) => whatLeaves(assemble(of)))
    expect(kinds).toEqual(['csv', 'docx', 'geojson', 'html', 'json', 'kml', 'png', 'pptx', 'svg', 'xlsx'])
  }, 120_000)
})
