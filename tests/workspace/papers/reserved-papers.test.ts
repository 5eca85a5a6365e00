import { describe, expect, test } from 'vitest'
import { planOf, visit } from '../../domain/visits/country.ts'
import { EMPTY_PAPERS, readPapers, writePapers } from '../../../src/workspace/papers/index.ts'

const written = {
  ...EMPTY_PAPERS,
  plan: planOf([
    visit('2001', {
      materials: 'llamar al 987654321',
      agreements: 'DNI 45678912 de la señora',
      people: ['Ana, ana@correo.pe'],
      platform: 'Zoom de ana@correo.pe',
      agreed: [{ text: 'llamar al 987654321', owner: 'ana@correo.pe', dueOn: null }],
      contacts: [{ on: '2026-11-20', way: 'llamada', said: 'llamar al 987654321', next: '' }],
      findings: [{ kind: 'nudo', text: 'el hogar refugio de Jr. Luna', measure: 'frente a El Refugio, cuadra 3' }],
    }),
  ]),
}
const kept = new Map(writePapers(written))

describe('Texts of papers that are read', () => {
  test('of an older version, or of a stranger, come without what they hold of persons or of a refuge, and that is told', () => {
    const { papers, damaged, redacted } = readPapers(kept, EMPTY_PAPERS, ['plan'])
    expect([damaged, redacted]).toEqual([false, true])
    expect(papers.plan.visits[0]).toMatchObject({
      materials: 'llamar al [teléfono omitido]',
      agreements: 'DNI [DNI omitido] de la señora',
      people: ['Ana, [correo omitido]'],
      platform: 'Zoom de [correo omitido]',
      agreed: [{ text: 'llamar al [teléfono omitido]', owner: '[correo omitido]' }],
      contacts: [{ said: 'llamar al [teléfono omitido]' }],
      findings: [{ text: '[texto reservado]', measure: '[texto reservado]' }],
    })
  })
  test('that were judged as they were written keep what was kept knowingly, never what surely names a refuge', () => {
    const { papers, redacted } = readPapers(kept)
    expect(redacted).toBe(true)
    expect(papers.plan.visits[0]).toMatchObject({
      materials: 'llamar al 987654321',
      findings: [{ text: '[texto reservado]', measure: 'frente a El Refugio, cuadra 3' }],
    })
  })
})
