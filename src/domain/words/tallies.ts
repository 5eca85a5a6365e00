/** What a register of one row for each case may say of them, in words. */
export const CASE_VARIABLE_NAME = {
  sexo: 'sexo',
  grupo_edad: 'grupo de edad',
  discapacidad: 'discapacidad',
  estado_civil: 'estado civil',
  nivel_educativo: 'nivel educativo',
  ocupacion: 'ocupación',
  procedencia: 'área urbana o rural',
} as const

/** Categories whose code is not yet their words, by variable and code. */
const CATEGORY_NAME: Readonly<Record<string, string>> = {
  'discapacidad si': 'con discapacidad',
  'discapacidad no': 'sin discapacidad',
  'grupo_edad 60_y_mas': '60 y más años',
  'sexo M': '«M», sin decir de qué',
}

/** The name of a variable; of one without a name, its code. */
export function variableName(variable: string): string {
  return (CASE_VARIABLE_NAME as Readonly<Record<string, string>>)[variable] ?? variable
}

/** A category in words: "mujer", "12 a 17 años", "con discapacidad". */
export function categoryName(variable: string, category: string): string {
  const known = CATEGORY_NAME[`${variable} ${category}`]
  if (known !== undefined) return known
  const words = category.replaceAll('_', ' ')
  return variable === 'grupo_edad' && /\d/.test(category) ? `${words} años` : words
}
