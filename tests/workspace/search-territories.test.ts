import { describe, expect, it } from 'vitest'
import { searchTerritories } from '../../src/workspace/commands/index.ts'
import { country, facts } from '../domain/invented-country.ts'

const PERU = country({
  territories: [
    facts('18', { name: 'Moquegua' }),
    facts('18', { name: 'Moquegua', level: 'region' }),
    facts('1802', { name: 'General Sánchez Cerro' }),
    facts('180201', { name: 'Omate' }),
    facts('180301', { name: 'Ilo' }),
    facts('1803', { name: 'Ilo' }),
    facts('15', { name: 'Lima' }),
    facts('1501', { name: 'Lima' }),
    facts('15', { name: 'Lima Provincias', level: 'region' }),
    facts('150102', { name: 'Ancón' }),
    facts('150132', { name: 'Ñaña' }),
    facts('02', { name: 'Áncash' }),
    facts('04', { name: 'Santa Ana' }),
    ...Array.from({ length: 40 }, (_, at) => facts(`0401${String(at + 10)}`, { name: `Pueblo ${at}` })),
  ],
})
const found = (text: string) => searchTerritories(PERU, text).map((unit) => `${unit.level} ${unit.name}`)

describe('the search for a territory', () => {
  it.each(['moqegua', 'moquegau', 'moqueguua', 'noquegua', 'omote'])(
    'forgives one slip: «%s»',
    (text) => expect(found(text).length).toBeGreaterThan(0),
  )
  it('does not guess where two letters are wrong, nor in a short word', () => {
    expect(found('mokegwa')).toEqual([])
    expect(found('ulo')).toEqual([])
  })

  it('puts accents, case and ñ apart', () => {
    expect(found('ANCON')).toEqual(['distrito Ancón'])
    expect(found('nana')).toEqual(['distrito Ñaña'])
    expect(found('ñaña')).toEqual(['distrito Ñaña'])
  })

  it('puts names that begin with the text first', () => {
    expect(found('an')).toEqual(['departamento Áncash', 'distrito Ancón', 'departamento Santa Ana'])
  })

  it('finds a word inside a name, and a place above it', () => {
    expect(found('sanchez cerro')).toEqual(['provincia General Sánchez Cerro'])
    expect(found('omate moquegua')).toEqual(['distrito Omate'])
  })

  it('puts coarser levels first, and a region only under a name of its own', () => {
    expect(found('ilo')).toEqual(['provincia Ilo', 'distrito Ilo'])
    expect(found('moquegua')).toEqual(['departamento Moquegua'])
    expect(found('lima')).toEqual(['departamento Lima', 'provincia Lima', 'region Lima Provincias'])
  })

  it('takes digits as a code, the exact one first', () => {
    expect(found('1802')).toEqual(['provincia General Sánchez Cerro', 'distrito Omate'])
  })

  it('gives at most 20, and none for an empty text', () => {
    expect(found('pueblo')).toHaveLength(20)
    expect(found('  ')).toEqual([])
    expect(found('zzz')).toEqual([])
  })
})
