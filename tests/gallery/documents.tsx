import type { ComponentProps } from 'react'
import { SHAREABLE } from '../../src/domain/disclosure/index.ts'
import {
  NO_PAPERS,
  evaluateYear,
  priorityOrder,
  summariseDepartment,
  summariseYear,
} from '../../src/domain/summary/index.ts'
import type { Visit } from '../../src/domain/visits/index.ts'
import {
  annualReport,
  departmentReport,
  drawSummary,
  evaluationReport,
  numberCaptions,
  publicEdition,
  visitReport,
  type Report,
} from '../../src/publish/document/index.ts'
import { ReportView } from '../../src/view/present/report-view.tsx'
import { visit } from '../domain/visits/country.ts'
import { drawComponent } from './draw-component.tsx'
import type { Exhibit, ExhibitState } from './exhibit.ts'
import { nationalIn, YUNGA } from './invented-places.ts'
import { placeLimits } from './place.ts'

const WIDTH = 800

function summarised(state: ExhibitState) {
  const national = nationalIn(state)
  return summariseDepartment(national, YUNGA, priorityOrder(national))
}

const summaryIn = (state: ExhibitState): Report => departmentReport(summarised(state), SHAREABLE)

const yearIn = (state: ExhibitState): Report => annualReport(summariseYear(nationalIn(state), 2026, null), SHAREABLE)

const evaluatedIn = (state: ExhibitState) =>
  evaluateYear(nationalIn(state), 2026, { ...NO_PAPERS, visits: [visit('1801', MADE)] })

const evaluationIn = (state: ExhibitState): Report => evaluationReport(evaluatedIn(state), SHAREABLE)

function editionIn(state: ExhibitState): Report {
  const edition = publicEdition(evaluatedIn(state), SHAREABLE)
  if (edition === null) throw new Error('the edition of what may be shared is always made')
  return edition
}

const MADE: Partial<Visit> = {
  state: 'ejecutada',
  date: '2026-10-05',
  hour: '09:00',
  participants: ['Gerencia de Desarrollo Social'],
  agreements: 'Sesionar en enero\nAprobar el reglamento',
  findings: [
    { kind: 'avance', text: 'Ordenanza publicada', measure: '' },
    { kind: 'nudo', text: 'Sin presupuesto propio', measure: 'Incluir en el POI' },
  ],
  evaluation: { metodologia: 4, logistica: null, facilitacion: 5, objetivos: 3, satisfaccion: 4, note: 'Bien' },
}

const visitIn =
  (stated: Partial<Visit>) =>
  (state: ExhibitState): Report =>
    visitReport(nationalIn(state), visit('1801', stated), [])

/** The headings of the first level of a report, in order. */
function partsOf(report: Report): readonly string[] {
  return report.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []))
}

/** The same report with only one of its parts. */
function only(report: Report, part: string): Report {
  let within = ''
  const blocks = report.blocks.filter((block) => {
    if (block.kind === 'heading' && block.level === 1) within = block.text
    return within === part
  })
  if (blocks.length === 0) throw new Error(`the report has no part "${part}"`)
  return { ...report, blocks }
}

function Page(props: ComponentProps<typeof ReportView>) {
  return (
    <article className="page present-page">
      <ReportView {...props} />
    </article>
  )
}

type Made = (state: ExhibitState) => Report

function page(
  [name, height]: readonly [name: string, height: number],
  state: ExhibitState,
  shows: string,
  made: Made,
  part: string | null = null,
): Exhibit {
  const draw = () => {
    const whole = made(state)
    const report = part === null ? whole : only(whole, part)
    const asked = report.blocks.flatMap((block) => (block.kind === 'picture' ? [block.name] : []))
    const drawn = asked.length > 0 ? drawSummary(nationalIn(state), summarised(state), placeLimits('real')) : new Map()
    const pictures = new Map(asked.map((name) => [name, drawn.get(name)?.svg ?? '']))
    return drawComponent(<Page report={report} numbers={numberCaptions(report)} pictures={pictures} />, {
      width: WIDTH,
      height,
      pictures: [...pictures.values()],
    })
  }
  return { kind: 'documentos', name, state, shows, draw }
}

/** The parts of the summary of a region and of the annual report, each with its name, height and what must be seen. */
export const SUMMARY_PARTS: Readonly<Record<string, readonly [name: string, height: number, shows: string]>> = {
  'Lo que hay que saber': [
    'resumen-hallazgos',
    856,
    'Lo que se diría de la región, cada oración con su calidad, y las provincias con menos cobertura primero.',
  ],
  'En breve': ['resumen-en-breve', 1227, 'Las cifras de la región y el mapa de sus distritos.'],
  'Casos de violencia': [
    'resumen-casos',
    591,
    'Los casos por año, el año sin terminar dicho como tal, por modalidad y de quiénes son.',
  ],
  'Servicios que opera el MIMP': [
    'resumen-servicios-operados',
    1593,
    'Cada servicio con lo que es, cuántos hay y de qué fuente; el refugio sin lugar.',
  ],
  'Servicios que promueve el MIMP': [
    'resumen-servicios-promovidos',
    506,
    'Los servicios de gobiernos; de lo que nada consta se dice «sin dato».',
  ],
  'Consolidado de servicios': ['resumen-consolidado', 1147, 'Los dos cuadros con su total.'],
  'Pobreza monetaria': ['resumen-pobreza', 1457, 'Las clases y los distritos de mayor pobreza, en orden.'],
  'Instancias de concertación': [
    'resumen-instancias',
    2450,
    'La cobertura con cada definición, por provincia, y la prioridad.',
  ],
  'Discrepancias y advertencias': ['resumen-discrepancias', 366, 'Lo que no cuadra y lo que las fuentes advierten.'],
  'Base legal': ['base-legal', 754, 'Las 21 normas, con lo que trata cada una.'],
  'Lo que falta': ['resumen-lo-que-falta', 827, 'Lo que nadie cargó, una línea por cosa.'],
  Fuentes: ['resumen-fuentes', 720, 'Cada tabla con su fuente, corte y calidad.'],
}

export const ANNUAL_PARTS: typeof SUMMARY_PARTS = {
  'Lo que hay que saber': ['anual-hallazgos', 562, 'El país, la brecha con su región y lo creado en el año.'],
  'Situación de las instancias': [
    'anual-situacion',
    1286,
    'El país por nivel y etapa, con cada definición y por región.',
  ],
  'Cambios en 2026': ['anual-cambios', 642, 'Lo creado a dos fechas y lo del año.'],
  'Instrumentos de gestión': ['anual-instrumentos', 1192, 'Los instrumentos por nivel y los que vencen en el año.'],
  'Lo que llegó en el año': [
    'anual-llegado',
    1095,
    'Informes, sesiones, alineamiento, iniciativas e intervenciones; lo no dicho, «sin dato».',
  ],
  'Lo que no concuerda': ['anual-incoherencias', 752, 'Cada revisión con su cláusula y cuántas instancias halla.'],
  'Cambios en la priorización': [
    'anual-priorizacion',
    322,
    'Sin dos órdenes congelados se dice que no hay con qué comparar.',
  ],
}

const partPages = (parts: typeof SUMMARY_PARTS, made: Made) =>
  Object.entries(parts).map(([part, [name, height, shows]]) => page([name, height], 'varias', shows, made, part))

const EVALUATION_PARTS: typeof SUMMARY_PARTS = {
  'Análisis cuantitativo: metas y resultados': [
    'evaluacion-resultados',
    1400,
    'Lo programado y lo logrado, con la valoración de las visitas y cada región.',
  ],
  'Análisis cualitativo: qué lo explica': [
    'evaluacion-explicacion',
    640,
    'Lo que se escribió: dificultades, avances, nudos con su medida y recomendaciones.',
  ],
  'Propuesta de mejora': ['evaluacion-propuesta', 560, 'Cada nudo con su propuesta, y lugar para lo que falte.'],
}

const EDITION_PARTS: typeof SUMMARY_PARTS = {
  'El país en breve': ['publica-pais', 760, 'El país en cinco cifras y los nudos que quedan.'],
  'Las regiones': ['publica-regiones', 400, 'Las regiones en una tabla.'],
}

export const documentExhibits: readonly Exhibit[] = [
  ...partPages(SUMMARY_PARTS, summaryIn),
  ...partPages(ANNUAL_PARTS, yearIn),
  ...partPages(EVALUATION_PARTS, evaluationIn),
  ...partPages(EDITION_PARTS, editionIn),
  page(
    ['resumen-en-breve', 1265],
    'simulado',
    'El sello de lo simulado arriba y la calidad en cada cifra.',
    summaryIn,
    'En breve',
  ),
  page(
    ['resumen-en-breve', 1155],
    'sin-datos',
    'Lo que no se cargó dice «sin dato», con la tabla que falta al pie.',
    summaryIn,
    'En breve',
  ),
  page(
    ['resumen-instancias', 2390],
    'critico',
    'Todas las provincias en brecha crítica.',
    summaryIn,
    'Instancias de concertación',
  ),
  page(
    ['resumen-instancias', 2960],
    'nombres-largos',
    'Los nombres largos pasan de línea dentro de su celda.',
    summaryIn,
    'Instancias de concertación',
  ),
  page(
    ['resumen-pobreza', 1223],
    'una',
    'Una provincia sola: pocos distritos, los mismos cuadros.',
    summaryIn,
    'Pobreza monetaria',
  ),
  page(
    ['informe-de-visita', 3340],
    'varias',
    'Una visita hecha: participantes, acuerdos, avances, nudos con su medida y evaluación.',
    visitIn(MADE),
  ),
  page(['informe-de-visita', 3260], 'ninguna', 'Una visita sin nada escrito: «sin dato» en cada parte.', visitIn({})),
  page(['informe-de-visita', 3440], 'simulado', 'El sello de lo simulado sobre el informe.', visitIn(MADE)),
]

/** The parts of the whole documents, to hold that none lacks its page. */
export function documentParts(): readonly string[] {
  return [...partsOf(summaryIn('varias')), ...partsOf(yearIn('varias'))]
}
