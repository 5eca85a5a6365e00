import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planWorkshop, priorityOrder } from '../../src/domain/summary/index.ts'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { workshopDeck, type Slide } from '../../src/publish/slides/index.ts'
import {
  attendedTitle,
  commitmentsTitle,
  criticalTitle,
  lowestTitle,
  sourcesTitle,
} from '../../src/publish/slides/workshop-titles.ts'
import type { Quality } from '../../src/domain/measure/index.ts'
import { NOBODY, totalAttended } from '../../src/domain/visits/index.ts'
import { proposedAgenda, timedAgenda, type WorkshopEvent } from '../../src/domain/workshops/index.ts'
import { agendaTitle, askTitle, ownPromiseTitle, promiseTitle } from '../../src/publish/slides/form-titles.ts'
import { SHAREABLE } from '../../src/domain/disclosure/index.ts'
import { country, provincia, withStage } from '../domain/invented-country.ts'

const STAGES = ['creada', 'sin_instancia', null] as const
const stages = fc.constantFrom(...STAGES)

/** A country of two regions whose instancias stand as told. */
function deckOf(irc: readonly (typeof STAGES)[number][], below: readonly (typeof STAGES)[number][]) {
  const territories = [
    withStage('01', irc[0] ?? null, { level: 'region', name: 'Primera' }),
    withStage('02', irc[1] ?? null, { level: 'region', name: 'Segunda' }),
    ...provincia('0101', 3, below[0] ?? null, below[1] ?? null),
    ...provincia('0201', 4, below[2] ?? null, below[3] ?? null),
  ]
  const national = surveyCountry(country({ territories }), defaultParameters('2026-11-21'), SHAREABLE)
  const regions = [ubigeo('01'), ubigeo('02')]
  return workshopDeck(
    planWorkshop(national, { name: 'Prueba', regions, order: priorityOrder(national), written: [], sets: [] }),
    SHAREABLE,
  )
}

const wordsOf = ({ blocks, subtitle }: Slide) => `${subtitle} ${JSON.stringify(blocks)}`
const numbersOf = (text: string) => text.replace(/ \(\d+ de \d+\)$/, '').match(/\d[\d,\u00A0]*(?=\u00A0%)/g) ?? []

describe('the title of a slide', () => {
  it('counts critical provincias as the figures do: none, some, all unknown, and some unknown', () => {
    const title = (critical: number, unknown: number, provincias: number) =>
      criticalTitle({ critical, unknown, provincias })
    expect(title(0, 0, 4)).toBe('Ninguna de las 4 provincias está en brecha crítica')
    expect(title(3, 0, 4)).toBe('3 de 4 provincias en brecha crítica')
    expect(title(3, 1, 4)).toBe('3 de 4 provincias en brecha crítica; de 1 no se sabe')
    expect(title(0, 1, 4)).toBe('Ninguna provincia con dato está en brecha crítica; de 1 no se sabe')
    expect(title(0, 4, 4)).toBe('No se sabe cuáles de las 4 provincias están en brecha crítica')
    expect(title(1, 0, 1)).toBe('Su única provincia está en brecha crítica')
    expect(title(0, 0, 1)).toBe('Su única provincia no está en brecha crítica')
    expect(title(0, 1, 1)).toBe('No se sabe si su única provincia está en brecha crítica')
    expect(title(0, 0, 0)).toBe('Dónde faltan instancias')
  })

  it('names the provincias of the lowest known coverage: one, several, many, the only one, and none known', () => {
    const place = (name: string, created: number, unknown = 0) => ({
      name,
      coverage: { expected: 4, created, unknown },
    })
    expect(lowestTitle([place('Ilo', 1), place('Mariscal Nieto', 3)])).toMatch(/^La menor .* 25,0\s%, es la de Ilo$/)
    expect(lowestTitle([place('A', 0), place('B', 0), place('C', 1)])).toMatch(/, es la de A y B$/)
    expect(lowestTitle(['A', 'B', 'C', 'D'].map((name) => place(name, 0)))).toMatch(/, es la de 4 provincias$/)
    expect(lowestTitle([place('A', 0, 4), place('B', 2)])).toMatch(/50,0\s%, es la de B$/)
    expect(lowestTitle([place('Callao', 2)])).toMatch(/^Callao: cobertura de 50,0\s%$/)
    expect(lowestTitle([place('A', 0, 4)])).toBeNull()
  })

  it('says no percentage that its own slide does not show, and never «ninguna» of what is not known', () => {
    const two = fc.array(stages, { minLength: 2, maxLength: 2 })
    const four = fc.array(stages, { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(two, four, (irc, below) => {
        for (const slide of deckOf(irc, below).slides) {
          for (const number of numbersOf(slide.title)) expect(wordsOf(slide)).toContain(number)
          const isUnknown = below.every((stage) => stage === null)
          if (slide.key === 'map' && isUnknown) expect(slide.title).toMatch(/^No se sabe/)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('says how many sources are made up: none, one, some, all and where there is none', () => {
    const title = (...qualities: readonly Quality[]) => sourcesTitle(qualities.map((quality) => ({ quality })))
    expect(title()).toBe('Fuentes y método')
    expect(title('observado')).toBe('La única fuente es de datos reales')
    expect(title('observado', 'estimado')).toBe('Ninguna de las 2 fuentes es simulada')
    expect(title('simulado', 'observado')).toMatch(/^1 de 2 fuentes es simulada:/)
    expect(title('simulado', 'simulado', 'observado')).toMatch(/^2 de 3 fuentes son simuladas:/)
    expect(title('simulado', 'simulado')).toMatch(/^Todas las fuentes son simuladas:/)
  })

  it('says who came, and which regions committed themselves; a form to be filled in says nothing of it', () => {
    const total = totalAttended([{ ...NOBODY, entity: 'PNP', women: 12, men: 8, unstated: 0 }])
    expect(attendedTitle(total)).toMatch(/^Asistieron .*12 mujeres/)
    const regions = ['01', '02'].map((code) => ({ facts: { ubigeo: code } }))
    const title = (...of: readonly (string | null)[]) =>
      commitmentsTitle(
        { regions } as unknown as Parameters<typeof commitmentsTitle>[0],
        { commitments: of.map((region) => ({ region, text: 'Sesionar' })) } as unknown as WorkshopEvent,
      )
    expect(title()).toBeNull()
    expect(title(null)).toMatch(/ninguna escribió uno propio$/)
    expect(title('01', '01', null)).toBe('1 de 2 regiones con compromisos propios')
  })

  it('of a form says what is asked, with the figure that makes it be asked where there is one', () => {
    expect(promiseTitle({ critical: 3, provincias: 7, unknown: 0 })).toBe(
      '3 de 7 provincias en brecha crítica: a qué se compromete cada región',
    )
    expect(promiseTitle({ critical: 3, provincias: 7, unknown: 2 })).toBe(
      '3 de 7 provincias en brecha crítica (2 sin dato): a qué se compromete cada región',
    )
    expect(promiseTitle({ critical: 0, provincias: 7, unknown: 0 })).toBe('Mecanismos para fortalecer')
    expect(askTitle('Piura', 1)).toBe('1 distrito sin instancia: qué pide Piura a la DPVLV')
    expect(askTitle('Piura', 0)).toBe('Qué pide la región a la DPVLV')
    expect(ownPromiseTitle('Piura', [], 0)).toBe('A qué se compromete la región')
    expect(ownPromiseTitle('Piura', [], 4)).toBe('Ante 4 nudos críticos, a qué se compromete Piura')
    expect(ownPromiseTitle('Piura', [{ dueOn: null }], 4)).toBe('Piura: 1 compromiso, sin plazo escrito')
    const agenda = timedAgenda(proposedAgenda(5), '09:00')
    expect(agendaTitle(agenda, false)).toBe(
      `Agenda propuesta: ${agenda.length} partes, de 09:00 a ${agenda.at(-1)?.to ?? ''}`,
    )
    expect(agendaTitle([], true)).toBe('Agenda')
  })
})
