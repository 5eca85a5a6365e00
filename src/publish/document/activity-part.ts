import { INSTANCIA_LEVELS } from '../../domain/instancias/index.ts'
import { formatNumber, formatShare } from '../../domain/measure/index.ts'
import type { AnnualActivity, ReportsOfLevel } from '../../domain/summary/index.ts'
import { INTERVENTION } from '../../domain/visits/index.ts'
import { ALIGNED_NAME, INITIATIVE_NAME, INSTANCIA_LEVEL_NAME } from '../../domain/words/index.ts'
import { NO_DATA } from './figures.ts'
import { heading, paragraph, table, type Block } from './report.ts'

/** What came in the year: reports, sessions, alignment, initiatives, interventions; what nobody told is «sin dato». */
export function activityPart(activity: AnnualActivity): readonly Block[] {
  return [
    heading(1, 'Lo que llegó en el año'),
    ...reportsPart(activity),
    ...sessionsPart(activity),
    ...alignmentPart(activity),
    ...initiativesPart(activity),
    ...interventionsPart(activity),
  ]
}

function reportsPart({ reports }: AnnualActivity): readonly Block[] {
  const title = 'Informes de seguimiento recibidos'
  return [
    heading(2, title),
    table(
      title,
      [
        'Semestre',
        'Nivel',
        '>Instancias creadas',
        '>Entregados',
        '>No entregados',
        '>Sin dato',
        '>Entregados de las creadas',
      ],
      reports.map(reportRow),
    ),
    paragraph('El informe del segundo semestre es el informe anual de seguimiento (7.3.4.6).'),
  ]
}

function reportRow({ semester, level, owed, delivered, missing }: ReportsOfLevel): readonly string[] {
  return [
    semester,
    INSTANCIA_LEVEL_NAME[level],
    formatNumber(owed),
    formatNumber(delivered),
    formatNumber(missing),
    formatNumber(owed - delivered - missing),
    owed === 0 || delivered + missing === 0 ? NO_DATA : formatShare(delivered / owed),
  ]
}

function sessionsPart({ sessions }: AnnualActivity): readonly Block[] {
  const title = 'Sesiones registradas'
  const rows = sessions.map(({ level, instancias, ordinary, extraordinary }) => [
    INSTANCIA_LEVEL_NAME[level],
    ...(instancias === 0
      ? [NO_DATA, NO_DATA, NO_DATA]
      : [instancias, ordinary, extraordinary].map((of) => formatNumber(of))),
  ])
  return [
    heading(2, title),
    table(title, ['Nivel', '>Instancias que sesionaron', '>Ordinarias', '>Extraordinarias'], rows),
  ]
}

function alignmentPart({ alignment }: AnnualActivity): readonly Block[] {
  const title = 'Alineamiento con la norma y la planificación'
  const told = alignment.filter(({ yes, no }) => yes + no > 0)
  if (told.length === 0) return [heading(2, title), paragraph('Sin dato: de ninguna instancia consta su alineamiento.')]
  const rows = told.map(({ document, yes, no }) => [ALIGNED_NAME[document], formatNumber(yes), formatNumber(no)])
  return [heading(2, title), table(title, ['Documento', '>Alineadas', '>No alineadas'], rows)]
}

function initiativesPart({ initiatives }: AnnualActivity): readonly Block[] {
  const title = 'Iniciativas de los gobiernos'
  const told = initiatives.filter(({ byLevel }) => INSTANCIA_LEVELS.some((level) => byLevel[level] > 0))
  if (told.length === 0) return [heading(2, title), paragraph('Sin dato: de ninguna instancia consta una iniciativa.')]
  const rows = told.map(({ type, byLevel }) => [
    INITIATIVE_NAME[type],
    ...INSTANCIA_LEVELS.map((level) => formatNumber(byLevel[level])),
  ])
  return [
    heading(2, title),
    table(title, ['Clase', ...INSTANCIA_LEVELS.map((level) => `>${INSTANCIA_LEVEL_NAME[level]}`)], rows),
  ]
}

function interventionsPart({ interventions }: AnnualActivity): readonly Block[] {
  const title = 'Intervenciones de la DPVLV'
  const told = interventions.filter(({ planned }) => planned > 0)
  if (told.length === 0)
    return [heading(2, title), paragraph('El plan de visitas no tiene ninguna con fecha en el año.')]
  const rows = told.map(({ kind, planned, made }) => [
    INTERVENTION[kind].name,
    formatNumber(planned),
    formatNumber(made),
  ])
  return [heading(2, title), table(title, ['Tipo', '>Con fecha en el año', '>Ejecutadas'], rows)]
}
