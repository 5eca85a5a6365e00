import { GROUPS } from '../../domain/criteria/index.ts'
import type { FrozenPlace, FrozenRun } from '../../domain/ranking/index.ts'
import { parseUbigeo } from '../../domain/territory/index.ts'
import { isRecord, isText, oneOf, readList } from './checks.ts'

const RUNS = 200
const PLACES = 5_000

/** The frozen runs of a JSON value, every field checked, or null: the text may come from a stranger's file. */
export function readRuns(json: unknown): readonly FrozenRun[] | null {
  return readList(json, RUNS, readRun)
}

function readRun(value: unknown): FrozenRun | null {
  if (!isRecord(value) || !isText(value.id) || !isText(value.frozenOn) || !isText(value.note, 4_000)) return null
  const group = oneOf(GROUPS, value.group)
  const places = readList(value.places, PLACES, readPlace)
  return group === null || places === null ? null : { id: value.id, frozenOn: value.frozenOn, note: value.note, group, places }
}

function readPlace(value: unknown): FrozenPlace | null {
  if (!isRecord(value) || !isText(value.ubigeo) || !isText(value.name) || typeof value.place !== 'number') return null
  const ubigeo = parseUbigeo(value.ubigeo)
  const level = oneOf(['departamento', 'provincia', 'distrito', 'region'], value.level)
  return ubigeo === null || level === null ? null : { ubigeo, level, name: value.name, place: value.place }
}
