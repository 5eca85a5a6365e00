import { titleAndCutOff } from '../../domain/measure/index.ts'
import type { TripFigure } from '../../domain/visits/index.ts'
import { QUALITY_NAME } from '../../domain/words/index.ts'
import { NO_DATA } from './figures.ts'
import { legalPart } from './legal-part.ts'
import { plainName } from './plain-name.ts'
import { heading, paragraph, table, type Block, type Report } from './report.ts'

export const ANNEXES = ['diagnostico', 'plan', 'acta', 'informe'] as const
/** The four annexes of the Lineamientos (VIII): the source gives their titles, and what is in them is the house's. */
export type Annex = (typeof ANNEXES)[number]

/** The instancia whose form is filled with what is known of it. */
export interface AnnexOf {
  /** "Amazonas", "Chachapoyas (Amazonas)". */
  readonly name: string
  readonly level: string
  readonly ubigeo: string
  readonly ordenanza: string | null
  readonly reglamentoOn: string | null
  readonly figures: readonly TripFigure[]
  readonly simulated: boolean
}

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
        ['Aprobación del reglamento interno', of?.reglamentoOn ?? ''],
        ['Presidencia (cargo)', ''],
        ['Secretaría técnica (cargo)', ''],
      ],
    ),
  ]
}

/** A table to be filled in: its rows are numbered and empty. */
function blank(caption: string, columns: readonly string[], rows: number): readonly Block[] {
  const empty = columns.map(() => '')
  const lines = Array.from({ length: rows }, (_, at) => [String(at + 1), ...empty])
  return [heading(2, caption), table(caption, ['N.°', ...columns], lines)]
}

/** A table whose rows are given and whose cells are to be filled in. */
function asked(caption: string, columns: readonly string[], rows: readonly string[]): readonly Block[] {
  const [, ...rest] = columns
  return [
    heading(2, caption),
    table(
      caption,
      columns,
      rows.map((row) => [row, ...rest.map(() => '')]),
    ),
  ]
}

function diagnosticoParts(of: AnnexOf | null): readonly Block[] {
  return [
    ...(of === null ? [] : figuresPart(of.figures)),
    ...violencePart(),
    ...servicesAndBudget(),
    ...conclusions(),
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

function servicesAndBudget(): readonly Block[] {
  return [
    heading(1, '2. Servicios de prevención, atención y protección'),
    ...blank('Cobertura y calidad de los servicios', ['Servicio', 'Institución', 'Cobertura', 'Calidad', 'Fuente'], 6),
    heading(1, '3. Inversión presupuestal'),
    ...blank('Presupuesto del territorio', ['Entidad', 'Programa o acción', 'Monto (S/)', 'Año', 'Fuente'], 4),
  ]
}

function conclusions(): readonly Block[] {
  return [
    heading(1, '4. Fuentes revisadas'),
    ...asked(
      'Fuentes revisadas',
      ['Clase', 'Cuáles', 'Fecha de corte'],
      [
        'Encuestas nacionales (ENDES, ENARES, ENAHO, ENUT)',
        'Registros administrativos',
        'Investigaciones sobre el territorio',
      ],
    ),
    heading(1, '5. Conclusiones y propuestas'),
    ...blank('Propuestas de política, plan, programa o acción', ['Propuesta', 'A cargo de', 'Plazo'], 4),
  ]
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

function planParts(): readonly Block[] {
  const columns = ['Acción', 'A cargo de', 'Indicador', 'Meta', 'Trim. 1', 'Trim. 2', 'Trim. 3', 'Trim. 4']
  return [
    ...asked(
      'Aprobación',
      ['Dato', 'Respuesta'],
      ['Periodo del plan', 'Sesión en que se aprobó (fecha y acta)', 'Diagnóstico en que se basa (fecha)'],
    ),
    ...blank('Acciones programadas', columns, 10),
    ...blank(
      'Presupuesto y alineamiento de las acciones',
      ['Acción', 'Presupuesto (sí o no)', 'PDC, PEI, POI, PP o PMI'],
      10,
    ),
    ...asked(
      'Correspondencia con otros planes',
      ['Plan', 'Corresponde (sí o no)', 'Por ajustar'],
      ['Planes de las instancias del nivel inferior', 'Plan de la instancia del nivel superior'],
    ),
    paragraph('El plan se aprueba a más tardar el último día hábil de noviembre del año anterior (7.3.3.1).'),
  ]
}

function actaParts(): readonly Block[] {
  return [
    ...asked(
      'Sesión',
      ['Dato', 'Respuesta'],
      [
        'Clase (ordinaria o extraordinaria)',
        'Número, fecha y hora',
        'Lugar o plataforma',
        'Integrantes convocados',
        'Integrantes presentes',
        'Quórum según el reglamento (sí o no)',
        'En extraordinaria: voto de más de la mitad para convocarla (sí o no)',
      ],
    ),
    ...blank('Asistencia', ['Entidad u organización', 'Titular o alterno', 'Firma'], 12),
    ...blank('Agenda', ['Tema'], 4),
    ...blank('Acuerdos', ['Acuerdo', 'A cargo de', 'Plazo'], 6),
    ...blank('Seguimiento de los acuerdos anteriores', ['Acuerdo', 'Estado', 'Por qué'], 4),
  ]
}

function informeParts(): readonly Block[] {
  return [
    ...asked(
      'Periodo',
      ['Dato', 'Respuesta'],
      [
        'Semestre (en el segundo, informe anual)',
        'Plan de trabajo y fecha de su aprobación',
        'Se remite a (instancia provincial, regional o Secretaría Técnica de la CMAN)',
        'Fecha de remisión',
      ],
    ),
    ...blank(
      'Avance de las acciones',
      ['Acción', 'A cargo de', 'Meta', 'Ejecutado', 'Avance (%)', 'Qué lo dificulta'],
      10,
    ),
    ...asked(
      'Funcionamiento',
      ['Dato', 'Programado', 'Realizado'],
      ['Sesiones ordinarias', 'Sesiones extraordinarias', 'Acuerdos cumplidos', 'Acciones de sensibilización'],
    ),
    ...blank('Medidas para el siguiente semestre', ['Medida', 'A cargo de', 'Plazo'], 4),
    ...blank('Recomendaciones de la instancia del nivel superior', ['Recomendación', 'Fecha', 'Qué se hizo'], 3),
    paragraph(
      'El informe se publica en el Observatorio Regional (7.3.4.3): no lleve nombres ni datos de las víctimas.',
    ),
  ]
}
