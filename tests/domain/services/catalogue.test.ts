import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chosenServices, offeredServices, servicesOnMap } from '../../../src/domain/layers/index.ts'
import {
  foldType,
  isServiceKey,
  OWN_SHAPES,
  REFUGE_TYPE,
  SERVICE_TYPES,
  serviceKey,
  serviceKind,
  serviceProse,
  typeOfService,
  typesWhere,
} from '../../../src/domain/services/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { METHOD_SECTIONS } from '../../../src/view/text/method.ts'
import { serviciosPorTipo } from '../../../src/database/ledger/kinds/servicios-por-tipo.ts'
import { nameVocabularies } from '../../../src/database/vocabularies/index.ts'
import { listCode, listFiles, read } from '../../house/house.ts'
import { country, facts } from '../invented-country.ts'

const kinds = SERVICE_TYPES.map((type) => ({ type, kind: serviceKind(type) }))

/** Files that name a type because their rule is about that type alone. */
const ABOUT_ONE_TYPE = [
  'src/domain/violence/registers.ts', // the register of cases that the CEM keep
  'src/domain/register/coordemuna-life.ts', // a COORDEMUNA is formed of DEMUNA
  'src/domain/life/coordemuna.ts', // what a COORDEMUNA writes of its DEMUNA
  'src/domain/life/vocabularies.ts', // the DEMUNA as an entity that an instancia may seat
  'src/view/explore/sections/service-table.ts', // only CEM are told apart by subtype (S4)
  'scripts/canonical/services.ts', // columns of one published table
]

describe('The catalogue of services', () => {
  test('is the one place that writes a type: no other file names one', () => {
    const words = new RegExp(`'(${SERVICE_TYPES.join('|')})'`)
    const files = [...listCode('src', 'scripts'), ...listFiles('src/database', /\.sql$/)]
    const again = files.filter((path) => !path.startsWith('src/domain/services/') && words.test(read(path)))
    expect(again.sort()).toEqual([...ABOUT_ONE_TYPE].sort())
  })

  test('says everything of each type: words for screen and paper, who runs it, a symbol', () => {
    for (const { type, kind } of kinds)
      for (const words of [
        kind?.short,
        kind?.name,
        kind?.operator,
        ...Object.values(serviceProse(type) ?? { title: '' }),
      ])
        expect(words?.trim()).toBeTruthy()
  })

  test('has one shape a type, and others for the types of a person’s own', () => {
    const paths = [...kinds.map(({ kind }) => kind?.symbol.path), ...OWN_SHAPES.map(({ path }) => path)]
    expect(new Set(paths).size).toBe(paths.length)
  })

  test('reads each type by its key and by every spelling, and no spelling is of two types', () => {
    const spellings = kinds.flatMap(({ type, kind }) => [type, ...(kind?.spellings ?? [])].map((each) => [each, type]))
    for (const [spelling = '', type] of spellings) {
      expect(typeOfService(spelling)).toBe(type)
      expect(typeOfService(` ${spelling.toLowerCase()} `)).toBe(type)
    }
    const folded = spellings.map(([spelling = '']) => foldType(spelling))
    expect(new Set(folded).size).toBe(folded.length)
  })

  test('reserves the refuge and no other', () => {
    expect(typesWhere(({ reserved }) => reserved)).toEqual([REFUGE_TYPE])
  })

  test('is a column of the consolidated tables that people bring', () => {
    const columns = serviciosPorTipo.columns.map(({ name }) => name)
    expect(SERVICE_TYPES.filter((type) => !columns.includes(type))).toEqual([])
  })

  test('is what the statements read: no name of a vocabulary is left unsaid', () => {
    const unsaid = listFiles('src/database', /\.sql$/).filter((path) => /\(:\w+\)/.test(nameVocabularies(read(path))))
    expect(unsaid).toEqual([])
    expect(nameVocabularies('IN (:aurora)')).toBe("IN ('CEM', 'SAR', 'HRT', 'SAU', 'CAI')")
  })

  test('is told by the method page, each type with its name', () => {
    const said = JSON.stringify(METHOD_SECTIONS)
    expect(kinds.filter(({ kind }) => !said.includes(kind?.name ?? '?')).map(({ type }) => type)).toEqual([])
  })
})

describe('A type of the person’s own', () => {
  const row = { ubigeo: ubigeo('010101'), subtype: '', operator: '', count: 1 }
  const point = { ubigeo: ubigeo('010101'), subtype: '', name: '', lat: -6.5, lon: -77.5 }
  const own = ['Casa de la Mujer', 'Comedor popular']
  const known = country({
    territories: [facts('0101'), facts('010101', { lat: -6.1, lon: -77.1 })],
    services: ['CONADIS', ...own, 'CEM'].map((type) => ({ ...row, type })),
    points: ['CONADIS', ...own].map((type) => ({ ...point, type })),
  })

  test('is offered after those of the catalogue, CONADIS among them, each with a symbol of its own', () => {
    const offered = offeredServices(known)
    expect(offered.map(({ type }) => type)).toEqual(['CEM', 'CONADIS', ...own])
    expect(new Set(offered.map(({ shape }) => shape.path)).size).toBe(4)
    expect(offered.map(({ name }) => name)).toContain('Casa de la Mujer')
  })

  test('is chosen by a word that does not tell what the table says, and drawn with its symbol', () => {
    const keys = offeredServices(known).map(({ key }) => key)
    expect(keys.join()).not.toMatch(/casa|mujer|comedor/i)
    expect(chosenServices(known, keys)).toEqual(['CEM', 'CONADIS', ...own])
    const drawn = servicesOnMap(known, chosenServices(known, [serviceKey('Comedor popular')]))
    expect(drawn.map(({ type }) => type)).toEqual(['Comedor popular'])
    expect(drawn[0]?.shape).toBe(offeredServices(known).at(-1)?.shape)
  })

  test('has one word however it is spelt, which any address may carry', () => {
    expect(serviceKey('CASA  DE LA MUJER')).toBe(serviceKey('Casa de la mujer'))
    fc.assert(fc.property(fc.string(), (text) => isServiceKey(serviceKey(text))))
  })

  test('that no loaded table names is not drawn, and a type of the catalogue stays asked for', () => {
    expect(chosenServices(known, [serviceKey('Otro'), 'UPE'])).toEqual(['UPE'])
  })
})
