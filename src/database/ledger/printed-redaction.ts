import { isRecord } from '../../domain/untrusted/index.ts'
import { WITHHELD_KINDS, type WithheldKind } from '../../domain/disclosure/index.ts'
import { parseUbigeo, type Ubigeo } from '../../domain/territory/index.ts'
import type { IgnoreReason, RejectReason } from './account.ts'
import type { Redaction, ReservedRow } from './redaction.ts'
import type { WithheldText } from './withheld.ts'

const LONGEST = 500
const MOST = 100_000_000

/** What was left out of a table, as plain JSON. */
export function printRedaction(redaction: Redaction): unknown {
  return {
    ...redaction,
    dismissed: [...redaction.dismissed],
    strays: [...redaction.strays],
    reserved: [...redaction.reserved.values()],
    spared: [...redaction.spared],
    texts: redaction.texts.map(({ row, column, kind }) => [row, column, kind]),
  }
}

/** The same read back, every part checked, or null. */
export function parseRedaction(value: unknown): Redaction | null {
  if (!isRecord(value)) return null
  const { personal, keptPersonal, beside, emptied, dismissed, strays, reserved, spared, pooled, title, texts } = value
  if (!isListOf(personal, isCount) || !isListOf(keptPersonal, isShort) || !isListOf(beside, isCount)) return null
  if (!isListOf(emptied, isCount) || !isListOf(dismissed, isDismissed) || !isListOf(strays, isStray)) return null
  if (!isListOf(reserved, isReserved) || !isListOf(spared, isCount) || !isListOf(pooled, isPooled)) return null
  if (!isListOf(texts, isWithheld) || !isShort(title)) return null
  return {
    ...{ personal, keptPersonal, beside, emptied },
    dismissed: new Map(dismissed),
    strays: new Map(strays),
    reserved: new Map(reserved.map((each) => [each.row, each])),
    spared: new Set(spared),
    pooled,
    title,
    texts: texts.map(([row, column, kind]): WithheldText => ({ row, column, kind })),
  }
}

export function isListOf<T>(value: unknown, isOne: (each: unknown) => each is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isOne)
}

/** A number of rows, columns or lines. */
export function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < MOST
}

export function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST
}

function isDismissed(value: unknown): value is readonly [number, IgnoreReason] {
  return isPair(value) && isCount(value[0]) && isReason(value[1])
}

function isStray(value: unknown): value is readonly [number, number] {
  return isPair(value) && isCount(value[0]) && isCount(value[1])
}

function isPooled(value: unknown): value is readonly [Ubigeo, number] {
  return isPair(value) && isShort(value[0]) && parseUbigeo(value[0]) !== null && isCount(value[1]) && value[1] < 1_000
}

function isWithheld(value: unknown): value is readonly [number, number, WithheldKind] {
  return (
    Array.isArray(value) &&
    value.length === 3 &&
    isCount(value[0]) &&
    isCount(value[1]) &&
    WITHHELD_KINDS.some((kind) => kind === value[2])
  )
}

function isReserved(value: unknown): value is ReservedRow {
  if (!isRecord(value)) return false
  const { row, doubt, movedTo, rejection, ignored, drafts } = value
  return (
    isCount(row) &&
    typeof doubt === 'boolean' &&
    (movedTo === null || isShort(movedTo)) &&
    (rejection === null || isRejection(rejection)) &&
    (ignored === null || isReason(ignored)) &&
    isListOf(drafts, isDraft)
  )
}

function isRejection(value: unknown): value is { readonly column: string; readonly reason: RejectReason } {
  return isRecord(value) && isShort(value['column']) && isReason(value['reason'])
}

function isDraft(value: unknown): value is Readonly<Record<string, string>> {
  return isRecord(value) && Object.values(value).every(isShort)
}

function isReason<T extends string>(value: unknown): value is T {
  return typeof value === 'string' && /^[a-z_]{1,40}$/.test(value)
}

function isPair(value: unknown): value is readonly [unknown, unknown] {
  return Array.isArray(value) && value.length === 2
}
