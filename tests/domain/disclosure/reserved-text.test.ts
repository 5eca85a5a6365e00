import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameWithoutReserved, withoutPersonalText, withoutReserved } from '../../../src/domain/disclosure/index.ts'

describe('What a free text holds of others', () => {
  test.each([
    ['llamar al 987 654 321', ['telefono'], 'llamar al [teléfono omitido]'],
    ['DNI-45678912', ['dni'], 'DNI-[DNI omitido]'],
    ['ana@correo.pe', ['correo'], '[correo omitido]'],
    ['el HRT queda en Jr. Luna 123', ['refugio'], '[texto reservado]'],
    ['frente a El Refugio, cuadra 3', ['refugio_en_duda'], '[texto reservado]'],
    ['acta firmada por la alcaldesa', [], 'acta firmada por la alcaldesa'],
  ])('«%s» is told and left out', (text, kinds, left) => {
    expect(withoutReserved(text)).toEqual({ text: left, kinds })
  })

  test('is kept knowingly by kind, but never where it surely names a refuge', () => {
    const all = new Set(['dni', 'telefono', 'correo', 'refugio', 'refugio_en_duda'])
    expect(withoutReserved('DNI 45678912', all).text).toBe('DNI 45678912')
    expect(withoutReserved('frente a El Refugio, cuadra 3', all).text).toBe('frente a El Refugio, cuadra 3')
    expect(withoutReserved('el hogar refugio, DNI 45678912', all).text).toBe('[texto reservado]')
  })
})

describe('Eight digits', () => {
  test.each(['corte 20240331', '20200229', 'acta del 19991231'])('of a day, as in «%s», are no DNI', (text) => {
    expect(withoutPersonalText(text)).toEqual({ text, kinds: [] })
  })
  test.each(['20240230', '19850312', '20701231', 'DNI 20240331', 'documento 20240331', '45678912'])(
    'of no day, of a year that no register tells of, or after the word, as in «%s», are one',
    (text) => {
      expect(withoutPersonalText(text).kinds).toEqual(['dni'])
    },
  )
})

describe('Landlines, which are of institutions', () => {
  test.each(['(054) 231234', '054-231234', '01 426-1234', '01-4261234', 'Telf. 4261234 anexo 210', '(01) 626 1600'])(
    '«%s» stays',
    (text) => {
      expect(withoutReserved(text)).toEqual({ text, kinds: [] })
    },
  )
})

test('what is left of a text is left alone when it is read again', () => {
  const part = fc.constantFrom(
    'a',
    ' ',
    '45678912',
    '987654321',
    'ana@correo.pe',
    'HRT',
    'refugio',
    'Jr. Luna',
    '-',
    ',',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const once = withoutReserved(parts.join(' ')).text
      expect(withoutReserved(once)).toEqual({ text: once, kinds: [] })
    }),
  )
})

describe('The name of a file', () => {
  test.each([
    ['casos 45678912.csv', 'casos [DNI omitido].csv'],
    ['Directorio HRT Jr. Luna 123.xlsx', '[texto reservado].xlsx'],
    ['matriz 20240331.xlsx', 'matriz 20240331.xlsx'],
    ['violencia.2024.csv', 'violencia.2024.csv'],
    ['sin punto', 'sin punto'],
    ['.csv', '.csv'],
  ])('«%s» is «%s», with the ending that says how it is read', (name, left) => {
    expect(nameWithoutReserved(name)).toBe(left)
    expect(nameWithoutReserved(left)).toBe(left)
  })
})
