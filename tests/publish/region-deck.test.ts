import { describe, expect, it } from 'vitest'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { SHAREABLE } from '../../src/domain/disclosure/index.ts'
import { planWorkshop, priorityOrder } from '../../src/domain/summary/index.ts'
import { ubigeo, type MacroRegion } from '../../src/domain/territory/index.ts'
import { workshopDeck, type Slide } from '../../src/publish/slides/index.ts'
import { newWorkshop, type WorkshopEvent } from '../../src/domain/workshops/index.ts'
import { country, facts, provincia, withStage } from '../domain/invented-country.ts'

const MACRO: MacroRegion = {
  id: 'taller-norte',
  name: 'Norte',
  origin: 'taller',
  regions: [ubigeo('01'), ubigeo('02')],
}
const territories = [
  facts('01', { name: 'Primera' }),
  withStage('01', 'creada', { level: 'region', name: 'Primera' }),
  withStage('02', 'creada', { level: 'region', name: 'Segunda' }),
  withStage('03', 'creada', { level: 'region', name: 'Tercera' }),
  ...provincia('0101', 3, 'creada', 'sin_instancia'),
  ...provincia('0102', 2, 'sin_instancia', null),
  ...provincia('0201', 3, 'creada', 'creada'),
  ...provincia('0301', 3, 'creada', 'creada'),
]
const national = surveyCountry(country({ territories }), defaultParameters('2026-11-21'), SHAREABLE)
const deckOf = (codes: readonly string[], sets: readonly MacroRegion[] = [MACRO], event: WorkshopEvent | null = null) =>
  workshopDeck(
    planWorkshop(national, {
      name: 'Prueba',
      regions: codes.map(ubigeo),
      order: priorityOrder(national),
      written: [],
      sets,
    }),
    SHAREABLE,
    event,
  )
const tablesOf = ({ blocks }: Slide) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))

describe('the slides of one region', () => {
  it('stand it beside its macro-region and the country, and never beside itself', () => {
    const [beside] = deckOf(['01']).slides.filter(({ key }) => key === 'beside')
    expect(beside && tablesOf(beside).flatMap(({ rows }) => rows.map(([name]) => name))).toEqual([
      'Primera',
      'Norte',
      'Perú',
    ])
    expect(JSON.stringify(deckOf(['01']))).not.toContain('Menor cobertura')
  })

  it('do without a macro-region where none holds it with others', () => {
    const [beside] = deckOf(['03']).slides.filter(({ key }) => key === 'beside')
    expect(beside && tablesOf(beside).flatMap(({ rows }) => rows.map(([name]) => name))).toEqual(['Tercera', 'Perú'])
  })

  it('have no table without rows, and tell apart distritos without instancia from those of which nothing is known', () => {
    for (const slide of deckOf(['01']).slides)
      for (const { rows } of tablesOf(slide)) expect(rows.length).toBeGreaterThan(0)
    const lists = deckOf(['01']).slides.filter(({ key }) => key === 'distritos')
    const rows = lists.flatMap(tablesOf).flatMap((table) => table.rows)
    expect(rows.map(([, lacking, unknown]) => [lacking === '–', unknown === '–'])).toContainEqual([false, true])
    expect(rows.map(([, lacking, unknown]) => [lacking === '–', unknown === '–'])).toContainEqual([true, false])
    expect(deckOf(['03']).slides.some(({ key }) => key === 'distritos')).toBe(false)
  })

  it('are those of a workshop as soon as two regions meet', () => {
    expect(deckOf(['01', '02']).slides.some(({ key }) => key === 'agenda')).toBe(true)
    expect(deckOf(['01']).fileName).toBe('region-primera')
  })

  it('carry what the region committed itself to, alone or with all, and never what another did', () => {
    const promise = (region: string | null, text: string) => ({
      ...{ region: region === null ? null : ubigeo(region), text, owner: 'GORE' },
      dueOn: null,
    })
    const event: WorkshopEvent = {
      ...newWorkshop([], { label: 'Taller', regions: [ubigeo('01')], year: 2026 }),
      commitments: [promise('01', 'Sesionar'), promise(null, 'Informar'), promise('02', 'Callar')],
    }
    const [slide] = deckOf(['01'], [MACRO], event).slides.filter(({ key }) => key === 'strengthen')
    const texts = slide === undefined ? [] : tablesOf(slide).flatMap(({ rows }) => rows.map(([, text]) => text))
    expect(slide?.title).toBe('Primera: 2 compromisos, sin plazo escrito')
    expect(texts.filter((text) => text !== '')).toEqual(['Sesionar', 'Informar'])
    expect(texts).toContain('')
  })

  it('ask by what is lacking: a form is titled with the knots and the distritos that make it be asked', () => {
    const titleOf = (codes: readonly string[], key: string) =>
      deckOf(codes).slides.find((each) => each.key === key)?.title
    expect(titleOf(['01'], 'asks')).toMatch(/^\d+ distritos? sin instancia: qué pide Primera a la DPVLV$/)
    expect(titleOf(['03'], 'asks')).toBe('Qué pide la región a la DPVLV')
  })
})
