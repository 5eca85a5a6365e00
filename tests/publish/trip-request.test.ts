import { describe, expect, test } from 'vitest'
import { WEEKDAYS_ONLY } from '../../src/domain/calendar/index.ts'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { NO_TARIFFS, planTrips, type Tariffs, type Trip } from '../../src/domain/visits/index.ts'
import { tripRequest, type Block } from '../../src/publish/document/index.ts'
import { BASE, planOf, strip, visit } from '../domain/visits/country.ts'

const national = surveyCountry(strip(), defaultParameters('2026-11-28'))
const rules = { base: BASE, from: '2026-11-30', days: 5, perDay: 2 }

function trip(people: readonly string[] = []): Trip {
  const visits = ['2001', '2002'].map((code) => visit(code, { people }))
  const made = planTrips(planOf(visits), rules, strip(), WEEKDAYS_ONLY)?.trips[0]
  if (made === undefined) throw new Error('no trip was made')
  return made
}

const request = (tariffs: Tariffs, made = trip()) => tripRequest(national, made, 1, tariffs)
const tableOf = (blocks: readonly Block[], caption: string) => {
  const found = blocks.find((block) => block.kind === 'table' && block.caption === caption)
  return found?.kind === 'table' ? found : null
}

describe('What a trip asks of the administration', () => {
  test('without a tariff no amount is written, and none is zero', () => {
    const amounts = tableOf(request(NO_TARIFFS).blocks, 'Montos en soles')
    const stated = amounts?.rows.filter(([name]) => name !== 'Pasajes aéreos').map((row) => row.slice(2))
    expect(stated).toEqual([1, 2, 3].map(() => ['sin dato', 'sin dato']))
    expect(amounts?.total?.at(-1)).toBe('sin dato')
  })

  test('an amount is the tariff times what the trip has of it, and a total with parts unknown is the least', () => {
    const made = trip()
    const amounts = tableOf(request({ ...NO_TARIFFS, day: 320 }, made).blocks, 'Montos en soles')
    const soles = (320 * made.days).toLocaleString('es').replace(/\D/g, '')
    expect(
      amounts?.rows
        .find(([name]) => name === 'Viáticos')
        ?.at(-1)
        ?.replace(/\D/g, ''),
    ).toBe(soles)
    expect(amounts?.total?.at(-1)).toMatch(/^al menos /)
  })

  test('says the legal base, each place and the way back, and nobody by name', () => {
    const told = JSON.stringify(request(NO_TARIFFS, trip(['Nombre Inventado'])))
    for (const words of ['7.3.1.2 C', '007-2013-EF', '002-2007-EF/77.15', 'Regreso']) expect(told).toContain(words)
    expect(told).not.toContain('Nombre Inventado')
    const legs = tableOf(request(NO_TARIFFS).blocks, 'Itinerario')?.rows
    expect(legs?.length).toBe(trip().stops.length + 1)
  })
})
