import type { Etapa, InstrumentEstado, InstrumentKind } from '../../src/domain/instancias/index.ts'

/** What a published page says of one municipality's instancia; the matrix repeats it and never contradicts it. */
export interface StageEvidence {
  readonly etapa: Etapa
  readonly observacion: string
}

/** What a published page says of one instrument. */
export interface InstrumentEvidence {
  readonly ubigeo: string
  readonly instrumento: InstrumentKind
  readonly estado: InstrumentEstado
  readonly fechaAprobacion: string
}

const CARABAYA_NONE = none('Según nota de prensa de abril de 2022: distrito de Carabaya sin instancia')
const CARABAYA_CREATED = created('Según nota de prensa de abril de 2022: creada por ordenanza')
const PUNO_29 = created('Según nota de prensa: provincia entre las 29 municipalidades que la crearon')
const CARHUAZ_NONE = none('Según nota de prensa (hacia 2023): distrito sin instancia')
const AREQUIPA_THREE = created('Según nota de prensa: uno de los tres distritos de Arequipa que cumplen')
const MISSING_WORK_PLAN = created('Según Defensoría del Pueblo (dic. 2021): existe, sin plan de trabajo')
const MISSING_PROTOCOL = created('Según Defensoría del Pueblo (dic. 2021): existe, sin adecuación del protocolo')

/** Municipalities and regions that the evidence names, by ubigeo. */
export const STAGE_EVIDENCE: ReadonlyMap<string, StageEvidence> = new Map([
  ['11', created('Según nota de prensa de mayo de 2025: segunda sesión del año', 'instalada')],
  ['24', created('Según nota de prensa de octubre de 2025: quinta sesión del año', 'instalada')],
  ['020603', CARHUAZ_NONE],
  ['020609', CARHUAZ_NONE],
  ['040102', AREQUIPA_THREE],
  ['040123', AREQUIPA_THREE],
  ['040128', AREQUIPA_THREE],
  ['130112', created('Según nota de prensa de 2025: el concejo provincial de Trujillo aprobó crearla')],
  ['150114', MISSING_PROTOCOL],
  ['150116', MISSING_WORK_PLAN],
  ['150130', none('Según Defensoría del Pueblo (dic. 2021): no existe')],
  ['2102', PUNO_29],
  ['2108', PUNO_29],
  ['2110', none('Según nota de prensa: la municipalidad provincial no la creó')],
  ['2111', PUNO_29],
  ['210302', CARABAYA_NONE],
  ['210306', CARABAYA_NONE],
  ['210308', CARABAYA_NONE],
  ['210309', CARABAYA_NONE],
  ['210310', CARABAYA_NONE],
  ['210303', CARABAYA_CREATED],
  ['210307', CARABAYA_CREATED],
])

/** Instruments that the evidence names. */
export const INSTRUMENT_EVIDENCE: readonly InstrumentEvidence[] = [
  { ubigeo: '12', instrumento: 'observatorio', estado: 'implementado', fechaAprobacion: '' },
  { ubigeo: '22', instrumento: 'observatorio', estado: 'implementado', fechaAprobacion: '2020-12-22' },
  { ubigeo: '24', instrumento: 'diagnostico', estado: 'en_elaboracion', fechaAprobacion: '' },
  { ubigeo: '24', instrumento: 'protocolo_adecuado', estado: 'en_elaboracion', fechaAprobacion: '' },
  { ubigeo: '150114', instrumento: 'protocolo_adecuado', estado: 'no_tiene', fechaAprobacion: '' },
  { ubigeo: '150116', instrumento: 'plan_trabajo', estado: 'no_tiene', fechaAprobacion: '' },
]

function none(observacion: string): StageEvidence {
  return { etapa: 'sin_instancia', observacion }
}

/** No more than `creada` is claimed, unless the page tells of sessions, which take an installed instancia. */
function created(observacion: string, etapa: Etapa = 'creada'): StageEvidence {
  return { etapa, observacion }
}
