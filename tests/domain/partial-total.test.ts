import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namedTypes, registeredServices } from '../../src/domain/country/index.ts'
import { familyTotal } from '../../src/domain/services/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { country, facts } from './invented-country.ts'
import {
  addKnown,
  joinFields,
  leastWords,
  shortSourceLine,
  sourceLine,
  totalWords,
} from '../../src/domain/measure/index.ts'

const part = fc.record({ name: fc.constantFrom('CEM', 'UPE', 'HRT'), value: fc.option(fc.nat({ max: 900 })) })

describe('a total over what is not known', () => {
  it('says at least how much and of what', () => {
    const parts = [
      { name: 'CEM', value: 9 },
      { name: 'ER', value: 6 },
      { name: 'HRT', value: 1 },
      { name: 'UPE', value: null },
    ]
    expect(totalWords(addKnown(parts))).toBe('al menos\u00A016 (CEM, ER, HRT)')
  })

  it('is never a plain number while one part is unknown, and is one when none is', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), (parts) => {
        const words = totalWords(addKnown(parts))
        const unknown = parts.filter(({ value }) => value === null).length
        if (unknown === parts.length) expect(words).toBeNull()
        else expect(/^al menos|sin\u00A0dato$/.test(words ?? '')).toBe(unknown > 0)
      }),
    )
  })

  it('of none says of what it is none, and that the rest is not known, never "al menos 0"', () => {
    const parts = [
      { name: 'CEM', value: 0 },
      { name: 'HRT', value: 0 },
      { name: 'UPE', value: null },
    ]
    expect(totalWords(addKnown(parts))).toBe('0 (CEM, HRT); de lo demás, sin\u00A0dato')
    expect(leastWords(addKnown(parts))).toBe('0\u00A0conocidos')
  })

  it('counts a zero as known', () => {
    expect(totalWords(addKnown([{ name: 'CEM', value: 0 }]))).toBe('0')
  })
})

describe('services of a territory', () => {
  const row = (code: string, type: string, count: number) => ({
    ubigeo: ubigeo(code),
    type,
    subtype: '',
    operator: '',
    count,
  })
  const services = [row('180101', 'CEM', 2), row('1801', 'HRT', 1), row('1802', 'DEMUNA', 15), row('040101', 'CEM', 3)]
  const units = [
    facts('18', { level: 'region', servicesTotal: 18, auroraTotal: 3 }),
    facts('04', { level: 'region', servicesTotal: 3, auroraTotal: 3 }),
    facts('180101', { servicesTotal: 2, auroraTotal: 2 }),
    facts('1802', { servicesTotal: 15 }),
  ]
  const made = country({ territories: units, services })
  const words = (at: number, which: 'todos' | 'aurora') => {
    const total = registeredServices(made, units[at] ?? facts('18'), which)
    return total.kind === 'known' ? totalWords(total.value) : null
  }

  it('are at least those of the types that some row of its region names', () => {
    expect(words(0, 'aurora')).toBe('al menos\u00A03 (CEM, HRT)')
    expect(words(3, 'aurora')).toBe('0 (CEM, HRT); de lo demás, sin\u00A0dato')
    expect(words(1, 'todos')).toBe('al menos\u00A03 (CEM)')
  })

  it('never say of a distrito whether a refuge is in it', () => {
    expect(words(2, 'todos')).toBe('al menos\u00A02 (CEM, DEMUNA)')
  })

  it('of a type known in one region only are not known for the country', () => {
    const total = familyTotal(services, 'promovido', namedTypes(made, undefined))
    expect(total).toMatchObject({ atLeast: 15, known: [], partly: ['DEMUNA'] })
    expect(totalWords(total)).toBe('al menos\u00A015 (en parte DEMUNA)')
  })
})

describe('a line of source', () => {
  const field = fc.constantFrom('', ' ', '.', '. .', 'MIMP', 'violencia.csv', 'Casos atendidos.', 'enero de 2023')
  it('never prints an empty field, whatever is missing', () => {
    fc.assert(
      fc.property(field, field, field, field, (title, publisher, cutOff, quality) => {
        const source = { title, publisher, cutOff }
        for (const line of [
          sourceLine(source, quality),
          shortSourceLine(source, quality),
          joinFields([title, quality]),
        ])
          expect(line).not.toMatch(/\.\s*\.|(Corte|corte|Calidad):\s*([.;]|$)|^[.;\s]|;\s*(;|$)|\s$/)
      }),
    )
  })

  it('says all that there is', () => {
    expect(sourceLine({ title: 'violencia.csv', publisher: '', cutOff: '' })).toBe('violencia.csv')
    expect(sourceLine({ title: 'Casos', publisher: 'MIMP', cutOff: '2025' }, 'observado')).toBe(
      'Casos. MIMP. Corte: 2025. Calidad: observado',
    )
  })
})
