import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addKnown, joinFields, shortSourceLine, sourceLine, totalWords } from '../../src/domain/measure/index.ts'

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
        else expect(words?.startsWith('al menos')).toBe(unknown > 0)
      }),
    )
  })

  it('counts a zero as known', () => {
    expect(totalWords(addKnown([{ name: 'CEM', value: 0 }]))).toBe('0')
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
