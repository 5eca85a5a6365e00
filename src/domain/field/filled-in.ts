import { formatNumber, joinWords } from '../measure/index.ts'
import { agreedOf, totalAttended, type Visit } from '../visits/index.ts'

/** How much of a visit is filled in. */
interface FilledIn {
  readonly people: number
  readonly findings: number
  readonly agreed: number
  readonly isMade: boolean
}

export function filledIn(visit: Visit): FilledIn {
  return {
    people: totalAttended(visit.attendance ?? []).people,
    findings: visit.findings.filter(({ text }) => text !== '').length,
    agreed: agreedOf(visit).filter(({ text }) => text !== '').length,
    isMade: visit.state === 'ejecutada',
  }
}

/** The same in one line; where nothing is filled in, that. */
export function explainFilled({ people, findings, agreed, isMade }: FilledIn): string {
  const many = (count: number, one: string, more: string) =>
    count === 0 ? [] : [`${formatNumber(count)} ${count === 1 ? one : more}`]
  const parts = [
    ...many(people, 'persona', 'personas'),
    ...many(findings, 'avance o nudo', 'avances y nudos'),
    ...many(agreed, 'acuerdo', 'acuerdos'),
  ]
  if (parts.length === 0) return isMade ? 'Hecha; sin llenar' : 'Sin llenar'
  return `${isMade ? 'Hecha: ' : ''}${joinWords(parts)}`
}
