/** Who runs a type of service: the ministry wholly, the ministry with governments, or another institution (METHOD §5). */
export type ServiceFamily = 'operado' | 'promovido' | 'otro'

/** What the method needs to know of a type of service. */
export interface ServiceKind {
  readonly family: ServiceFamily
  /** Of the AURORA (Warmi Ñan) programme (METHOD §5). */
  readonly aurora: boolean
  /** Of an institution with responsibility under Ley 30364: counted in `mas_servicios` (METHOD §6). */
  readonly ley30364: boolean
  /** A column of the consolidated tables even where no row names it; the others have one only where there is a row (seed 004). */
  readonly inEveryTable: boolean
}

const operated = (inEveryTable: boolean, aurora: boolean, ley30364 = aurora): ServiceKind => ({
  family: 'operado',
  aurora,
  ley30364,
  inEveryTable,
})
const promoted = (inEveryTable: boolean, ley30364 = false): ServiceKind => ({
  family: 'promovido',
  aurora: false,
  ley30364,
  inEveryTable,
})
const OF_THE_LAW: ServiceKind = { family: 'otro', aurora: false, ley30364: true, inEveryTable: false }

/** Every type of service that the house knows, in the order of the department summary (seed 004), then those of other institutions. */
const SERVICE_CATALOGUE = {
  CEM: operated(true, true),
  SAR: operated(true, true),
  SAU: operated(false, true),
  HRT: operated(true, true),
  CAI: operated(false, true),
  L100: operated(false, true),
  CAR_NNA: operated(true, false),
  EDUC_CALLE: operated(true, false),
  UPE: operated(true, false, true),
  MI60: operated(false, false),
  OREDIS: promoted(true),
  DEMUNA: promoted(true, true),
  CIAM: promoted(true),
  SOC_BENEF: promoted(true),
  JUGUEMOS: promoted(false),
  PMN: promoted(false),
  CONADIS: { family: 'otro', aurora: false, ley30364: false, inEveryTable: false },
  COMISARIA: OF_THE_LAW,
  FISCALIA: OF_THE_LAW,
  JUZGADO: OF_THE_LAW,
  SALUD: OF_THE_LAW,
  MEDICINA_LEGAL: OF_THE_LAW,
  DEFENSA_PUBLICA: OF_THE_LAW,
} as const satisfies Readonly<Record<string, ServiceKind>>

const KINDS: ReadonlyMap<string, ServiceKind> = new Map(Object.entries(SERVICE_CATALOGUE))

/** Types of the catalogue for which something holds, in its order. */
export function typesWhere(holds: (kind: ServiceKind) => boolean): readonly string[] {
  return [...KINDS].filter(([, kind]) => holds(kind)).map(([type]) => type)
}

/** Whether the service counts in `mas_servicios`; a type that the catalogue does not hold does not. */
export function isOfLey30364(type: string): boolean {
  return KINDS.get(type)?.ley30364 ?? false
}
