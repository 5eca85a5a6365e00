import { unaccented } from '../untrusted/index.ts'

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  SN: 'SAN',
  STA: 'SANTA',
  STO: 'SANTO',
  GRAL: 'GENERAL',
  GNRAL: 'GENERAL',
  CNEL: 'CORONEL',
  CRNEL: 'CORONEL',
  CRL: 'CORONEL',
  MCAL: 'MARISCAL',
  MRCAL: 'MARISCAL',
  TTE: 'TENIENTE',
  TNTE: 'TENIENTE',
  CAP: 'CAPITAN',
  HNOS: 'HERMANOS',
}
const TITLES =
  /^(PROV(INCIA)?( CONST(ITUCIONAL)?)?|DIST(RITO)?|DPTO|DEP(ARTAMENTO)?|(MUNICIPALIDAD|MUNIC?|MUN)( (PROVINCIAL|DISTRITAL|PROV|DIST))?|M ?[DP]|GOBIERNO REGIONAL|GORE)( DE(L)?)? /

/** A name as it is compared: no accents, ñ as n, capitals, one space, abbreviations and titles resolved. */
export function foldName(text: string): string {
  const words = capitalWords(text).replace(TITLES, '').split(' ')
  return words.map((word) => ABBREVIATIONS[word] ?? word).join(' ')
}

/** Whether folding had to expand an abbreviation or drop a title: such a match is told, not silent. */
export function isAbbreviated(text: string): boolean {
  return capitalWords(text) !== foldName(text)
}

/** The folded name without its spaces: hyphens, underscores and joined words compare equal. */
export function nameKey(text: string): string {
  return foldName(text).replaceAll(' ', '')
}

function capitalWords(text: string): string {
  return unaccented(text)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
