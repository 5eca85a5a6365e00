import { oneOf } from '../../domain/untrusted/index.ts'

const WORDS = new RegExp(
  `\\b(${oneOf(`
    TASAS? PORCENTAJES? PORCENTUAL(ES)? PCT PORC RAZON RATIO PROPORCION VARIACION(ES)? VAR INCREMENTO CRECIMIENTO
    DIFERENCIA PROMEDIO MEDIA MEDIANA INDICE PARTICIPACION DISTRIBUCION BRECHA INCIDENCIA PREVALENCIA DENSIDAD
    COEFICIENTE RANKING POSICION PUNTAJE QUINTIL DECIL PERCENTIL METAS? AVANCE CUMPLIMIENTO COSTOS? PRESUPUESTO`)})\\b`,
)
// A place in an order («puesto por casos») and what stands for one of many; a «puesto de salud» is counted.
const ORDERS = /\b(PUESTO|ORDEN|LUGAR) (POR|SEGUN)\b|\bPUESTO$|\bPER CAPITA\b|\bEN (CIENTOS|DECENAS|MILLONES)\b/
const PER_ONE = /\bPOR (HABITANTE|PERSONA|MUJER)( \d{4})?$/
// One, ten, a hundred … of inhabitants: a year is no such number.
const PER_INHABITANTS = /\b(POR|X|CADA)( CADA)? (1[0 ]+|CIEN|DIEZ|MIL|MILLON)\b|\b1[0 ]+(MIL )?HAB(ITANTES)?\b/

// "(EN MILES)", "EN MILES DE PERSONAS"; "POR CADA MIL" is a rate.
const THOUSANDS = /\s*\b(EN )?MILES( DE (PERSONAS|HABITANTES|CASOS|HAB))?\b/

/** Whether a folded header says that its figures are counts in thousands. */
export function isInThousands(folded: string): boolean {
  return THOUSANDS.test(folded)
}

/** The folded header without what it says of its unit. */
export function withoutScale(folded: string): string {
  return folded.replace(THOUSANDS, '').trim()
}

/**
 * Whether a folded header says that its figures are rates, percentages, variations or means: never counts, whatever
 * else it says.
 */
export function isRateHeader(folded: string): boolean {
  return [WORDS, ORDERS, PER_ONE, PER_INHABITANTS].some((pattern) => pattern.test(folded))
}
