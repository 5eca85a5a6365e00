import { describe, expect, test } from 'vitest'
import { needHeadlines, openSurvey, type Answered, type Group } from '../../../src/domain/capacities/index.ts'
import { defaultParameters, surveyCountry } from '../../../src/domain/criteria/index.ts'
import { country, facts } from '../invented-country.ts'
import { CAPACITIES, people, roundOf } from './made-round.ts'

const NAMES: Readonly<Record<string, string>> = { '18': 'Moquegua', '21': 'Puno', '04': 'Arequipa', '23': 'Tacna' }
const REGIONS = ['18', '21', '04', '23'].map((code) => facts(code, { level: 'region', name: NAMES[code] ?? '' }))
const NATIONAL = surveyCountry(
  country({ territories: [...REGIONS, ...['18', '21', '04', '23'].map((code) => facts(code))] }),
  defaultParameters('2026-11-28'),
)
const COUNTRY: Group = { unit: 'pais', actor: null }

function say(answers: readonly Answered[]): readonly string[] {
  const survey = openSurvey(roundOf(answers), NATIONAL)
  return needHeadlines({ survey, before: null, group: COUNTRY, inside: REGIONS }).map((text) =>
    text.replaceAll('\u00A0', ' '),
  )
}

/** People whose topics lack the more, the later their question. */
const unlike = (many: number, code: string) =>
  people(many, code, 'presidencia', 0).map((each) => ({
    ...each,
    points: CAPACITIES.map((_, at) => Math.max(0, 60 - 3 * at)),
  }))

describe('What stands out of a round of answers', () => {
  test('without answers is that nobody answered and what that asks for', () => {
    expect(say([])).toEqual([
      'De ningún tema hay respuestas que puedan mostrarse.',
      'Nadie de este grupo ha respondido: hace falta aplicar el cuestionario.',
    ])
  })

  test('of too few people is why nothing is shown, and no count of them', () => {
    const found = say(people(3, '18', 'presidencia', 40))
    expect(found.slice(0, 2)).toEqual([
      'De ningún tema hay respuestas que puedan mostrarse.',
      'Respondieron tan pocas personas que su brecha diría qué respondió cada una: hace falta que respondan más.',
    ])
    expect(found.join(' ')).not.toMatch(/\d/)
  })

  test('where all is alike is that no topic stands out, from where the answers are, and of how many', () => {
    const found = say(people(8, '18', 'presidencia', 40))
    expect(found[0]).toMatch(/^Ningún tema sobresale/)
    expect(found).toContain('Las respuestas son solo de Moquegua: de los demás territorios no se sabe.')
    expect(found.at(-1)).toMatch(/^Sobre «[^»]+» respondieron 8 personas\.$/)
  })

  test('names no place as the only one where answers are from many, or from all', () => {
    const from = (codes: readonly string[]) =>
      say(codes.flatMap((code) => people(8, code, 'presidencia', 40))).join(' ')
    expect(from(['18', '21', '04'])).toContain('solo de Moquegua, Puno y Arequipa')
    expect(from(['18', '21', '04', '23'])).not.toContain('solo de')
  })

  test('is from three to five sentences where topics are unlike', () => {
    const found = say([...unlike(8, '18'), ...unlike(9, '21')])
    expect(found.length).toBeGreaterThanOrEqual(3)
    expect(found.length).toBeLessThanOrEqual(5)
    expect(found[0]).toMatch(/^La mayor brecha es la de/)
  })
})
