import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { applyEdits, assembleCountry, putEdit, type CountryRows, type Edit } from '../../src/domain/country/index.ts'
import { assessGroup, criteriaOf, defaultParameters, GROUPS, surveyCountry } from '../../src/domain/criteria/index.ts'
import { INSTRUMENT_ESTADOS } from '../../src/domain/instancias/index.ts'
import type { Source } from '../../src/domain/measure/index.ts'
import { layOut, rankUnits } from '../../src/domain/ranking/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { parseCountryRows } from '../../src/database/questions/index.ts'
import { repository } from '../../scripts/run-step.ts'
import type { Section } from './report.ts'
import { timed } from './samples.ts'

const TIMES = 50
const GOAL_MS = 50

/** From the edit of one instrument to the three orders, as the session does it: rows, index, survey, assessments, places; no database. */
export async function measureEdit(): Promise<Section> {
  const rows = parseCountryRows(readData('facts.json'))
  const { sources } = readData('manifest.json') as { readonly sources: readonly Source[] }
  let edits: readonly Edit[] = []
  const samples: number[] = []
  for (let time = 0; time < TIMES; time += 1) {
    edits = putEdit(edits, editOf(time))
    samples.push(await timed(() => rankAll(rows, edits, sources)))
  }
  return {
    title: 'Una edición reordena los tres grupos',
    lines: [{ name: 'de la edición de un instrumento a los tres órdenes', unit: 'ms', samples: samples.slice(TIMES / 10), goal: { median: GOAL_MS } }],
    notes: [`${TIMES} ediciones seguidas del plan de trabajo de una región, cada una con todas las filas del país; sin consultar el motor.`],
  }
}

function rankAll(rows: CountryRows, edits: readonly Edit[], sources: readonly Source[]): number {
  const country = assembleCountry(applyEdits(rows, edits), sources)
  const national = surveyCountry(country, defaultParameters('2026-11-21'))
  return GROUPS.reduce((sum, group) => sum + rankUnits(layOut(criteriaOf(group), assessGroup(national, group, null), country.womenKnown), {}).length, 0)
}

function editOf(time: number): Edit {
  return {
    about: 'instrumento', ubigeo: ubigeo('18'), level: 'regional', instrument: 'plan_trabajo', estado: INSTRUMENT_ESTADOS[time % INSTRUMENT_ESTADOS.length] ?? null,
    reporta: null, inconsistencias: null, approvedOn: null, validUntil: null, editedOn: '2026-11-21', note: '', link: null,
  }
}

function readData(name: string): unknown {
  return JSON.parse(readFileSync(join(repository, 'public', 'data', name), 'utf8'))
}
