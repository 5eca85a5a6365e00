import {
  latestYears,
  type ContextRow,
  type ContextTheme,
  contextSource,
  contextValue,
} from '../../domain/context/index.ts'
import { withoutReserved } from '../../domain/disclosure/index.ts'
import { titleAndCutOff } from '../../domain/measure/index.ts'
import type { TripFigure } from '../../domain/visits/index.ts'
import { QUALITY_NAME } from '../../domain/words/index.ts'
import { actaParts } from './annex-acta.ts'
import type { AnnexOf } from './annex-of.ts'
import { informeParts, planParts } from './annex-plan.ts'
import { asked, blank, dated, rowsLeft, worded } from './annex-tables.ts'
import { contextCells } from './context-part.ts'
import { NO_DATA } from './figures.ts'
import { legalPart } from './legal-part.ts'
import { plainName } from './plain-name.ts'
import { heading, table, type Block, type Report } from './report.ts'

export const ANNEXES = ['diagnostico', 'plan', 'acta', 'informe'] as const
/** The four annexes of the Lineamientos (VIII): the source gives their titles, and what is in them is the house's. */
export type Annex = (typeof ANNEXES)[number]

interface AnnexForm {
  readonly title: string
  readonly clause: string
  readonly file: string
  readonly parts: (of: AnnexOf | null) => readonly Block[]
}

const FORMS: Readonly<Record<Annex, AnnexForm>> = {
  diagnostico: {
    title: 'Diagnóstico de la situación de la violencia contra las mujeres y los integrantes del grupo familiar',
    clause: 'Anexo 1; 7.3.3.1 (3)',
    file: 'anexo-1-diagnostico',
    parts: diagnosticoParts,
  },
  plan: {
    title: 'Plan de trabajo de la instancia de concertación',
    clause: 'Anexo 2; 6.1.7 y 7.3.3.1 (4)',
    file: 'anexo-2-plan-de-trabajo',
    parts: planParts,
  },
  acta: {
    title: 'Acta de sesión de la instancia de concertación',
    clause: 'Anexo 3; 7.3.3.2',
    file: 'anexo-3-acta-de-sesion',
    parts: actaParts,
  },
  informe: {
    title: 'Informe de seguimiento del plan de trabajo',
    clause: 'Anexo 4; 7.3.4.2–6',
    file: 'anexo-4-informe-de-seguimiento',
    parts: informeParts,
  },
}

/** One annex as a form: blank, or with what is known of an instancia already in it. */
export function annexForm(annex: Annex, of: AnnexOf | null): Report {
  const { title, clause, file, parts } = FORMS[annex]
  return {
    title,
    subtitle: `Modelo de Brecha para el ${clause} de los Lineamientos`,
    stamps: of?.simulated === true ? ['CONTIENE DATOS SIMULADOS'] : [],
    made: 'Modelo hecho con Brecha: complete, corrija y apruebe su contenido',
    fileName: of === null ? file : `${file}-${plainName(of.name)}-${of.ubigeo}`,
    isForm: true,
    blocks: [...headPart(of), ...parts(of)],
  }
}

function headPart(of: AnnexOf | null): readonly Block[] {
  return [
    heading(1, 'Datos de la instancia'),
    table(
      'Datos de la instancia',
      ['Dato', 'Respuesta'],
      [
        ['Territorio', of?.name ?? ''],
        ['Nivel (regional, provincial, distrital)', of?.level ?? ''],
        ['Ubigeo', of?.ubigeo ?? ''],
        ['Ordenanza de creación', of?.ordenanza ?? ''],
        ['Aprobación del reglamento interno', dated(of?.reglamentoOn)],
        ['Presidencia (cargo)', worded(of, 'conduccion', 'presidencia')],
        ['Secretaría técnica (cargo)', worded(of, 'conduccion', 'secretaria')],
      ],
    ),
  ]
}

function diagnosticoParts(of: AnnexOf | null): readonly Block[] {
  return [
    ...(of === null ? [] : [...figuresPart(of.figures), ...contextTable(of)]),
    ...violencePart(),
    ...servicesAndBudget(of),
    ...conclusions(of),
    ...legalPart(),
  ]
}

function violencePart(): readonly Block[] {
  const yearly = ['Modalidad', 'Año anterior', 'Último año', 'Fuente']
  return [
    heading(1, '1. Características de la violencia'),
    ...asked('Casos por modalidad', yearly, ['Física', 'Psicológica', 'Sexual', 'Económica o patrimonial']),
    ...asked(
      'Casos según la persona',
      ['Variable', 'Grupo con más casos', 'Casos', 'Fuente'],
      ['Sexo', 'Edad', 'Discapacidad', 'Estado civil', 'Nivel educativo', 'Ocupación', 'Lugar de origen'],
    ),
  ]
}

function servicesAndBudget(of: AnnexOf | null): readonly Block[] {
  const services = themed(of, 'servicios').map((row) => [row.indicator, '', '', contextValue(row), sourceOf(row)])
  const budget = themed(of, 'presupuesto').map((row) => ['', row.indicator, contextValue(row), row.year, sourceOf(row)])
  const ofServices = ['Servicio', 'Institución', 'Cobertura', 'Calidad', 'Fuente']
  const ofBudget = ['Entidad', 'Programa o acción', 'Monto (S/)', 'Año', 'Fuente']
  return [
    heading(1, '2. Servicios de prevención, atención y protección'),
    ...blank('Cobertura y calidad de los servicios', ofServices, rowsLeft(services, 6), services),
    heading(1, '3. Inversión presupuestal'),
    ...blank('Presupuesto del territorio', ofBudget, rowsLeft(budget, 4), budget),
  ]
}

function conclusions(of: AnnexOf | null): readonly Block[] {
  const surveys = themed(of, 'encuesta')
  const cited = (texts: readonly string[]) => free([...new Set(texts)].join('; '))
  const research = of?.context.research ?? []
  return [
    heading(1, '4. Fuentes revisadas'),
    ...asked(
      'Fuentes revisadas',
      ['Clase', 'Cuáles', 'Fecha de corte'],
      [
        [
          'Encuestas nacionales (ENDES, ENARES, ENAHO, ENUT)',
          cited(surveys.map(({ source }) => source)),
          cited(surveys.map(({ until }) => until)),
        ],
        'Registros administrativos',
        [
          'Investigaciones sobre el territorio',
          cited(research.map(({ title, institution }) => (institution === '' ? title : `${title} (${institution})`))),
          cited(research.map(({ year }) => year)),
        ],
      ],
    ),
    heading(1, '5. Conclusiones y propuestas'),
    ...blank('Propuestas de política, plan, programa o acción', ['Propuesta', 'A cargo de', 'Plazo'], 4),
  ]
}

/** The latest figures of context of a theme. */
function themed(of: AnnexOf | null, theme: ContextTheme): readonly ContextRow[] {
  return of === null ? [] : latestYears(of.context.rows.filter((row) => row.theme === theme))
}

function sourceOf(row: ContextRow): string {
  return free(contextSource(row))
}

function free(text: string): string {
  return withoutReserved(text).text
}

/** Figures of the context of the territory, with source, cut-off and quality. */
function contextTable({ context }: AnnexOf): readonly Block[] {
  const title = 'Contexto del territorio'
  const columns = ['Tema', 'Indicador', '>Año', '>Valor', 'Fuente y corte', 'Calidad']
  const rows = latestYears(context.rows).map(contextCells)
  return rows.length === 0 ? [] : [heading(1, title), table(title, columns, rows)]
}

function figuresPart(figures: readonly TripFigure[]): readonly Block[] {
  const rows = figures.map(({ label, value, quality, cited }) => [
    label,
    value,
    quality === null ? NO_DATA : QUALITY_NAME[quality],
    quality === null ? NO_DATA : titleAndCutOff(cited),
  ])
  return [
    heading(1, 'Lo que consta del territorio'),
    table('Lo que consta del territorio', ['Indicador', 'Valor', 'Calidad', 'Fuente y corte'], rows),
  ]
}
