import { describe, expect, test } from 'vitest'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import {
  evaluateYear,
  evaluationHeadlines,
  NO_PAPERS,
  publicHeadlines,
  type SemesterReports,
  type YearEvaluation,
} from '../../src/domain/summary/index.ts'
import { country, facts, provincia } from './invented-country.ts'

const EVALUATION = evaluateYear(
  surveyCountry(
    country({
      territories: [
        ...[facts('18', { level: 'region', name: 'Moquegua' }), facts('18')],
        ...[facts('21', { level: 'region', name: 'Puno' }), facts('21')],
        ...provincia('1801', 4, 'creada', 'creada'),
        ...provincia('2101', 4, 'sin_instancia', 'sin_instancia'),
      ],
    }),
    defaultParameters('2026-11-21'),
  ),
  2026,
  NO_PAPERS,
)
const [STEP] = [{ name: 'Ilo', level: 'provincial', step: 'creada', on: '2026-03-01' } as const]
const UNIT = { level: 'provincia', ubigeo: '1801', name: 'Ilo' } as const

/** The evaluation with so many steps, knots and reports. */
function withThese(steps: number, knots: readonly string[], reports: Partial<SemesterReports>): YearEvaluation {
  const none = { owed: 0, delivered: 0, unknown: 0, planned: 0, done: 0 }
  const { annual } = EVALUATION
  return {
    ...EVALUATION,
    annual: {
      ...annual,
      steps: Array.from({ length: steps }, () => STEP) as unknown as typeof annual.steps,
      mismatches: knots.map((check) => ({ ...UNIT, check })) as unknown as typeof annual.mismatches,
    },
    semesters: [{ semester: '2026-1', reports: { ...none, ...reports } }],
  }
}

const plain = (of: readonly { readonly text: string }[]) => of.map(({ text }) => text.replaceAll('\u00A0', ' '))

describe('What the public is told first', () => {
  test.each([
    [[], null],
    [['etapa_contradicha'], 'Queda 1 nudo por resolver: lo que consta y no concuerda con los Lineamientos.'],
    [
      ['etapa_contradicha', 'etapa_contradicha', 'acta_inconsistente'],
      'Quedan 3 nudos por resolver: lo que consta y no concuerda con los Lineamientos; el más frecuente es «Etapa que contradice lo registrado».',
    ],
    [
      ['etapa_contradicha', 'acta_inconsistente', 'diagnostico_antiguo'],
      'Quedan 3 nudos por resolver: lo que consta y no concuerda con los Lineamientos.',
    ],
  ])('of the knots %j says how many are left, and the most frequent where few are', (knots, said) => {
    const found = plain(publicHeadlines(withThese(0, knots, {}))).filter((text) => /nudos?/.test(text))
    expect(found).toEqual(said === null ? [] : [said])
  })

  test.each([
    [0, /^No consta ninguna instancia creada ni instalada en el año/],
    [1, /^En el año consta 1 paso de/],
    [3, /^En el año constan 3 pasos de/],
  ])('says of %i dated steps what is known', (steps, said) => {
    expect(plain(publicHeadlines(withThese(steps, [], {}))).filter((text) => said.test(text))).toHaveLength(1)
  })

  test.each([
    [{ owed: 0 }, null],
    [{ owed: 4, unknown: 4 }, 'No se sabe si los informes de seguimiento se presentaron.'],
    [
      { owed: 4, unknown: 1, delivered: 2 },
      'Del año se recibieron 2 de los 4 informes de seguimiento que se esperan; de 1 no hay dato.',
    ],
    [{ owed: 4, delivered: 4 }, 'Del año se recibieron 4 de los 4 informes de seguimiento que se esperan.'],
  ])('of reports %j says what is known, and that nothing is where nothing is', (reports, said) => {
    const found = plain(publicHeadlines(withThese(0, [], reports))).filter((text) => text.includes('informes'))
    expect(found).toEqual(said === null ? [] : [said])
  })

  test('names the region with least coverage, and only where there is another', () => {
    expect(plain(publicHeadlines(EVALUATION))).toContain('La región con menos cobertura es Puno (0,0 %).')
    const alone = { ...EVALUATION, annual: { ...EVALUATION.annual, regions: EVALUATION.annual.regions.slice(0, 1) } }
    expect(plain(publicHeadlines(alone)).join(' ')).not.toContain('menos cobertura')
  })
})

describe('The evaluation opens', () => {
  test('with what nobody has told, and what would tell it', () => {
    expect(plain(evaluationHeadlines(withThese(0, [], { owed: 4, unknown: 4 })))).toContain(
      'No se sabe si los informes de seguimiento se presentaron: hace falta registrar los que se reciben y las acciones que dicen.',
    )
  })
})
