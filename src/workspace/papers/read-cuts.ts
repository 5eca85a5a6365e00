import { isDay } from '../../domain/calendar/index.ts'
import { instrumentItem, stageItem, type Cut, type CutCause, type CutItem } from '../../domain/cuts/index.ts'
import { ETAPAS, INSTRUMENT_ESTADOS, INSTRUMENTS } from '../../domain/instancias/index.ts'
import { canBeGiven, type Shares } from '../../domain/shares/index.ts'
import {
  fitsLevel,
  isRegionKey,
  parseUbigeo,
  unitKey,
  type Ubigeo,
  type UnitKey,
} from '../../domain/territory/index.ts'
import { isRecord, isText } from '../../domain/untrusted/index.ts'
import { oneOf, readList } from './checks.ts'

/** Cuts, shares, statements of one cut, characters of what a person writes. */
const LIMITS = {
  cuts: 100,
  shares: 300,
  stages: 5_000,
  instruments: 30_000,
  label: 80,
  source: 2_000,
  file: 300,
} as const
const CUT_LEVELS = ['region', 'provincia', 'distrito'] as const

/** The cuts of a JSON value, every field checked, or null: the text may come from a stranger's file. */
export function readCuts(json: unknown): readonly Cut[] | null {
  const cuts = readList(json, LIMITS.cuts, readCut)
  return cuts !== null && new Set(cuts.map(({ id }) => id)).size === cuts.length ? cuts : null
}

function readCut(value: unknown): Cut | null {
  if (!isRecord(value)) return null
  const { id, label, on, simulated, source } = value
  const stages = readList(value.stages, LIMITS.stages, readStage)
  const instruments = readList(value.instruments, LIMITS.instruments, readInstrument)
  const answered = readList(value.answered, LIMITS.cuts, readRegion)
  const causes = readList(value.causes, LIMITS.instruments, readCause)
  if (!isText(id, 40) || id === '' || !isText(label, LIMITS.label) || !isText(on) || !isDay(on)) return null
  if (typeof simulated !== 'boolean' || !isText(source, LIMITS.source)) return null
  if (stages === null || instruments === null || answered === null || causes === null) return null
  return { id, label, on, simulated, source, stages, instruments, answered, causes }
}

function readUnit(text: unknown): UnitKey | null {
  const [name, code = ''] = isText(text, 40) ? text.split('/') : []
  const level = oneOf(CUT_LEVELS, name)
  const ubigeo = parseUbigeo(code)
  return level === null || ubigeo === null || !fitsLevel(level, ubigeo) ? null : unitKey({ level, ubigeo })
}

function readItem(text: unknown): CutItem | null {
  const [name, instrument] = isText(text, 80) ? text.split(' ') : []
  const unit = readUnit(name)
  const kind = oneOf(INSTRUMENTS, instrument)
  if (unit === null || (instrument !== undefined && kind === null)) return null
  return kind === null ? stageItem(unit) : instrumentItem(unit, kind)
}

function readStage(value: unknown): Cut['stages'][number] | null {
  if (!Array.isArray(value) || value.length !== 2) return null
  const [unit, etapa] = [readUnit(value[0]), oneOf(ETAPAS, value[1])]
  return unit === null || etapa === null ? null : [unit, etapa]
}

function readInstrument(value: unknown): Cut['instruments'][number] | null {
  if (!Array.isArray(value) || value.length !== 2) return null
  const [item, estado] = [readItem(value[0]), oneOf(INSTRUMENT_ESTADOS, value[1])]
  return item === null || estado === null ? null : [item, estado]
}

function readCause(value: unknown): Cut['causes'][number] | null {
  if (!Array.isArray(value) || value.length !== 2 || !isRecord(value[1])) return null
  const item = readItem(value[0])
  const { kind, on, file, unit } = value[1]
  if (item === null || !isText(on) || !isDay(on)) return null
  const written: CutCause | null = kind === 'escrito' ? { kind, on } : null
  const taken: CutCause | null =
    kind === 'archivo' && isText(file, LIMITS.file) && isText(unit, 40) ? { kind, file, unit, on } : null
  const cause = written ?? taken
  return cause === null ? null : [item, cause]
}

function readRegion(value: unknown): Ubigeo | null {
  const code = isText(value, 6) ? parseUbigeo(value) : null
  return code !== null && isRegionKey(code) ? code : null
}

/**
 * Which team answers for what, of a JSON value; null when it is not whole, or gives a territory to two. Shares of
 * before were of regions alone, and called them so.
 */
export function readShares(json: unknown): Shares | null {
  const shares = readList(json, LIMITS.shares, (value) => {
    if (!isRecord(value)) return null
    const written = value.ubigeo ?? value.region
    const code = isText(written, 6) ? parseUbigeo(written) : null
    if (code === null || !canBeGiven(code)) return null
    if (value.team === null) return isRegionKey(code) ? null : { ubigeo: code, team: null }
    return isText(value.team, LIMITS.label) && value.team !== '' ? { ubigeo: code, team: value.team } : null
  })
  return shares !== null && new Set(shares.map(({ ubigeo }) => ubigeo)).size === shares.length ? shares : null
}
