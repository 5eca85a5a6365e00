import {
  INSTRUMENTS,
  type InstanciaLevel,
  type InstrumentEstado,
  type InstrumentKind,
} from '../../src/domain/instancias/index.ts'
import { INSTRUMENT_EVIDENCE, type InstrumentEvidence } from './evidence.ts'
import { drawDate, type InstanciaRow } from './instancias.ts'
import type { Random } from './random.ts'

/** A row of instrumentos.csv; yes and no are `si` and `no`, and an empty cell is unknown. */
export interface InstrumentoRow {
  readonly ubigeo: string
  readonly nivel: InstanciaLevel
  readonly instrumento: InstrumentKind
  readonly estado: InstrumentEstado
  readonly reporta: string
  readonly inconsistencias: string
  readonly fecha_aprobacion: string
  readonly vigente_hasta: string
}

type Odds = readonly (readonly [InstrumentEstado, number])[]

const REGIONAL_ODDS: Readonly<Record<InstrumentKind, Odds>> = {
  reglamento_interno: [
    ['no_tiene', 8],
    ['en_elaboracion', 12],
    ['formulado', 15],
    ['aprobado', 45],
    ['implementado', 10],
    ['desactualizado', 10],
  ],
  diagnostico: [
    ['no_tiene', 25],
    ['en_elaboracion', 20],
    ['formulado', 12],
    ['aprobado', 25],
    ['implementado', 8],
    ['desactualizado', 10],
  ],
  plan_trabajo: [
    ['no_tiene', 12],
    ['en_elaboracion', 12],
    ['formulado', 20],
    ['aprobado', 35],
    ['implementado', 13],
    ['desactualizado', 8],
  ],
  observatorio: [
    ['no_tiene', 22],
    ['en_elaboracion', 15],
    ['aprobado', 18],
    ['implementado', 33],
    ['desactualizado', 12],
  ],
  protocolo_adecuado: [
    ['no_tiene', 40],
    ['en_elaboracion', 25],
    ['formulado', 10],
    ['aprobado', 20],
    ['desactualizado', 5],
  ],
}
const IN_FORCE: Odds = [
  ['aprobado', 70],
  ['implementado', 30],
]
const LOCAL_ODDS: Odds = [
  ['no_tiene', 45],
  ['en_elaboracion', 30],
  ['formulado', 25],
]
const APPROVED: readonly InstrumentEstado[] = ['aprobado', 'implementado', 'desactualizado']
const FAULT_ODDS = [
  ['si', 35],
  ['no', 50],
  ['', 15],
] as const
const REPORT_ODDS = [
  ['si', 50],
  ['no', 35],
  ['', 15],
] as const
const MISSING_ROW_SHARE = 0.1

/**
 * Instruments of a created instancia: all five of a region, reglamento and plan of a municipality, some without a row.
 */
export function instrumentoRows(instancia: InstanciaRow, random: Random): readonly InstrumentoRow[] {
  const drawn = kindsOf(instancia).flatMap((kind) => drawRow(instancia, kind, random))
  const stated = INSTRUMENT_EVIDENCE.filter(({ ubigeo }) => ubigeo === instancia.ubigeo)
  const free = drawn.filter((row) => !stated.some(({ instrumento }) => instrumento === row.instrumento))
  return [...free, ...stated.map((evidence) => statedRow(instancia, evidence))].toSorted(byKind)
}

function kindsOf({ nivel, etapa }: InstanciaRow): readonly InstrumentKind[] {
  if (nivel === 'regional') return INSTRUMENTS
  return etapa === 'operativa' || etapa === 'instalada' ? ['reglamento_interno', 'plan_trabajo'] : []
}

/** An operativa has, by definition, reglamento interno and a plan in force (METHOD §2). */
function drawRow(instancia: InstanciaRow, kind: InstrumentKind, random: Random): InstrumentoRow[] {
  const owed = instancia.etapa === 'operativa' && (kind === 'reglamento_interno' || kind === 'plan_trabajo')
  const odds = owed ? IN_FORCE : instancia.nivel === 'regional' ? REGIONAL_ODDS[kind] : LOCAL_ODDS
  const row = fillRow(instancia, kind, random.weighted(odds), owed, random)
  return random.next() < MISSING_ROW_SHARE && !owed ? [] : [row]
}

function fillRow(
  instancia: InstanciaRow,
  kind: InstrumentKind,
  estado: InstrumentEstado,
  owed: boolean,
  random: Random,
): InstrumentoRow {
  const approved = APPROVED.includes(estado)
  const isPlan = kind === 'plan_trabajo'
  const year = isPlan && owed ? random.between(2024, 2025) : random.between(2018, 2024)
  const expiry = isPlan && approved ? drawExpiry(year, owed, random) : ''
  const faults = random.weighted(FAULT_ODDS)
  const reports = random.weighted(REPORT_ODDS)
  const date = drawDate(year, random)
  return {
    ubigeo: instancia.ubigeo,
    nivel: instancia.nivel,
    instrumento: kind,
    estado,
    reporta: kind === 'observatorio' && (estado === 'implementado' || estado === 'desactualizado') ? reports : '',
    inconsistencias: approved ? faults : '',
    fecha_aprobacion: approved ? date : '',
    vigente_hasta: expiry,
  }
}

/** Plans run from one to three years and some say no end; the plan that an operativa owes runs past November 2026. */
function drawExpiry(year: number, owed: boolean, random: Random): string {
  const until = owed ? random.between(2026, year + 3) : year + random.between(1, 3)
  return !owed && random.next() < 0.2 ? '' : `${until}-12-31`
}

function statedRow({ ubigeo, nivel }: InstanciaRow, evidence: InstrumentEvidence): InstrumentoRow {
  return {
    ubigeo,
    nivel,
    instrumento: evidence.instrumento,
    estado: evidence.estado,
    reporta: '',
    inconsistencias: '',
    fecha_aprobacion: evidence.fechaAprobacion,
    vigente_hasta: '',
  }
}

function byKind(a: InstrumentoRow, b: InstrumentoRow): number {
  return INSTRUMENTS.indexOf(a.instrumento) - INSTRUMENTS.indexOf(b.instrumento)
}
