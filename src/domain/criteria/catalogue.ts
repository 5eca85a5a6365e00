import { joinWords } from '../measure/index.ts'
import { serviceKind, typesWhere } from '../services/index.ts'
import type { Parameters } from './parameters.ts'

/** The three groups of 7.3.1.2 B.1, kept apart: the second prioritises what the first and third reward (METHOD §6). */
export const GROUPS = ['creacion', 'regional', 'local'] as const
export type GroupKey = (typeof GROUPS)[number]

/** Colours that tell the criteria of one group apart, in the order of its list; the styles have one rule for each. */
export const HUES = ['region', 'critical', 'gap', 'rate', 'services', 'poverty'] as const

/** What a sweep moves: the threshold of the critical gap (share 0–1), or the percentile of a criterion (0–100). */
export type SweptName = Extract<keyof Parameters, 'threshold' | 'percentile'>

/**
 * How a criterion is judged again at each value of a sweep: by coverage, by the rate of the provincia or by the number
 * of services.
 */
export type SweptAs = 'cobertura' | 'tasa' | 'servicios'

/** Whose services `mas_servicios` counts, as the catalogue of services marks them (METHOD §6). */
const OF_THE_LAW = joinWords([
  'los de AURORA',
  ...typesWhere(({ ley30364, aurora }) => ley30364 && !aurora).map((type) => serviceKind(type)?.short ?? type),
])

/** All that the program says of a criterion, but for how it is judged. */
interface Entry {
  readonly clause: string
  /** Default weight. */
  readonly weight: number
  /** Whether it gives a verdict; one that does not is context. */
  readonly judged: boolean
  readonly hue: (typeof HUES)[number]
  /** Its number in the clause, for a mark. */
  readonly short: string
  readonly name: string
  /** For the head of a column. */
  readonly title: string
  /** What meets it, and what it scores, as the method page says them. */
  readonly met: string
  readonly points: string
  /** How the score is reckoned, as the rationale of a run says it. */
  readonly scored: string
  /** Whose data judge it: the unit's own, or those that all below one provincia or one region share. */
  readonly ofWhom: 'unit' | 'provincia' | 'region'
  /** The parameters that can change it (METHOD §2, §3, §6). */
  readonly bears: readonly (keyof Parameters)[]
  /** How each parameter that decides who meets it, and not what it scores, is swept. */
  readonly swept: Readonly<Partial<Record<SweptName, SweptAs>>>
}

/** The group of territories without instancia: clause 7.3.1.2 B.1, first list, plus poverty as context (A.1). */
export const CREACION = keyed('creacion', {
  region_con_instrumento: {
    clause: '7.3.1.2 B.1.i',
    weight: 1,
    judged: true,
    hue: 'region',
    short: 'i',
    name: 'Región con diagnóstico u observatorio',
    title: 'instrumento',
    met: 'la instancia regional tiene diagnóstico, o un observatorio implementado',
    points: '1 o 0',
    scored: '1 si la instancia regional tiene diagnóstico u observatorio implementado; 0 si no',
    ofWhom: 'region',
    bears: [],
    swept: {},
  },
  brecha_critica: {
    clause: '7.3.1.2 B.1.ii',
    weight: 1,
    judged: true,
    hue: 'critical',
    short: 'ii',
    name: 'Brecha crítica de instancias',
    title: 'brecha',
    met: 'la cobertura queda por debajo del umbral',
    points: '1 menos la cobertura',
    scored: '1 menos la cobertura de la provincia',
    ofWhom: 'provincia',
    bears: ['definition', 'threshold', 'matrixComplete', 'completeRegions'],
    swept: { threshold: 'cobertura' },
  },
  mayor_incidencia: {
    clause: '7.3.1.2 B.1.iii',
    weight: 1,
    judged: true,
    hue: 'rate',
    short: 'iii',
    name: 'Mayor incidencia de violencia',
    title: 'incidencia',
    met: 'la tasa llega al percentil elegido',
    points: 'lugar de la tasa entre las provincias, de 0 a 1',
    scored: 'rango percentil de la tasa entre las provincias que la tienen',
    ofWhom: 'provincia',
    bears: ['percentile', 'modality', 'inherit', 'referenceDate'],
    swept: { percentile: 'tasa' },
  },
  servicios_aurora: {
    clause: '7.3.1.2 B.1.iv',
    weight: 1,
    judged: true,
    hue: 'services',
    short: 'iv',
    name: 'Servicios AURORA en el territorio',
    title: 'AURORA',
    met: 'hay al menos un servicio AURORA en el territorio',
    points: 'parte de sus distritos sin instancia que tienen uno',
    scored: 'parte de los distritos sin instancia que tiene un servicio de Warmi Ñan (AURORA)',
    ofWhom: 'unit',
    bears: [],
    swept: {},
  },
  pobreza: {
    clause: '7.3.1.2 A.1',
    weight: 0.5,
    judged: false,
    hue: 'poverty',
    short: 'A.1',
    name: 'Pobreza monetaria (contexto)',
    title: 'pobreza',
    met: 'no da veredicto',
    points: 'lugar de la pobreza entre las unidades del mismo nivel',
    scored: 'rango percentil de la pobreza entre los territorios de su nivel',
    ofWhom: 'unit',
    bears: [],
    swept: {},
  },
})

/** The group of the 26 regional instancias: clause 7.3.1.2 B.1, second list. */
export const REGIONAL = keyed('regional', {
  instrumentos_inconsistentes: {
    clause: '7.3.1.2 B.1, grupo 2.i',
    weight: 1,
    judged: true,
    hue: 'region',
    short: 'i',
    name: 'Instrumentos con inconsistencias',
    title: 'inconsistentes',
    met: 'hay inconsistencias en dos o más de diagnóstico, plan de trabajo vigente y observatorio',
    points: 'cuántos, entre 3',
    scored: 'instrumentos con inconsistencias entre 3',
    ofWhom: 'unit',
    bears: ['planTerm', 'referenceDate'],
    swept: {},
  },
  falta_diagnostico_o_protocolo: {
    clause: '7.3.1.2 B.1, grupo 2.ii',
    weight: 1,
    judged: true,
    hue: 'gap',
    short: 'ii',
    name: 'Sin diagnóstico o sin protocolo adecuado',
    title: 'falta diagnóstico o protocolo',
    met: 'falta el diagnóstico o el protocolo adecuado',
    points: 'cuántos, entre 2',
    scored: 'diagnóstico y protocolo que faltan entre 2',
    ofWhom: 'unit',
    bears: [],
    swept: {},
  },
  sin_observatorio_funcionando: {
    clause: '7.3.1.2 B.1, grupo 2.iii',
    weight: 1,
    judged: true,
    hue: 'rate',
    short: 'iii',
    name: 'Sin observatorio en funcionamiento',
    title: 'sin observatorio',
    met: 'no hay observatorio implementado, actualizado y que reporte',
    points: '1 o 0',
    scored: '1 si no hay observatorio en funcionamiento; 0 si lo hay',
    ofWhom: 'unit',
    bears: [],
    swept: {},
  },
  iniciativas_regionales: {
    clause: '7.3.1.2 B.1, grupo 2.iv',
    weight: 1,
    judged: true,
    hue: 'services',
    short: 'iv',
    name: 'Planes, políticas o programas regionales',
    title: 'iniciativas',
    met: 'la región tiene un plan, política o programa aprobado o implementado',
    points: '1 o 0',
    scored: '1 si hay un plan, política o programa regional; 0 si no',
    ofWhom: 'unit',
    bears: [],
    swept: {},
  },
})

/** The group of provincial and district instancias that exist: clause 7.3.1.2 B.1, third list. */
export const LOCAL = keyed('local', {
  region_con_dos_instrumentos: {
    clause: '7.3.1.2 B.1, grupo 3.i',
    weight: 1,
    judged: true,
    hue: 'region',
    short: 'i',
    name: 'Región con dos instrumentos',
    title: 'dos instrumentos',
    met: 'la instancia regional tiene dos o más de diagnóstico, plan de trabajo vigente y observatorio implementado',
    points: 'cuántos, entre 3',
    scored: 'instrumentos de la región entre 3',
    ofWhom: 'region',
    bears: ['planTerm', 'referenceDate'],
    swept: {},
  },
  servicio_local_prevencion: {
    clause: '7.3.1.2 B.1, grupo 3.ii',
    weight: 1,
    judged: true,
    hue: 'rate',
    short: 'ii',
    name: 'Servicio local de prevención o para agresores',
    title: 'servicio local',
    met: 'la municipalidad tiene un servicio de prevención o para agresores',
    points: '1 o 0',
    scored: '1 si la municipalidad presta el servicio; 0 si no',
    ofWhom: 'unit',
    bears: [],
    swept: {},
  },
  mas_servicios: {
    clause: '7.3.1.2 B.1, grupo 3.iii',
    weight: 1,
    judged: true,
    hue: 'services',
    short: 'iii',
    name: 'Mayor número de servicios',
    title: 'más servicios',
    met: `su número de servicios de instituciones con responsabilidad según la Ley 30364 (${OF_THE_LAW}) llega al percentil elegido entre las de su nivel`,
    points: 'lugar entre ellas, de 0 a 1',
    scored: 'rango percentil del número de servicios entre las instancias de su nivel',
    ofWhom: 'unit',
    bears: ['percentile'],
    swept: { percentile: 'servicios' },
  },
  reglamento_o_plan: {
    clause: '7.3.1.2 B.1, grupo 3.iv',
    weight: 1,
    judged: true,
    hue: 'gap',
    short: 'iv',
    name: 'Reglamento interno o plan de trabajo',
    title: 'reglamento o plan',
    met: 'tiene reglamento interno formulado o más, o plan de trabajo formulado o vigente',
    points: 'cuántos, entre 2',
    scored: 'reglamento y plan que tiene entre 2',
    ofWhom: 'unit',
    bears: ['planTerm', 'referenceDate'],
    swept: {},
  },
})

/** Every criterion by its key. */
export const CATALOGUE = { ...CREACION, ...REGIONAL, ...LOCAL }

export type CriterionKey = keyof typeof CATALOGUE

/** One criterion of the Lineamientos, as the catalogue has it (METHOD §6). */
export interface Criterion extends Entry {
  readonly key: CriterionKey
  readonly group: GroupKey
}

/** Every criterion of the three groups, group by group in the order of the clause. */
export const ALL_CRITERIA: readonly Criterion[] = Object.values<Criterion>(CATALOGUE)

/** The criteria of the first group, in the order of the clause. */
export const CREACION_CRITERIA: readonly Criterion[] = Object.values(CREACION)

const BY_GROUP: Readonly<Record<GroupKey, readonly Criterion[]>> = {
  creacion: CREACION_CRITERIA,
  regional: Object.values(REGIONAL),
  local: Object.values(LOCAL),
}

/** The criteria of a group, in the order of the clause. */
export function criteriaOf(group: GroupKey): readonly Criterion[] {
  return BY_GROUP[group]
}

type Keyed<Key extends string> = { readonly [K in Key]: Entry & { readonly key: K; readonly group: GroupKey } }

/** The entries of a group, each with its key. */
function keyed<Key extends string>(group: GroupKey, entries: Readonly<Record<Key, Entry>>): Keyed<Key> {
  const named = Object.entries<Entry>(entries).map(([key, entry]) => [key, { ...entry, key, group }] as const)
  return Object.fromEntries(named) as Keyed<Key>
}

/** One of the words of every criterion, by its key. */
export function criterionWords(word: 'name' | 'short' | 'title' | 'scored'): Readonly<Record<CriterionKey, string>> {
  return Object.fromEntries(ALL_CRITERIA.map((each) => [each.key, each[word]])) as Record<CriterionKey, string>
}
