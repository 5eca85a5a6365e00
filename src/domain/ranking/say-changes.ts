import type { Criterion, CriterionResult } from '../criteria/index.ts'
import { formatNumber, joinWords } from '../measure/index.ts'
import { confirmedWords } from './evidence-words.ts'
import type { PendingDatum, WhatChanges } from './what-changes.ts'

/**
 * One plain Spanish sentence on the least that moves a unit in or out of the first N; `nameOf` gives the screen's name
 * of a criterion.
 */
export function sayChanges(
  { top, inside, data, weight }: WhatChanges,
  nameOf: (criterion: Criterion) => string,
): string {
  const verb = inside ? 'Saldría de' : 'Entraría en'
  const first = `los ${formatNumber(top)} primeros`
  const ways = [
    ...(data.length > 0 ? [dataPhrase(data, inside)] : []),
    ...(weight === null ? [] : [weightPhrase(weight, nameOf)]),
  ]
  if (ways.length > 0) return `${verb} ${first} ${ways.join(', o ')}.`
  return `Ningún dato pendiente ni cambio de un solo peso (entre 0 y 3) ${inside ? 'bastaría para sacarla de' : 'bastaría para llevarla a'} ${first}.`
}

function weightPhrase(
  { criterion, from, to }: NonNullable<WhatChanges['weight']>,
  nameOf: (criterion: Criterion) => string,
): string {
  return `si el peso de «${nameOf(criterion)}» ${to > from ? 'subiera' : 'bajara'} de ${weightText(from)} a ${weightText(to)}`
}

function weightText(weight: number): string {
  return formatNumber(weight, Number.isInteger(weight) ? 0 : 1)
}

function dataPhrase(data: readonly PendingDatum[], inside: boolean): string {
  const [first] = data
  const where = inside && first !== undefined ? `, en ${first.of.name},` : ''
  return `si se confirmara${where} ${joinWords(data.map(({ result }) => confirmedPhrase(result)))}`
}

function confirmedPhrase(result: CriterionResult): string {
  return `${confirmedWords(result)} (${result.criterion.clause.replace('7.3.1.2 ', '')})`
}
