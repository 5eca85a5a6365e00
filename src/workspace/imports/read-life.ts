import { fromPart, STANDS } from '../../domain/consolidation/index.ts'
import {
  fieldOf,
  isFieldValue,
  LIFE_STEPS,
  ROW_KEYS,
  SESSION_FIELDS,
  type LifeStep,
  type LifeValues,
} from '../../domain/life/index.ts'
import type { StatementRow } from './statement-rows.ts'
import { written } from './statement-written.ts'

/** What the rows of one government say of the steps of its life, a statement for each step. */
export function lifeSteps(
  rows: readonly StatementRow[],
): readonly { readonly rows: readonly StatementRow[]; readonly value: unknown }[] {
  const bySteps = new Map<string, StatementRow[]>()
  for (const row of rows) {
    const step = row.word('paso')
    bySteps.set(step, [...(bySteps.get(step) ?? []), row])
  }
  return [...bySteps].map(([name, of]) => {
    const step = LIFE_STEPS.find((each) => each === name)
    return { rows: of, value: step === undefined ? null : lifeStep(step, of) }
  })
}

function lifeStep(step: LifeStep, rows: readonly StatementRow[]) {
  const things = new Map<string, Record<string, string>>()
  for (const row of rows) {
    const [id, key, text] = [row.text('fila').trim(), row.word('campo'), row.text('valor').trim()]
    const field = fieldOf(step, key)
    const thing = things.get(id) ?? keysOf(step, id)
    things.set(id, thing)
    if (key === STANDS) continue
    if (field === undefined || !isFieldValue(field, text)) row.unread = true
    else thing[key] = text
  }
  const [first] = rows
  // Not by way of an object, which would put rows told by a code in the order of their codes.
  const listed = [...things].filter(([id]) => id !== '').map(([, thing]) => thing)
  return first === undefined
    ? null
    : { ...written(first), about: 'vida', step, values: things.get('') ?? {}, rows: listed }
}

/** What tells a row apart, from how it is told on the sheet. */
function keysOf(step: LifeStep, id: string): Record<string, string> {
  if (id === '') return {}
  const parts = id.split('/').map(fromPart)
  return Object.fromEntries((ROW_KEYS[step] ?? []).map((key, at) => [key, parts[at] ?? '']))
}

/** What a session tells besides its day and its kind. */
export function sessionDetails(row: StatementRow): LifeValues {
  return Object.fromEntries(
    SESSION_FIELDS.flatMap((field) => {
      const text = field.as === 'fecha' ? (row.date(field.key) ?? '') : row.text(field.key).trim()
      if (text === '') return []
      if (isFieldValue(field, text)) return [[field.key, text] as const]
      row.unread = true
      return []
    }),
  )
}
