import { describe, expect, test } from 'vitest'
import { placeFinder, placeSuggester, READY_INSTRUMENT, readAnswers } from '../../../src/domain/capacities/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { country, facts } from '../invented-country.ts'

const named = (code: string, name: string) => facts(code, { name })
const PERU = country({
  territories: [
    ...[named('06', 'Cajamarca'), named('18', 'Moquegua')],
    ...[named('0608', 'Jaén'), named('1801', 'Mariscal Nieto')],
    ...[named('060801', 'Jaén'), named('180102', 'Carumas')],
  ],
})
const findPlace = placeFinder(PERU)
const THREE = READY_INSTRUMENT.slice(0, 3)

describe('An instancia that is named as no territory is', () => {
  const head = [
    ...['Marca temporal', 'Correo', 'Nombres', 'Región', 'Provincia', 'Distrito', 'Cargo'],
    ...THREE.map(({ question }) => question),
  ]
  const row = (region: string, provincia: string) => [
    ...['2026/11/20 10:15:03', '', '', region, provincia, '', 'Secretaria técnica'],
    ...['Física', 'Sí', 'De acuerdo'],
  ]
  const table = [head, row('Cajamarca', 'Xaén'), row('Moquegua', 'Otra cosa'), row('Cajamarca', 'XAÉN '), row('', '')]
  const read = readAnswers(table, THREE, { findPlace, actor: null })

  test('is told once with its lines, the most frequent first, and a row that says nothing of it is not', () => {
    expect(read?.faults).toHaveLength(4)
    expect(read?.unplaced.map(({ words, lines }) => [words.provincia, lines])).toEqual([
      ['Xaén', [2, 4]],
      ['Otra cosa', [3]],
    ])
  })

  test('comes with the territories that it may mean, and never with one above it that is nothing like it', () => {
    const suggest = placeSuggester(PERU)
    const [near, far] = (read?.unplaced ?? []).map(({ words }) => suggest(words))
    expect(near).toEqual([{ code: '0608', name: expect.stringContaining('Jaén') }])
    expect(far).toEqual([])
  })

  test('counts for every row of that wording once a person says which it is, at the level that the row tells', () => {
    const confirmed = new Map([[read?.unplaced[0]?.naming ?? '', ubigeo('0608')]])
    const again = readAnswers(table, THREE, { findPlace: placeFinder(PERU, confirmed), actor: null })
    expect(again?.answers.map(({ level, ubigeo: code }) => [level, code])).toEqual([
      ['provincia', '0608'],
      ['provincia', '0608'],
    ])
    expect(again?.unplaced.map(({ lines }) => lines)).toEqual([[3]])
  })
})
