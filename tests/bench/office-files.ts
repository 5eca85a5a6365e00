import type { National } from '../../src/domain/criteria/index.ts'
import { openSurvey, READY_INSTRUMENT } from '../../src/domain/capacities/index.ts'
import { WEEKDAYS_ONLY } from '../../src/domain/calendar/index.ts'
import { NO_DISPATCHES } from '../../src/domain/consolidation/index.ts'
import { NO_CONTEXT } from '../../src/domain/context/index.ts'
import { cutOf, historyOf, linesBetween } from '../../src/domain/cuts/index.ts'
import { MODELS } from '../../src/domain/instancias/index.ts'
import { NO_LETTERHEAD } from '../../src/domain/letterhead/index.ts'
import { readRegister } from '../../src/domain/register/index.ts'
import {
  evaluateYear,
  planWorkshop,
  priorityOrder,
  profileOf,
  summariseDepartment,
  summariseYear,
  type CutsBetween,
} from '../../src/domain/summary/index.ts'
import { ubigeo, type MacroRegion } from '../../src/domain/territory/index.ts'
import { dateVisits, NO_TARIFFS, planTrips, type Visit } from '../../src/domain/visits/index.ts'
import { agendaWorkbook, blankFormats } from '../../src/publish/agenda/index.ts'
import { questionnaireWorkbook } from '../../src/publish/capacities/index.ts'
import * as documents from '../../src/publish/document/index.ts'
import { rationaleWorkbook } from '../../src/publish/rationale/index.ts'
import { workshopDeck, writePptx } from '../../src/publish/slides/index.ts'
import { cutChangesSheet } from '../../src/publish/table/index.ts'
import { rowsToFixWorkbook, templateWorkbook, writeWorkbook } from '../../src/publish/workbook/index.ts'
import { workshopWorkbook } from '../../src/publish/workshops/index.ts'
import { people, roundOf } from '../domain/capacities/made-round.ts'
import { planOf, visit } from '../domain/visits/country.ts'
import { sampleRun } from '../workspace/runs/sample-run.ts'

const YEAR = 2026
const REGION = ubigeo('18')
const NORTH = ['01', '06', '14', '20', '24'].map(ubigeo)

type Made = readonly (readonly [name: string, bytes: Uint8Array])[]

/** A visit that left something of every kind. */
const VISIT: Visit = visit('1801', {
  id: 'v-1',
  ...{ state: 'ejecutada', date: '2026-10-05', hour: '09:00', participants: ['Gerencia de Desarrollo Social'] },
  agreements: 'Sesionar en enero',
  findings: [
    { kind: 'avance', text: 'Ordenanza publicada', measure: '' },
    { kind: 'nudo', text: 'Sin presupuesto', measure: 'Incluir en el POI' },
  ],
  evaluation: { metodologia: 4, logistica: null, facilitacion: 5, objetivos: 3, satisfaccion: 4, note: 'Bien' },
})

/** Every document that is not in the set of a region: what a visit, a month, a year, a round and a cut leave. */
export async function officeDocuments(national: National): Promise<Made> {
  const { disclosure } = national
  const evaluation = evaluateYear(national, YEAR, { edits: [], visits: [VISIT], context: NO_CONTEXT })
  const edition = documents.publicEdition(evaluation, disclosure)
  const summary = summariseDepartment(national, REGION, priorityOrder(national))
  const letterhead = { ...NO_LETTERHEAD, office: 'Oficina de prueba' }
  const reports = [
    documents.annualReport(summariseYear(national, YEAR, null), disclosure),
    documents.evaluationReport(evaluation, disclosure),
    ...(edition === null ? [] : [edition]),
    ...documents.ANNEXES.map((annex) => documents.annexForm(annex, null)),
    ...MODELS.map((model) => documents.modelForm(model, null)),
    documents.visitReport(national, VISIT, []),
    documents.monthlyReport(national, [VISIT], '2026-10'),
    needsOf(national),
    documents.questionnaire(READY_INSTRUMENT, national.parameters.referenceDate),
    documents.callLetter(national, VISIT),
    tripOf(national),
    fileOf(national),
    documents.cutsReport(cutsOf(national)),
    documents.territoryProfile(
      profileOf(national, { level: 'distrito', ubigeo: ubigeo('180102') }, priorityOrder(national)),
      disclosure,
    ),
    ...(['oficio', 'memorando'] as const).map((kind) => documents.coverLetter(kind, summary, disclosure, letterhead)),
  ].map((report) => documents.withLetterhead(report, letterhead))
  return Promise.all(
    reports.map(async (report) => [`${report.fileName}.docx`, await documents.writeDocx(report, new Map())] as const),
  )
}

/** The slides of a workshop of several regions, with native charts. */
export async function workshopSlides(national: National, sets: readonly MacroRegion[]): Promise<Made> {
  const order = priorityOrder(national)
  const summary = planWorkshop(national, { name: 'Norte', regions: NORTH, order, written: [], sets })
  const deck = workshopDeck(summary, national.disclosure)
  return [[`${deck.fileName}.pptx`, await writePptx(deck, new Map())]]
}

/** Every workbook that is not in the set of a region. */
export function officeWorkbooks(national: National): Made {
  const { itinerary, plan } = planned(national)
  const agenda = {
    ...{ plan, itinerary, rounds: [], national, calendar: WEEKDAYS_ONLY },
    today: national.parameters.referenceDate,
  }
  const words = { sheet: 'Filas', line: 'Línea', reason: 'Motivo', suggestion: 'Propuesta' }
  const notes = { notesSheet: 'Notas', notesColumn: 'Columna', notesKind: 'Tipo', notesWords: 'Qué va' }
  return [
    ['plan-de-visitas.xlsx', agendaWorkbook(agenda)],
    ['formatos-en-blanco.xlsx', blankFormats()],
    ['cuestionario.xlsx', questionnaireWorkbook(READY_INSTRUMENT)],
    ['sustento.xlsx', rationaleWorkbook(sampleRun({}))],
    ['talleres.xlsx', workshopWorkbook([], String)],
    ['cambios.xlsx', writeWorkbook([cutChangesSheet(cutsOf(national))])],
    ['filas.xlsx', rowsToFixWorkbook({ header: ['ubigeo'], rows: [], words })],
    [
      'plantilla.xlsx',
      templateWorkbook({ table: 'pobreza', columns: [{ name: 'ubigeo', kind: 'texto', note: '' }], words: notes }),
    ],
    ...documents.ANNEXES.map((annex) => {
      const form = documents.annexForm(annex, null)
      return [`${form.fileName}.xlsx`, documents.reportWorkbook(form)] as const
    }),
  ]
}

function needsOf(national: National): documents.Report {
  const answers = [...people(8, '1801', 'presidencia', 40), ...people(7, '1802', 'presidencia', 70)]
  const survey = openSurvey(roundOf(answers), national)
  return documents.needsReport({ national, survey, before: null, group: { unit: 'pais', actor: null } })
}

function planned(national: National) {
  const rules = { base: ubigeo('1801'), from: '2026-12-01', days: 5, perDay: 2 }
  const plan = planOf([VISIT, visit('1803', { id: 'v-2' }), visit('1802', { id: 'v-3' })], { rules })
  const itinerary = planTrips(plan, rules, national.country, WEEKDAYS_ONLY)
  return { itinerary, plan: itinerary === null ? plan : dateVisits(plan, itinerary) }
}

function tripOf(national: National): documents.Report {
  const trip = planned(national).itinerary?.trips[0]
  if (trip === undefined) throw new Error('no trip was made')
  return documents.tripRequest(national, trip, 1, NO_TARIFFS)
}

function fileOf(national: National): documents.Report {
  const record = readRegister(national, [], 6).find(({ unit }) => unit.ubigeo === ubigeo('1801'))
  if (record === undefined) throw new Error('no record was found')
  return documents.instanciaFile({
    ...{ country: national.country, record, name: 'Mariscal Nieto', clock: national.parameters },
  })
}

/** The same country at two days. */
function cutsOf(national: National): CutsBetween {
  const kept = ['2026-01-01', '2026-11-21'].map((on, at) =>
    cutOf(national, [], NO_DISPATCHES, { id: String(at), label: on, on }),
  )
  const points = historyOf(national.country, kept, national.parameters.definition, '')
  const [before, after] = kept.map(({ id }) => points.find((point) => point.id === id))
  if (before === undefined || after === undefined) throw new Error('no cut was read')
  return { before, after, lines: linesBetween(national.country, kept, before, after) }
}
