import { GROUPS } from '../../domain/criteria/index.ts'
import { parseUbigeo } from '../../domain/territory/index.ts'
import type { Plan, Visit } from '../../domain/visits/index.ts'
import { isRecord, isText, oneOf, readList } from './checks.ts'

const VISITS = 2_000

/** The plan of a JSON value, every field checked, or null: the text may come from a stranger's file. */
export function readPlan(json: unknown): Plan | null {
  const visits = isRecord(json) ? readList(json.visits, VISITS, readVisit) : null
  return visits === null ? null : { visits }
}

function readVisit(value: unknown): Visit | null {
  if (!isRecord(value) || !isText(value.id) || !isText(value.ubigeo)) return null
  const ubigeo = parseUbigeo(value.ubigeo)
  const level = oneOf(['departamento', 'provincia', 'distrito', 'region'], value.level)
  const group = oneOf(GROUPS, value.group)
  return ubigeo === null || level === null || group === null ? null : { id: value.id, ubigeo, level, group }
}
