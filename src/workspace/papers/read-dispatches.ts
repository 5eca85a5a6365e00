import { isDay } from '../../domain/calendar/index.ts'
import type { Dispatches, KitAnswer, SentKit } from '../../domain/consolidation/index.ts'
import { isRecord, isText } from '../../domain/untrusted/index.ts'
import { readList } from './checks.ts'

const LIMIT = 5_000

/**
 * The kits sent and answered of a JSON value, every field checked, or null: the text may come from a stranger's file.
 */
export function readDispatches(json: unknown): Dispatches | null {
  if (!isRecord(json)) return null
  const sent = readList(json.sent, LIMIT, readSent)
  const answers = readList(json.answers, LIMIT, readAnswer)
  return sent === null || answers === null ? null : { sent, answers }
}

function readSent(value: unknown): SentKit | null {
  if (!isRecord(value)) return null
  const { id, unit, on } = value
  return isText(id) && isText(unit) && isText(on) && isDay(on) ? { id, unit, on } : null
}

function readAnswer(value: unknown): KitAnswer | null {
  if (!isRecord(value)) return null
  const { kit, unit, file, on } = value
  return isText(kit) && isText(unit) && isText(file) && isText(on) && isDay(on) ? { kit, unit, file, on } : null
}
