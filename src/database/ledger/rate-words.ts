import { oneOf } from '../../domain/untrusted/index.ts'

const WORDS = new RegExp(
  `\\b(${oneOf(`
    TASAS? PORCENTAJES? PORCENTUAL(ES)? PCT PORC RAZON RATIO PROPORCION VARIACION(ES)? VAR INCREMENTO CRECIMIENTO
    DIFERENCIA PROMEDIO MEDIA MEDIANA INDICE PARTICIPACION DISTRIBUCION BRECHA INCIDENCIA PREVALENCIA DENSIDAD
    COEFICIENTE RANKING POSICION PUNTAJE QUINTIL DECIL PERCENTIL METAS? AVANCE CUMPLIMIENTO COSTOS? PRESUPUESTO`)})\\b`,
)
// A place in an order («puesto por casos») and what stands for one of many; a «puesto de salud» is counted.
const ORDERS = /\b(PUESTO|ORDEN|LUGAR) (POR|SEGUN)\b|\bPUESTO$|\bPER CAPITA\b|\bEN (CIENTOS|DECENAS)\b/
const PER_ONE = /\bPOR (HABITANTE|PERSONA|MUJER)( \d{4})?$/
// One, ten, a hundred … of inhabitants: a year is no such number.
const PER_INHABITANTS = /\b(POR|X|CADA)( CADA)? (1[0 ]+|CIEN|DIEZ|MIL|MILLON)\b|\b1[0 ]+(MIL )?HAB(ITANTES)?\b/

/** By what figures are multiplied of which a header or a title says that they are in thousands or millions. */
export const SCALES = { en_miles: 1_000, en_millones: 1_000_000 } as const
export type ScaleName = keyof typeof SCALES

// "(EN MILES)", "EN MILES DE PERSONAS"; "POR CADA MIL" is a rate.
const SCALE = /\s*\b(?:EN )?(MILES|MILLONES)(?: DE (?:PERSONAS|HABITANTES|CASOS|HAB|MUJERES))?\b/
// Of a title's words only those that speak of its figures' unit: «miles de mujeres marcharon» does not.
const TITLE_SCALE = /\bEN (MILES|MILLONES)\b(?! DE (?:NUEVOS )?(?:SOLES|DOLARES)\b)/
const TITLE_RATE = /\b(TASAS?|PORCENTAJES?)\b/

/** The scale that a folded header says its counts are in, or null. */
export function scaleIn(folded: string): ScaleName | null {
  return scaleNamed(SCALE.exec(folded)?.[1])
}

function scaleNamed(word: string | undefined): ScaleName | null {
  return word === undefined ? null : word === 'MILES' ? 'en_miles' : 'en_millones'
}

/** The folded header without what it says of its unit. */
export function withoutScale(folded: string): string {
  return folded.replace(SCALE, '').trim()
}

/** What a folded title says of the unit of the figures below it: a scale, or that they are rates. */
export function titleUnit(folded: string): { readonly scale: ScaleName | null; readonly rate: string } {
  const rate = TITLE_RATE.exec(folded)?.[1] ?? PER_INHABITANTS.exec(folded)?.[0] ?? ''
  return { scale: scaleNamed(TITLE_SCALE.exec(folded)?.[1]), rate: rate.toLowerCase() }
}

/** The same as words that say it again. */
export function unitWords(folded: string): string {
  const { scale, rate } = titleUnit(folded)
  return [...(scale === null ? [] : [scale.replace('_', ' ')]), ...(rate === '' ? [] : [rate])].join(', ')
}

/**
 * Whether a folded header says that its figures are rates, percentages, variations or means: never counts, whatever
 * else it says.
 */
export function isRateHeader(folded: string): boolean {
  return [WORDS, ORDERS, PER_ONE, PER_INHABITANTS].some((pattern) => pattern.test(folded))
}
