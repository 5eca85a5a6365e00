import { plainCapitals } from '../../domain/untrusted/index.ts'

/**
 * A header or label as it is compared: no accents, capitals, one space, % in words. Long texts are cut: no header needs
 * more.
 */
export function foldText(text: string): string {
  return plainCapitals(text.slice(0, 300).replace(/[º°]/g, ' '))
    .replaceAll('%', ' PORCENTAJE ')
    .replace(/[^\p{L}\p{N}✓✔√]+/gu, ' ')
    .trim()
}

const UNKNOWN =
  /^([-–—.…*]+|N\.?\s?[AD]\.?|N\/[AD]|#N\/[AD]|S\.?\/?[ID]\.?|\[?NO DISPONIBLE\]?|SIN (DATO|DATOS|INFORMACI[OÓ]N|INFO)|#¡?(DIV\/0|VALOR|REF)!|NULL|NAN)$/i

/**
 * Whether a cell says that there is no figure: blank, a dash, NA, S/I, [NO DISPONIBLE] and their like. Zero is a
 * figure.
 */
export function isUnknown(cell: string): boolean {
  const text = cell.trim()
  return text === '' || (text.length < 20 && UNKNOWN.test(text))
}
