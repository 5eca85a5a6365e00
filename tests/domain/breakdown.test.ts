import { describe, expect, it } from 'vitest'
import type { CasesFact } from '../../src/domain/country/index.ts'
import { breakdownOf, defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { breakdownWords, periodWords, prevalentWords } from '../../src/domain/layers/index.ts'
import { MISSING_WHY } from '../../src/domain/words/index.ts'
import { cases, country, facts } from './invented-country.ts'

function broken(rows: readonly CasesFact[]) {
  const lone = country({ territories: [facts('0101'), facts('01')], cases: rows })
  const national = surveyCountry(lone, defaultParameters('2026-11-28'))
  const provincia = lone.at('provincia', facts('0101').ubigeo)
  if (provincia === undefined) throw new Error('no provincia')
  const breakdown = breakdownOf(national, provincia)
  const rate = national.rateOf(provincia)
  const why = rate.kind === 'missing' ? MISSING_WHY[rate.reason] : ''
  const period = periodWords(breakdown)
  return { ...breakdown, prevalent: prevalentWords(breakdown), told: breakdownWords(breakdown, 5), period, why }
}

const both = (modality: string, count: number) => [
  cases('0101', 2024, count, modality),
  cases('0101', 2025, count, modality),
]

describe('The modalities of a territory', () => {
  it('are told most first, with the most prevalent of the biennium', () => {
    const { most, prevalent, told } = broken([...both('fisica', 30), ...both('psicologica', 60), ...both('sexual', 20)])
    expect(most).toEqual(['psicologica'])
    expect([prevalent, told]).toEqual(['psicológica', 'psicológica 120 · física 60 · sexual 40'])
  })

  it('that tie are both named', () => {
    expect(broken([...both('fisica', 30), ...both('sexual', 30)]).prevalent).toBe('física y sexual (empate)')
  })

  it('are «sin desagregación» where the rows carry none, and where only part of them does', () => {
    expect(broken(both('sin_desagregar', 30))).toMatchObject({ most: [], reason: 'sin_desagregar' })
    expect(broken([...both('sin_desagregar', 30), ...both('fisica', 9)]).prevalent).toBe('sin desagregación')
  })

  it('of a territory without cases are «sin dato»: there is nothing to break down', () => {
    expect(broken([]).prevalent).toBe('sin dato')
  })

  it('never say which is the most prevalent where a hidden count might be it', () => {
    const { rows, told } = broken([...both('fisica', 40), ...both('sexual', 1)])
    expect(rows.some(({ cases: { kind } }) => kind === 'missing')).toBe(true)
    expect(told).not.toMatch(/sexual [1-4](?!\d)/)
    const shown = rows.filter(({ cases: { kind } }) => kind === 'known')
    const isOpen = rows.some(({ cases: each }) => each.kind === 'missing' && each.reason === 'cuenta_protegida')
    expect(broken([...both('fisica', 40), ...both('sexual', 1)]).most).toEqual(
      isOpen ? [] : shown.map(({ modality }) => modality),
    )
  })

  it('of one complete year say that two are needed, and what to load', () => {
    expect(broken([cases('0101', 2025, 30, 'fisica')]).why).toContain(
      'Cargue los casos de otro año, de enero a diciembre.',
    )
  })

  it('of one complete year, or of one of the two of the biennium, stay told, with the year that they are of', () => {
    const year = [cases('0101', 2025, 30, 'fisica'), cases('0101', 2025, 50, 'sexual')]
    const lone = broken(year)
    expect([lone.prevalent, lone.told, lone.period]).toEqual(['sexual', 'sexual 50 · física 30', 'en 2025'])
    const others = broken([...year, cases('01', 2024, 300, 'fisica'), cases('01', 2025, 300, 'fisica')])
    expect([others.told, others.period]).toEqual(['sexual 50 · física 30', 'en 2025'])
    expect(others.why).toContain('Cargue ambos años.')
    expect(broken(both('fisica', 30)).period).toBe('en el bienio')
  })
})
