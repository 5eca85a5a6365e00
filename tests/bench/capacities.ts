import { loadCountry } from '../../scripts/cli/index.ts'
import {
  ACTORS,
  openSurvey,
  placeFinder,
  rankCapacities,
  rankTerritories,
  rankTopics,
  READY_INSTRUMENT,
  readAnswers,
} from '../../src/domain/capacities/index.ts'
import { SHAREABLE } from '../../src/domain/disclosure/index.ts'
import type { Section } from './report.ts'
import { timed } from './samples.ts'

const TIMES = 10
const PEOPLE = 3_000
const QUESTIONS = 40
const GOAL_MS = 1_000
const SAID = ['Totalmente de acuerdo', 'De acuerdo', '', '3', 'Nunca', 'Sí', 'No']

/** Answers of the whole country to a long questionnaire, read, placed, hidden where they are few, and ranked. */
export async function measureCapacities(): Promise<Section> {
  const { country } = await loadCountry(undefined, () => undefined)
  const capacities = Array.from({ length: QUESTIONS }, (_, at) => {
    const ready = READY_INSTRUMENT[at % READY_INSTRUMENT.length] ?? READY_INSTRUMENT[0]
    return ready === undefined
      ? []
      : [{ ...ready, id: `P${at}`, question: `${ready.question} (pregunta número ${at})` }]
  }).flat()
  const { distrito } = country.byLevel
  const rows = Array.from({ length: PEOPLE }, (_, at) => [
    ...['2026/11/28 10:15:03 a. m. GMT-5', 'a@b.pe', distrito[(at * 37) % distrito.length]?.ubigeo ?? ''],
    ACTORS[at % ACTORS.length] ?? '',
    ...capacities.map((_capacity, question) => SAID[(at * 7 + question * 3) % SAID.length] ?? ''),
  ])
  const cells = [
    ['Marca temporal', 'Correo', 'Ubigeo', 'Actor', ...capacities.map(({ question }) => question)],
    ...rows,
  ]
  const samples: number[] = []
  let read = 0
  for (let time = 0; time < TIMES; time += 1)
    samples.push(
      await timed(() => {
        const answers = readAnswers(cells, capacities, { findPlace: placeFinder(country), actor: null })?.answers ?? []
        read = answers.length
        const round = { id: 'r', label: '', on: '2026-11-28', file: '', capacities, answers, asked: [] }
        const survey = openSurvey(round, { disclosure: SHAREABLE })
        const group = { unit: 'pais', actor: null } as const
        rankTopics(survey, group)
        rankCapacities(survey, group)
        for (const level of ['region', 'provincia', 'distrito'] as const)
          rankTerritories(survey, country.byLevel[level], null, 'sistema_nacional')
      }),
    )
  return {
    title: 'Necesidades de fortalecimiento',
    lines: [
      {
        name: `Leer y ordenar ${PEOPLE} respuestas de ${QUESTIONS} preguntas`,
        unit: 'ms',
        samples,
        goal: { median: GOAL_MS },
      },
    ],
    notes: [`${read} respuestas con su instancia; por tema, por capacidad y por territorio de los tres niveles.`],
  }
}
