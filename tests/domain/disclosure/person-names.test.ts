import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutReserved } from '../../../src/domain/disclosure/index.ts'
import { FAMILY_NAMES, GIVEN_NAMES } from '../../../src/domain/disclosure/given-names.ts'

describe('The name of a person inside a sentence', () => {
  test.each([
    ['La Sra. Yhoni Ccallomamani pidió apoyo', 'La Sra. [nombre omitido] pidió apoyo'],
    ['coordinar con la Lic. Rosa Quispe Mamani, del CEM', 'coordinar con la Lic. [nombre omitido], del CEM'],
    ['Dr Julio Baca firmó', 'Dr [nombre omitido] firmó'],
    ['se habló con la alcaldesa Yeni Ccallo', 'se habló con la alcaldesa [nombre omitido]'],
    ['la Sra. Alcaldesa Provincial Yeni Ccallo asistió', 'la Sra. Alcaldesa Provincial [nombre omitido] asistió'],
    ['Atendida: Rosa Quispe; vuelve el lunes', 'Atendida: [nombre omitido]; vuelve el lunes'],
    ['acta de María del Carmen Flores Huamán', 'acta de [nombre omitido]'],
    ['QUISPE MAMANI ROSA no llegó', '[nombre omitido] no llegó'],
    ['al norte Juan Guerra Flores la vio', 'al norte [nombre omitido] la vio'],
    ['caso de Juana Condori y Pedro Vargas', 'caso de [nombre omitido]'],
  ])('in «%s» is told and left out', (text, left) => {
    expect(withoutReserved(text)).toEqual({ text: left, kinds: ['nombre'] })
    expect(withoutReserved(text, new Set(['nombre']))).toEqual({ text, kinds: ['nombre'] })
  })

  test.each([
    'Reunión en el colegio José Olaya Pérez',
    'Av. Luis Alberto Sánchez, cuadra 3',
    'IE Juan Velasco Flores',
    'CEM Rosa Torres',
    'distrito José Luis Bustamante y Rivero',
    'provincia Mariscal Cáceres',
    'la Sra. Alcaldesa no asistió',
    'Sr. Gerente Regional de Desarrollo Social',
    'la Fiscal Provincial Penal de turno',
    'Señor de los Milagros',
    'Lic. en Trabajo Social',
    'Ordenanza Regional 012-2023-GR',
    'falta la firma de la coordinadora del CEM San Pablo',
    'Plan de Trabajo Anual aprobado',
    'La Libertad y Santa Rosa no reportan',
    'responsable de Gerencia de Desarrollo Social',
  ])('is not seen in «%s»', (text) => {
    expect(withoutReserved(text)).toEqual({ text, kinds: [] })
  })

  test('is found whatever the given and the family names, in any letters and either order', () => {
    const name = fc.tuple(fc.constantFrom(...GIVEN_NAMES), fc.constantFrom(...FAMILY_NAMES))
    fc.assert(
      fc.property(name, fc.boolean(), fc.boolean(), ([given, family], familyFirst, capitals) => {
        const written = (familyFirst ? [family, given] : [given, family]).map((word) =>
          capitals ? word : word.charAt(0) + word.slice(1).toLowerCase(),
        )
        const { text, kinds } = withoutReserved(`se atendió a ${written.join(' ')} en enero`)
        expect({ text, kinds }).toEqual({ text: 'se atendió a [nombre omitido] en enero', kinds: ['nombre'] })
      }),
    )
  })
})

test('no territory of the country is taken for a person', () => {
  const { territories } = JSON.parse(readFileSync('public/data/nombres.json', 'utf8')) as {
    territories: readonly { name: string }[]
  }
  const taken = territories.map(({ name }) => name).filter((name) => withoutReserved(name).kinds.includes('nombre'))
  expect(taken).toEqual([])
})
