/** What a free text may tell of a person, and the words that stand in its place once it is left out. */
const MASKS = [
  { shape: /[^\s@<>;,()]+@[^\s@<>;,()]+\.\p{L}{2,}/gu, mask: '[correo omitido]' },
  { shape: /(?<![\d.,])(?:\(?\+?\s?51\)?[\s.-]*)?9(?:[\s.-]?\d){8}(?!\d)/g, mask: '[teléfono omitido]' },
  { shape: /(?<![\d.,])\d{8}(?!\d)/g, mask: '[DNI omitido]' },
] as const
const MASKED = /\[(correo|teléfono|DNI) omitido\]/

/** Canonical columns of free text, where a person's data may stand among other words. */
export const FREE_TEXTS: ReadonlySet<string> = new Set([
  'nombre',
  'operador',
  'observacion',
  'ordenanza',
  'subtipo',
  'estado',
  'capital',
  'indicador',
  'centro_nombre',
])

/** The text with each DNI, mobile phone and e-mail address left out (in any width, with signs that nobody sees), or the text itself when it has none. */
export function withoutPersonalData(text: string): string {
  if (!/@|\d(?:.*\d){7}|[０-９＠]/su.test(text)) return text
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '')
  const masked = MASKS.reduce((rest, { shape, mask }) => rest.replace(shape, mask), plain)
  return masked === plain ? text : masked
}

/** Whether the text holds a person's data, or held it until it was left out. */
export function holdsPersonalData(text: string): boolean {
  return MASKED.test(text) || withoutPersonalData(text) !== text
}
