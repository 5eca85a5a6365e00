import { yearOf } from '../../domain/calendar/index.ts'
import { rowsOf, type LifeValues } from '../../domain/life/index.ts'
import { formatShare } from '../../domain/measure/index.ts'
import { actionsOf } from '../../domain/register/index.ts'
import type { AnnexOf } from './annex-of.ts'
import { asked, blank, cellsOf, dated, rowsLeft, SPARE, worded, type FormRow } from './annex-tables.ts'
import { paragraph, type Block } from './report.ts'

const ROWS = 10

/** Anexo 2: the actions of the plan, by year and quarter, with budget and alignment (6.1.7; 7.3.3.1 (4)). */
export function planParts(of: AnnexOf | null): readonly Block[] {
  const actions = of === null ? [] : actionsInOrder(of)
  return [
    ...asked('Aprobación', ['Dato', 'Respuesta'], approvalRows(of, actions)),
    ...blank(
      'Acciones programadas',
      ['Acción', 'A cargo de', 'Indicador', 'Meta', 'Año', 'Trim. 1', 'Trim. 2', 'Trim. 3', 'Trim. 4'],
      rowsLeft(actions, ROWS),
      actions.map(plannedRow),
    ),
    ...blank(
      'Presupuesto y alineamiento de las acciones',
      ['Acción', 'Presupuesto (sí o no)', 'Ley 30364, PDC, PEI, POI, PP o PMI'],
      rowsLeft(actions, ROWS),
      actions.map(({ accion, presupuesto, fuente }) => cellsOf('acciones', { accion, presupuesto, fuente })),
    ),
    ...asked(
      'Correspondencia con otros planes',
      ['Plan', 'Corresponde (sí o no)', 'Por ajustar'],
      [
        ['Planes de las instancias del nivel inferior', worded(of, 'plan', 'plan_correspondencia')],
        'Plan de la instancia del nivel superior',
      ],
    ),
    paragraph('El plan rige tres años (6.1.7) y se aprueba a más tardar el último día hábil de noviembre (7.3.3.1).'),
  ]
}

function approvalRows(of: AnnexOf | null, actions: readonly LifeValues[]): readonly FormRow[] {
  const years = actions.map(({ anio = '' }) => anio)
  const [first = '', last = ''] = [years.at(0), years.at(-1)]
  return [
    ['Periodo del plan', first === last ? first : `${first}–${last}`],
    ['Aprobación del plan (fecha)', dated(of?.planOn)],
    'Sesión en que se aprobó (número y acta)',
    ['Diagnóstico en que se basa (fecha)', dated(of?.diagnosticoOn)],
  ]
}

function actionsInOrder({ life }: AnnexOf): readonly LifeValues[] {
  const at = ({ anio = '', trimestre = '' }: LifeValues) => `${anio} ${trimestre}`
  return rowsOf(life, 'acciones').toSorted((one, other) => at(one).localeCompare(at(other)))
}

function plannedRow({ accion, responsable, indicador, meta, anio, trimestre }: LifeValues): readonly string[] {
  const told = cellsOf('acciones', { accion, responsable, indicador, meta, anio })
  return [...told, ...['1', '2', '3', '4'].map((quarter) => (trimestre === quarter ? 'X' : ''))]
}

/** Anexo 4: the plan of a half-year, planned against done, and what stands in the way (7.3.4.2–6). */
export function informeParts(of: AnnexOf | null): readonly Block[] {
  const actions = of === null ? [] : actionsOf(of.life, of.semester)
  return [
    ...asked('Periodo', ['Dato', 'Respuesta'], periodRows(of)),
    ...blank(
      'Avance de las acciones',
      ['Acción', 'A cargo de', 'Estado', 'Meta', 'Ejecutado', 'Avance (%)', 'Qué lo dificulta'],
      rowsLeft(actions, ROWS),
      actions.map(doneRow),
    ),
    ...(actions.length === 0 ? [] : [paragraph(doneOf(actions))]),
    ...asked('Funcionamiento', ['Dato', 'Programado', 'Realizado'], workedRows(of)),
    ...blank('Medidas para el siguiente semestre', ['Medida', 'A cargo de', 'Plazo'], 4),
    ...recommendations(of),
    paragraph(
      'El informe se publica en el Observatorio Regional (7.3.4.3): no lleve nombres ni datos de las víctimas.',
    ),
  ]
}

function periodRows(of: AnnexOf | null): readonly FormRow[] {
  const sentOn = of?.activity?.reports.find(({ semester }) => semester === of.semester)?.deliveredOn
  return [
    ['Semestre (en el segundo, informe anual)', of === null ? '' : semesterName(of.semester)],
    ['Plan de trabajo y fecha de su aprobación', dated(of?.planOn)],
    'Se remite a (instancia provincial, regional o Secretaría Técnica de la CMAN)',
    ['Fecha de remisión', dated(sentOn)],
  ]
}

function semesterName(semester: AnnexOf['semester']): string {
  const [year = '', half = ''] = semester.split('-')
  return half === '2' ? `Segundo semestre de ${year}, informe anual` : `Primer semestre de ${year}`
}

function doneRow({ accion, responsable, estado, meta, avance, dificultad }: LifeValues): readonly string[] {
  const told = cellsOf('acciones', { accion, responsable, estado, meta, avance })
  return [...told, shareDone(meta, avance), ...cellsOf('acciones', { dificultad })]
}

function shareDone(meta: string | undefined, avance: string | undefined): string {
  return meta === undefined || avance === undefined || Number(meta) === 0
    ? ''
    : formatShare(Number(avance) / Number(meta))
}

function doneOf(actions: readonly LifeValues[]): string {
  const done = actions.filter(({ estado }) => estado === 'ejecutada').length
  return `Ejecutadas: ${done} de ${actions.length} acciones programadas en el semestre o reprogramadas a él (${formatShare(done / actions.length)}).`
}

function workedRows(of: AnnexOf | null): readonly FormRow[] {
  const names = ['Sesiones ordinarias', 'Sesiones extraordinarias', 'Acuerdos cumplidos', 'Acciones de sensibilización']
  if (of === null) return names
  const within = (day: string | undefined) => day !== undefined && isWithin(day, of.semester)
  const sessions = of.activity?.sessions.filter(({ date }) => within(date))
  const held = (extraordinary: boolean) =>
    sessions === undefined ? '' : String(sessions.filter((each) => each.extraordinary === extraordinary).length)
  const agreed = rowsOf(of.life, 'acuerdos')
  const due = agreed.filter(({ plazo }) => within(plazo))
  const aware = rowsOf(of.life, 'sensibilizacion')
  const told = (rows: readonly LifeValues[], number: number) => (rows.length === 0 ? '' : String(number))
  const [ordinary = '', extra = '', agreements = '', awareness = ''] = names
  return [
    [ordinary, '', held(false)],
    [extra, '', held(true)],
    [agreements, told(agreed, due.length), told(agreed, due.filter(({ estado }) => estado === 'cumplido').length)],
    [awareness, '', told(aware, aware.filter(({ fecha }) => within(fecha)).length)],
  ]
}

function isWithin(day: string, semester: AnnexOf['semester']): boolean {
  const [year, half] = semester.split('-')
  return String(yearOf(day)) === year && Number(day.slice(5, 7)) > 6 === (half === '2')
}

function recommendations(of: AnnexOf | null): readonly Block[] {
  const told = (of === null ? [] : rowsOf(of.life, 'informes')).filter(
    ({ anio = '', semestre = '', recomendaciones }) =>
      recomendaciones !== undefined && `${anio}-${semestre}` <= (of?.semester ?? ''),
  )
  return blank(
    'Recomendaciones de la instancia del nivel superior',
    ['Recomendación', 'Fecha', 'Qué se hizo'],
    SPARE,
    told.map(({ recomendaciones, recomendado_el }) => [
      ...cellsOf('informes', { recomendaciones, recomendado_el }),
      '',
    ]),
  )
}
