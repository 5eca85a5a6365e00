import { oneOf, plainCapitals } from '../untrusted/index.ts'

/** A refuge: its address is reserved, so it is never placed or named below its provincia, in any output (METHOD §5). */
export const REFUGE_TYPE = 'HRT'

/** What is written of a service. */
export interface ServiceTexts {
  readonly type: string
  readonly subtype: string
  readonly name: string
}

/** Whether a service is a refuge: surely, perhaps (then it is reserved and a person is asked), or not. */
export type RefugeVerdict = 'refugio' | 'en_duda' | 'no'

/** Words that only a refuge bears, however they are spaced and counted. */
const SURE =
  /(?<!\p{L})HRT|\bH ?R ?T(S|\d|\b)|\bHOG(AR)?(ES)? ?(DE )?(LA )?(REFUGIO|ACOGIDA)|\bCASAS? ?(DE )?(LA )?(REFUGIO|ACOGIDA)|REFUGIOS? TEMPORAL|\bACOGIDA TEMPORAL/u
/** The stem alone, which a place or a person's name may bear too: «DEMUNA El Refugio». */
const STEM = /REFU[GJ]IO/

/**
 * Whether a text of a service speaks of a refuge, sure or not; case, accents, dots, spaces, width, plural and digits do
 * not count (METHOD §5).
 */
export function speaksOfRefuge(text: string): boolean {
  return isSure(text) || STEM.test(joinLetters(fold(text)))
}

/**
 * By type, subtype and name (METHOD §5): the first two are sure by any of the words, the name alone by those that only
 * a refuge bears.
 */
export function refugeVerdict({ type, subtype, name }: ServiceTexts): RefugeVerdict {
  if (speaksOfRefuge(type) || speaksOfRefuge(subtype)) return 'refugio'
  if (isSure(name)) return 'refugio'
  return STEM.test(joinLetters(fold(name))) ? 'en_duda' : 'no'
}

/** Words of an address. */
const ADDRESS = new RegExp(
  `\\b(${oneOf(`
    AV AVENIDA JR JIRON CALLE CA PSJE PJE PASAJE MZ MZA MANZANA LT LOTE URB URBANIZACION AAHH ASENTAMIENTO CUADRA
    CDRA KM CARRETERA DIRECCION DOMICILIO UBICAD[OA]S? UBICA QUEDA FRENTE ALTURA DISTRITO BARRIO SECTOR CASERIO
    ANEXO`)})\\b`,
)

/**
 * Whether a free text tells of a refuge: surely, perhaps (it says the word alone beside those of an address), or not
 * (METHOD §5).
 */
export function refugeInText(text: string): RefugeVerdict {
  if (isSure(text)) return 'refugio'
  const folded = joinLetters(fold(text))
  return STEM.test(folded) && ADDRESS.test(folded) ? 'en_duda' : 'no'
}

/** Letters standing alone are read one by one and as a word: "CEM y H R T" must not become "CEM YHRT". */
function isSure(text: string): boolean {
  const folded = fold(text)
  return SURE.test(folded) || SURE.test(joinLetters(folded))
}

/** Capitals without accents, signs or invisible characters. */
function fold(text: string): string {
  return plainCapitals(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Letters standing alone as one word: "R E F U G I O" → "REFUGIO". */
function joinLetters(folded: string): string {
  return folded.replace(/(?<=(?:^| )\p{L}) (?=\p{L}(?: |$))/gu, '')
}
