const WORDS =
  /\b(TASAS?|PORCENTAJES?|PORCENTUAL(ES)?|PCT|PORC|RAZON|RATIO|PROPORCION|VARIACION(ES)?|VAR|INCREMENTO|CRECIMIENTO|DIFERENCIA|PROMEDIO|MEDIA|MEDIANA|INDICE|PARTICIPACION|DISTRIBUCION|BRECHA)\b/
// One, ten, a hundred … of inhabitants: a year is no such number.
const PER_INHABITANTS = /\b(POR|X|CADA)( CADA)? (1[0 ]+|CIEN|DIEZ|MIL|MILLON)\b|\b1[0 ]+(MIL )?HAB(ITANTES)?\b/

/** Whether a folded header says that its figures are rates, percentages, variations or means: never counts, whatever else it says. */
export function isRateHeader(folded: string): boolean {
  return WORDS.test(folded) || PER_INHABITANTS.test(folded)
}
