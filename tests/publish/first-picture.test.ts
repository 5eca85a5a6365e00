import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printPicture } from '../../scripts/first-picture/print-picture.ts'
import { withPicture } from '../../scripts/first-picture/with-picture.ts'
import { addDays } from '../../src/domain/calendar/index.ts'
import type { Country } from '../../src/domain/country/index.ts'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { specOf } from '../../src/domain/layers/index.ts'
import { rankGroup } from '../../src/domain/ranking/index.ts'
import { composeFirstPicture, type FirstPicture } from '../../src/publish/first-picture/index.ts'
import { cases, country, facts, instrument, withStage } from '../domain/invented-country.ts'
import { inventedLimits } from './invented-limits.ts'
import { inventedCountry, NAUGHTY } from './invented-plate.ts'

const DAY = '2026-11-28'
const days = fc.integer({ min: -900, max: 900 }).map((shift) => addDays(DAY, shift))

function pictureOf(of: Country, day: string): FirstPicture {
  const national = surveyCountry(of, defaultParameters(day))
  const layer = specOf(national, 'provincia', 'cobertura')
  const { ranking } = rankGroup(national, { group: 'creacion' })
  const picture = composeFirstPicture({ national, layer, ranking, boundaries: inventedLimits('esquematico') })
  if (picture === null) throw new Error('nothing was drawn')
  return picture
}

function dated(named: readonly string[], years: readonly number[]): Country {
  return country({
    territories: [
      facts('18', { level: 'region', population: 90_000 }),
      facts('18', { population: 90_000 }),
      withStage('1801', 'sin_instancia', { population: 40_000 }),
      withStage('1802', 'creada', { population: 50_000 }),
      withStage('180101', 'sin_instancia'),
      withStage('180201', 'sin_instancia'),
    ],
    cases: years.flatMap((year) => [cases('1801', year, 400 + (year % 7)), cases('1802', year, 90)]),
    instruments: named.map((validUntil) => instrument('18', 'plan_trabajo', 'aprobado', { validUntil })),
  })
}

describe('the first picture', () => {
  it('has the same figures on every day between those that it names', () => {
    const anyYears = fc.uniqueArray(fc.integer({ min: 2022, max: 2028 }), { minLength: 2 })
    fc.assert(
      fc.property(fc.array(days, { maxLength: 6 }), anyYears, days, fc.nat(900), (named, years, day, shift) => {
        const made = dated(named, years)
        const picture = pictureOf(made, day)
        expect([picture.from <= day, day <= picture.until]).toEqual([true, true])
        const other = addDays(picture.from, shift)
        if (other <= picture.until) expect(pictureOf(made, other)).toEqual(picture)
      }),
      { numRuns: 60 },
    )
  })

  it('does not hold on the next New Year, when the last two years are others', () => {
    const made = dated([], [2024, 2025, 2026])
    const picture = pictureOf(made, DAY)
    expect(picture.until).toBe('2026-12-31')
    expect(pictureOf(made, '2027-01-01').places).not.toEqual(picture.places)
  })

  it('has presentation attributes only and no text, so that the strictest policy draws it', () => {
    const { map } = pictureOf(inventedCountry(), DAY)
    expect(map).not.toMatch(/<(style|script|text|image|foreignObject)|\s(style|class|on\w+)=/)
    expect(map).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ 1000"/)
  })

  it('lists at most ten places, each with its reason, and counts every unit in one class', () => {
    const { places, classes } = pictureOf(inventedCountry(), DAY)
    expect(places.length).toBeGreaterThan(0)
    expect(places.length).toBeLessThanOrEqual(10)
    expect(places.every(({ reason }) => reason.startsWith('Está en el puesto '))).toBe(true)
    expect(classes.reduce((sum, { count }) => sum + Number(count), 0)).toBe(3)
  })

  it('reaches the page with every name as text', () => {
    const named = { ...pictureOf(inventedCountry(), DAY) }
    const html = printPicture({
      ...named,
      title: NAUGHTY,
      source: NAUGHTY,
      places: named.places.map((each) => ({ ...each, name: NAUGHTY })),
    })
    expect(html).not.toContain('<b>')
    expect(html).not.toContain('</text>')
    expect(html).toContain('Alto &#60;b&#62; &#38; &#34;Bajo&#34;')
  })

  it('comes into the page after the script that agrees to it, and the program is not started by the page itself', () => {
    const html = withPicture(
      '<head><link rel="icon" href="./icono.svg"><script type="module" crossorigin src="./assets/index-1.js"></script><link rel="modulepreload" crossorigin href="./a.js"></head><div id="brecha"></div>',
      {
        picture: '<i data-from="2026-01-01" data-until="2026-12-30">',
        build: 'b1',
        script: 's.js',
        program: 'p.js',
        codes: ['p.js', 'm.js'],
        icon: 'data:,',
      },
    )
    expect(html).not.toContain('type="module"')
    expect(html.indexOf('s.js')).toBeLessThan(html.indexOf('<i data-from'))
    expect(html).toContain(
      '<script src="./s.js" data-program="./p.js" data-from="2026-01-01" data-until="2026-12-30" data-build="b1">',
    )
    expect(html.match(/modulepreload/g)).toHaveLength(2)
  })
})
