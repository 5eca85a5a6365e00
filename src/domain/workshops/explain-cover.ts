import { formatNumber, joinWords } from '../measure/index.ts'
import type { Ubigeo } from '../territory/index.ts'
import { WORKSHOPS_A_YEAR, type YearCover } from './year-cover.ts'

/** What a year of workshops covers, who is left out and who is called twice, as sentences. */
export function explainCover(cover: YearCover, nameOf: (region: Ubigeo) => string): readonly string[] {
  const { year, workshops, left, repeated, regions } = cover
  const [count, lacking] = [workshops.length, WORKSHOPS_A_YEAR - workshops.length]
  if (count === 0) return [`${year} no tiene talleres: ninguna región está convocada.`]
  const held = count === 1 ? `El taller de ${year} reúne` : `Los ${formatNumber(count)} talleres de ${year} reúnen`
  const once = left.length + repeated.length === 0 ? ', cada una solo una vez' : ''
  return [
    `${held} a ${formatNumber(regions - left.length)} de ${formatNumber(regions)} regiones${once}.`,
    ...(left.length === 0 ? [] : [`Sin taller: ${joinWords(left.map(nameOf))}.`]),
    ...(repeated.length === 0
      ? []
      : [`En más de un taller: ${joinWords(repeated.map(({ region, times }) => `${nameOf(region)} (${times})`))}.`]),
    ...(lacking > 0
      ? [`Para los ${WORKSHOPS_A_YEAR} del año ${lacking === 1 ? 'falta 1' : `faltan ${lacking}`}.`]
      : []),
  ]
}
