import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { regionOf, ubigeo } from '../../../src/domain/territory/index.ts'
import { assemble, countedCountries } from '../../domain/disclosure/counted-country.ts'
import { twinOf } from '../../domain/disclosure/twin.ts'
import { bundleOf } from './bundle-of.ts'

const SHARED = { k: 5, internal: false } as const

describe('an attack on everything that leaves together for a region', () => {
  it('finds the same bytes in every file of two countries that are told alike', async () => {
    let compared = 0
    const kinds = new Set<string>()
    await fc.assert(
      fc.asyncProperty(countedCountries, async (of) => {
        const twin = twinOf(of, SHARED)
        if (twin === null) return
        const region = regionOf(ubigeo(of.leaves[0] ?? ''))
        const [own, other] = [
          await bundleOf(assemble(of), region, SHARED),
          await bundleOf(assemble(twin), region, SHARED),
        ]
        for (const name of own.keys()) kinds.add(name.replace(/^.*\./, ''))
        compared += 1
        expect([...other.keys()]).toEqual([...own.keys()])
        const telling = [...own].filter(
          ([name, bytes]) => Buffer.compare(bytes, other.get(name) ?? new Uint8Array()) !== 0,
        )
        expect(telling.map(([name]) => name)).toEqual([])
      }),
      { numRuns: 12, endOnFailure: true },
    )
    expect(compared).toBeGreaterThan(3)
    expect([...kinds].sort()).toEqual(['docx', 'html', 'json', 'png', 'pptx', 'svg', 'xlsx'])
  }, 60_000)
})
