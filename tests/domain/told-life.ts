import fc from 'fast-check'
import {
  LIFE_SPECS,
  LIFE_VOCABULARIES,
  rowId,
  SESSION_FIELDS,
  type LifeField,
  type LifeSpec,
  type LifeTold,
  type LifeValues,
} from '../../src/domain/life/index.ts'

const day = fc
  .integer({ min: 0, max: 3_000 })
  .map((days) => new Date(Date.UTC(2018, 0, 1 + days)).toISOString().slice(0, 10))
const text = fc
  .array(fc.constantFrom('acta', 'Ñ', '=1+1', 'a/b', '%2F', '<b>', ';', '"', '-5'), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' '))

/** Any value of a field. */
function valueOf({ as }: LifeField): fc.Arbitrary<string> {
  if (as === 'texto') return text
  if (as === 'fecha') return day
  if (as === 'entero') return fc.integer({ min: 0, max: 9_999 }).map(String)
  if (as === 'numero') return fc.integer({ min: 0, max: 99_999_999 }).map((value) => String(value / 100))
  if (as === 'anio') return fc.constantFrom('2025', '2026')
  if (as === 'distrito') return fc.constantFrom('180101', '180102')
  return fc.constantFrom(...LIFE_VOCABULARIES[as].map(([value]) => value))
}

function told(fields: readonly LifeField[], keys: readonly LifeField[] = []): fc.Arbitrary<LifeValues> {
  const all = Object.fromEntries([...keys, ...fields].map((field) => [field.key, valueOf(field)]))
  return fc.record(all, { requiredKeys: keys.map(({ key }) => key) }) as fc.Arbitrary<LifeValues>
}

/** What a person can tell of a session. */
export const sessionDetails = told(SESSION_FIELDS)

/** What a person can tell of a step. */
function toldOf({ step, fields, list }: LifeSpec): fc.Arbitrary<LifeTold> {
  const rows =
    list === null
      ? fc.constant([])
      : fc.uniqueArray(told(list.fields, list.keys), {
          maxLength: 3,
          selector: (row) => rowId(step, row).join('\n'),
        })
  return fc.record({ values: told(fields), rows })
}

/** Any step of an instancia of the level, with what is told of it. */
export function anyStep(
  level: 'regional' | 'provincial' | 'distrital',
): fc.Arbitrary<{ step: LifeSpec['step'] } & LifeTold> {
  const specs = LIFE_SPECS.filter(({ levels }) => levels.includes(level))
  return fc.constantFrom(...specs).chain((spec) => toldOf(spec).map((what) => ({ step: spec.step, ...what })))
}
