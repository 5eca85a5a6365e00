import { describe, expect, it } from 'vitest'
import { chooseRegister, registerIn } from '../../src/domain/violence/index.ts'

describe('The register of cases', () => {
  it('that counts is the chosen one where it is loaded, else CEM, else the first there is', () => {
    expect(chooseRegister(['PNP', 'CEM'], 'PNP')).toEqual({ used: 'PNP', loaded: ['CEM', 'PNP'] })
    expect(chooseRegister(['PNP', 'CEM'], 'ENDES')?.used).toBe('CEM')
    expect(chooseRegister(['Otro', 'PNP'], null)).toEqual({ used: 'PNP', loaded: ['PNP', 'Otro'] })
    expect(chooseRegister([], 'CEM')).toBeNull()
  })

  it.each([
    ['denuncias_PNP_2024.xlsx', 'PNP'],
    ['Policía Nacional del Perú', 'PNP'],
    ['Casos CEM 2024', 'CEM'],
    ['Fiscalías penales', 'Ministerio Público'],
    ['CEM en comisaría PNP', null],
    ['casos.csv', null],
  ])('that «%s» speaks of is %s', (text, register) => expect(registerIn(text)).toBe(register))
})
