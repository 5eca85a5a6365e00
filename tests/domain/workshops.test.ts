import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ubigeo, type Ubigeo } from '../../src/domain/territory/index.ts'
import {
  changeWorkshop,
  coverOfYear,
  explainCover,
  newWorkshop,
  proposedAgenda,
  proposeYear,
  timedAgenda,
  whenAndWhere,
  WORKSHOPS_A_YEAR,
  type WorkshopEvent,
} from '../../src/domain/workshops/index.ts'

const REGIONS = [
  ...Array.from({ length: 25 }, (_, at) => ubigeo(String(at + 1).padStart(2, '0'))),
  ubigeo('1501'),
] as const
const YEAR = 2026
const event = (regions: readonly Ubigeo[], id = 'a', year = YEAR): WorkshopEvent => ({
  ...newWorkshop([], { year, label: id, regions }),
  id,
})
const someEvents = fc
  .array(fc.subarray([...REGIONS]), { maxLength: 6 })
  .map((sets) => sets.map((regions, at) => event(regions, `e${at}`)))

describe('The workshops of a year', () => {
  it('that are proposed call each region that was in none, once, about as many in each, and touch no other', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const before = coverOfYear(events, YEAR, REGIONS)
        const all = proposeYear(events, YEAR, REGIONS)
        const added = all.slice(events.length)
        const after = coverOfYear(all, YEAR, REGIONS)
        expect(all.slice(0, events.length)).toEqual(events)
        expect(added.length).toBe(Math.max(0, Math.min(WORKSHOPS_A_YEAR - before.workshops.length, before.left.length)))
        expect(after.repeated).toEqual(before.repeated)
        expect(after.left).toEqual(added.length === 0 ? before.left : [])
        const sizes = added.map(({ regions }) => regions.length)
        if (sizes.length > 0) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
      }),
    )
  })

  it('that nobody has begun are five, and gather the 26 once', () => {
    const all = proposeYear([], YEAR, REGIONS)
    expect(all.length).toBe(5)
    expect(all.flatMap(({ regions }) => regions)).toEqual(REGIONS)
    expect(explainCover(coverOfYear(all, YEAR, REGIONS), String)).toEqual([
      'Los 5 talleres de 2026 reúnen a 26 de 26 regiones, cada una solo una vez.',
    ])
  })

  it('warn of who is left out, who is called twice and how many workshops lack', () => {
    const cover = coverOfYear([event(REGIONS.slice(0, 25)), event([ubigeo('01')], 'b')], YEAR, REGIONS)
    expect(explainCover(cover, (region) => `R${region}`)).toEqual([
      'Los 2 talleres de 2026 reúnen a 25 de 26 regiones.',
      'Sin taller: R1501.',
      'En más de un taller: R01 (2).',
      'Para los 5 del año faltan 3.',
    ])
  })

  it('are those of that year alone', () => {
    expect(coverOfYear([event(REGIONS, 'a', 2025)], YEAR, REGIONS).left).toEqual(REGIONS)
  })
})

describe('A workshop', () => {
  it('with a day is of the year of that day', () => {
    const [moved] = changeWorkshop([event([])], 'a', { date: '2027-03-04' })
    expect(moved?.year).toBe(2027)
  })

  it('says when, how and where, without what is not set', () => {
    expect(whenAndWhere(event([]))).toBe('Presencial')
    const set = { date: '2026-11-12', hour: '09:30', place: 'Chiclayo' } as const
    expect(whenAndWhere({ ...event([]), ...set, modality: 'mixta' })).toBe(
      '12\u00a0nov.\u00a02026, 09:30 · Mixta · Chiclayo',
    )
  })
})

describe('The agenda by the clock', () => {
  it('begins at its hour, and each point where the one before ends', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 })), fc.constantFrom('07:00', '14:45', null), (all, hour) => {
        const timed = timedAgenda(
          all.map((minutes) => ({ minutes, topic: '', by: '' })),
          hour,
        )
        if (timed[0] !== undefined) expect(timed[0].from).toBe(hour ?? '09:00')
        for (const [at, item] of timed.entries()) if (at > 0) expect(item.from).toBe(timed[at - 1]?.to)
      }),
    )
  })

  it('gives each region its ten minutes', () => {
    expect(proposedAgenda(8)[2]?.minutes).toBe(80)
  })
})
