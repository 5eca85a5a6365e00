import { describe, expect, test } from 'vitest'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { formatDate } from '../../src/domain/measure/index.ts'
import { INTERVENTION } from '../../src/domain/visits/index.ts'
import { callLetter, callMail } from '../../src/publish/document/index.ts'
import { country, facts } from '../domain/invented-country.ts'
import { visit } from '../domain/visits/country.ts'

const PERU = country({
  territories: [
    facts('18', { level: 'region', name: 'Moquegua' }),
    facts('1501', { level: 'region', name: 'Lima Metropolitana' }),
    facts('1801', { name: 'Mariscal Nieto' }),
    facts('180102', { name: 'Carumas' }),
  ],
})
const national = surveyCountry(PERU, defaultParameters('2026-11-28'))
const told = (...of: Parameters<typeof visit>) => JSON.stringify(callLetter(national, visit(...of)))

describe('The letter that calls a visit', () => {
  test.each([
    ['18', 'region', 'Gobierno Regional de Moquegua', 'Gobernador'],
    ['1501', 'region', 'Municipalidad Metropolitana de Lima', 'Alcalde'],
    ['1801', 'provincia', 'Municipalidad Provincial de Mariscal Nieto', 'provincial'],
    ['180102', 'distrito', 'Municipalidad Distrital de Carumas', 'distrital'],
  ] as const)('of %s (%s) goes to %s', (code, level, government, post) => {
    expect(told(code, { level })).toContain(government)
    expect(told(code, { level })).toContain(post)
  })

  test('says that the Gerencia convenes, whom of the Cuadro N.° 02, and the legal base', () => {
    const { participants } = INTERVENTION.fortalecimiento
    const letter = told('1801', { intervention: 'fortalecimiento', participants })
    for (const words of [...participants, 'Gerencia de Desarrollo Social', 'Ley N.° 30364', '009-2016-MIMP'])
      expect(letter).toContain(words)
  })

  test('to a government that has no instancia yet does not say that it has one', () => {
    expect(told('1801', { intervention: 'promocion_creacion' })).not.toMatch(
      /preside la instancia|técnica de la instancia/,
    )
  })

  test.each([
    ['presencial', true, false],
    ['virtual', false, true],
    ['mixta', true, true],
  ] as const)('%s asks for a room: %s, and tells by when the link is sent: %s', (modality, room, link) => {
    for (const text of [
      told('1801', { modality, date: '2026-12-10' }),
      callMail(national, visit('1801', { modality, date: '2026-12-10' })).text,
    ])
      expect([text.includes('proyector'), text.includes(formatDate('2026-12-08'))]).toEqual([room, link])
  })
})
