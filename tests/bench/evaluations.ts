import { loadCountry } from '../../scripts/cli/index.ts'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { SHAREABLE } from '../../src/domain/disclosure/index.ts'
import { NO_PAPERS, evaluateYear } from '../../src/domain/summary/index.ts'
import { EMPTY_PLAN, proposeVisit, type Visit } from '../../src/domain/visits/index.ts'
import { evaluationReport, writeDocx } from '../../src/publish/document/index.ts'
import type { Section } from './report.ts'
import { timed } from './samples.ts'

const ROUNDS = 3
const REPORTS = 26
const GOAL_MS = 20_000

/** The evaluation of a year with a visit made in each provincia, as many times as there are regions, to its .docx. */
export async function measureEvaluations(): Promise<Section> {
  const { country } = await loadCountry(undefined, () => undefined)
  const national = surveyCountry(country, defaultParameters('2026-11-21'))
  const visits = country.byLevel.provincia.map((facts, at): Visit => {
    const seed = { facts, group: 'creacion', on: '2026-11-21', ranked: null, disclosure: SHAREABLE } as const
    const knot = { kind: 'nudo', text: `Sin presupuesto ${at}`, measure: 'Incluir en el POI' } as const
    return { ...proposeVisit(EMPTY_PLAN, seed), id: `v${at}`, date: '2026-10-12', state: 'ejecutada', findings: [knot] }
  })
  const samples: number[] = []
  const before = process.cpuUsage()
  for (let round = 0; round < ROUNDS; round += 1)
    samples.push(
      await timed(async () => {
        for (let report = 0; report < REPORTS; report += 1) {
          const evaluation = evaluateYear(national, 2026, { ...NO_PAPERS, visits })
          await writeDocx(evaluationReport(evaluation, national.disclosure), new Map())
        }
      }),
    )
  const { user, system } = process.cpuUsage(before)
  return {
    title: 'El informe de evaluación del año, hasta el .docx',
    lines: [{ name: `${REPORTS} informes`, unit: 'ms', samples, goal: { median: GOAL_MS } }],
    notes: [
      `Cada uno, de las ${REPORTS} regiones y ${visits.length} visitas. Procesador por vuelta: ${Math.round((user + system) / 1000 / ROUNDS)} ms.`,
    ],
  }
}
