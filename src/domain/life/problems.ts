import { formatDate, formatNumber } from '../measure/index.ts'
import type { LifeField } from './field.ts'
import type { LifeValues } from './steps.ts'

/** What of the values cannot be so, each in one sentence; they are kept, and told. */
export function lifeProblems(fields: readonly LifeField[], values: LifeValues): readonly string[] {
  return fields.flatMap((each) => {
    const value = values[each.key]
    if (value === undefined) return []
    return [precedes, exceeds, overHundred].flatMap((judge) => judge(fields, each, value, values))
  })
}

type Judge = (fields: readonly LifeField[], each: LifeField, value: string, values: LifeValues) => readonly string[]

const precedes: Judge = (fields, { title, notBefore }, value, values) => {
  const from = notBefore === undefined ? undefined : values[notBefore]
  if (from === undefined || value >= from) return []
  const other = fields.find(({ key }) => key === notBefore)?.title ?? ''
  return [
    `«${title}» (${formatDate(value)}) no puede ser anterior a «${other}» (${formatDate(from)}): corrija una de las dos.`,
  ]
}

const exceeds: Judge = (fields, { title, atMost }, value, values) => {
  const most = atMost === undefined ? undefined : values[atMost]
  if (most === undefined || Number(value) <= Number(most)) return []
  const other = fields.find(({ key }) => key === atMost)?.title ?? ''
  return [
    `«${title}» (${formatNumber(Number(value))}) no puede ser más que «${other}» (${formatNumber(Number(most))}): corrija uno de los dos.`,
  ]
}

const overHundred: Judge = (_, { key, title }, value, values) =>
  key === 'valor' && values['unidad'] === 'porcentaje' && Number(value) > 100
    ? [`«${title}» (${formatNumber(Number(value), 1)}) no puede pasar de 100 si es un porcentaje: corríjalo.`]
    : []
