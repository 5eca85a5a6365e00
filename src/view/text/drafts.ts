import type { WithheldKind } from '../../domain/disclosure/index.ts'
import { formatDate, formatNumber, joinWords } from '../../domain/measure/index.ts'
import { withheldSays } from './import-questions.ts'

const isOfRefuge = (kind: WithheldKind) => kind === 'refugio' || kind === 'refugio_en_duda'

/** Words of what is typed in a field and is not taken as it stands. */
export const draftText = {
  withheld: (kinds: readonly WithheldKind[]) => {
    if (kinds.includes('refugio'))
      return 'Este texto nombra un hogar de refugio: no se guarda ni se exporta. Escríbalo sin nombrarlo.'
    if (kinds.includes('refugio_en_duda'))
      return 'Este texto quizá diga dónde queda un hogar de refugio: no se guarda ni se exporta mientras usted no lo decida.'
    return `Este texto parece llevar ${joinWords(kinds.map(withheldSays))}: se guarda y se exporta sin ${kinds.length === 1 ? 'ese dato' : 'esos datos'}.`
  },
  kept: (kinds: readonly WithheldKind[]) =>
    kinds.some(isOfRefuge)
      ? 'Este texto dice «refugio» y se guarda y se exporta así porque usted lo decidió.'
      : `Lleva ${joinWords(kinds.map(withheldSays))}: se guarda y se exporta así porque usted lo decidió.`,
  /** Of a document that is not kept at all. */
  holds: (kinds: readonly WithheldKind[]) => joinWords(kinds.map(withheldSays)),
  keep: 'Conservarlo, sé lo que dice',
  discard: 'Descartar lo escrito',
  day: (from: string, to: string) =>
    `Escriba una fecha como 05/03/2026, del ${formatDate(from)} al ${formatDate(to)}; esta no se guarda.`,
  dayForm: 'dd/mm/aaaa',
  openCalendar: (label: string) => `Elegir en el calendario: ${label}`,
  address: 'Escriba una dirección que empiece con https o http; esta no se guarda.',
  hour: 'Escriba una hora como 09:30; esta no se guarda.',
  hourForm: 'hh:mm',
  count: (least: number, most: number) =>
    `Escriba un número entero de ${formatNumber(least)} a ${formatNumber(most)}; este no se guarda.`,
  lines: (lines: number, letters: number) =>
    `Escriba ${formatNumber(lines)} líneas como máximo, de ${formatNumber(letters)} letras cada una; así no se guarda.`,
} as const
