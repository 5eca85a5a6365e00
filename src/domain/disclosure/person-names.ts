import { FAMILY_NAMES, GIVEN_NAMES, PLACES_OF_PERSONS } from './given-names.ts'
import { oneOf, unaccented } from '../untrusted/index.ts'

/** What stands where a person's name stood. */
export const NAME_MARK = '[nombre omitido]'

/** How people are addressed («Lic. Rosa …»). */
const ADDRESS = /^(se[ñn]or(it)?a?|sr(it|t)?a?|do[ñn]a?|dra?|lic|abog?|abg|ing|mg|mgtr|psic|prof|econ|arq|obst)\.?\s+/iu
const PARTICLE = /^(de|del|la|las|los|y)$/iu
const NAME = /^\p{Lu}[\p{L}'’-]+$/u
/** Words, folded, that name offices, services, plans and places: a text that holds one is not a person's name. */
const OF_THINGS = new RegExp(
  `^(${oneOf(`
    AURORA BENEFICENCIA CAI CAR CASA CEM CENTRO CIAM COLEGIO COMISARIA COMISION COMITE CONSEJO CORTE DEFENS\\w*
    DEMUNA DIRECCION EDUCADORES ESTRATEGIA FISCALIA GERENCIA GOBIERNO HOGAR\\w* HOSPITAL INABIF INSTANCIA
    INSTITU\\w* JUGUEMOS JUZGADO LINEA MEDICINA MESA MIMP MINISTERIO MUJER\\w* MUNICIP\\w* OFICINA OMAPED ONG OREDIS
    ORDENANZA PARROQUIA PLAN POLITICA PREVENCION PROGRAMA PROYECTO PUESTO RED REFUGIO\\w* SALUD SAM SAR SAU SEDE
    SERVICIO\\w* SUBGERENCIA UNIDAD UPE WARMI`)})$`,
)
const OF_PLACES =
  /^(ALTO|BAJO|CERRO|EL|LA|LAS|LOS|NO|NUEV[AO]|NUESTRA|POR|PUEBLO|PUERTO|SAN|SANTA|SANTO|SIN|VILLA|VIRGEN)$/
/** Words, folded, after which a name is that of a place, a street or an institution: «colegio José Olaya». */
const NAMED_AFTER = new RegExp(
  `^(${oneOf(`
    AAHH HH ALMIRANTE ASENTAMIENTO ASOCIACION AUDITORIO AV AVENIDA BARRIO BATALLA CALLE CLL CASERIO COMUNIDAD
    CORONEL COLISEO DISTRITO ESCUELA ESTADIO FUNDACION GENERAL IE IEI IEP J PJ JR JIRON LOCAL MARISCAL MERCADO NIDO
    PARQUE PASAJE PLAZA PJE PROVINCIA PSJE SALON TENIENTE UNIVERSIDAD URB URBANIZACION`)})$`,
)
/** What people hold, before their names: «la alcaldesa Yeni Ccallo». */
const POST = new RegExp(
  `^(${oneOf(`
    ALCALDE(SA)? ASISTENTE COMISARIO CONSEJER[OA] COOR?DINADORA? DIRECTORA? ENCARGAD[OA] ESPECIALISTA FISCAL GERENTE
    GOBERNADORA? JEF[EA] JUEZA? MINISTR[OA] PRESIDENT[EA] PROCURADORA? PROMOTORA? PSICOLOG[OA] REGIDORA?
    REPRESENTANTE RESPONSABLE SECRETARI[OA] SUBPREFECT[OA] TECNIC[OA] USUARIA VICTIMA`)})$`,
)
/** What goes with a post and is no name. */
const OF_POSTS = new RegExp(
  `^(${oneOf(`
    ADJUNT[OA] CIVIL DESARROLLO DISTRITAL EJECUTIV[OA] FAMILIA GENERAL HUMANO LOCAL MIXT[OA] NACIONAL PENAL
    PROVINCIAL REGIONAL SOCIAL SUPERIOR TITULAR TRABAJO`)})$`,
)
const MOST_WORDS = 5

/** Whether a cell looks like a person's name: two to six words with capitals, or one after «Lic.» and the like. */
export function looksLikePerson(cell: string): boolean {
  const text = cell.trim()
  const name = text.replace(ADDRESS, '')
  const words = name.replace(',', ' ').split(/\s+/)
  const folded = words.flatMap((word) => fold(word).split(' '))
  if (folded.some((word) => OF_THINGS.test(word))) return false
  if (!words.every((word) => NAME.test(word) || PARTICLE.test(word))) return false
  const capitals = words.filter((word) => !PARTICLE.test(word)).length
  if (name !== text) return capitals >= 1
  return capitals >= 2 && words.length <= 6 && !OF_PLACES.test(folded[0] ?? '')
}

interface Word {
  readonly at: number
  readonly end: number
  readonly folded: string
  readonly isCapital: boolean
  readonly isParticle: boolean
  /** Whether only a blank, or the full stop of an abbreviation, parts it from the word before. */
  readonly follows: boolean
}

/**
 * The text with a mark where it names a person inside a sentence: after «Sra.» and the like, after what she holds
 * («la alcaldesa …»), or by a given and a family name that are common in the country. What is named after a person (a
 * street, a school, a distrito) stays. Others are not recognised: no list holds every name.
 */
export function withoutPersonNames(text: string): string {
  if (!/\p{Lu}\p{L}+[\s.,]+\p{L}/u.test(text)) return text
  const words = wordsOf(text)
  let left = ''
  let from = 0
  for (let at = 0; at < words.length; at += 1) {
    const last = lastOfName(words, at)
    const [first, end] = [words[at], words[last]]
    if (first === undefined || end === undefined || last < at) continue
    left += text.slice(from, first.at) + NAME_MARK
    from = end.end
    at = last
  }
  return left + text.slice(from)
}

function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(/\p{L}[\p{L}'’-]*/gu)) {
    const [written] = match
    const between = text.slice(words.at(-1)?.end ?? 0, match.index)
    const isAbbreviation =
      /^\.?\s+$/.test(between) && ADDRESS.test(`${text.slice(words.at(-1)?.at ?? 0, match.index)} `)
    words.push({
      at: match.index,
      end: match.index + written.length,
      folded: fold(written),
      isCapital: NAME.test(written),
      isParticle: PARTICLE.test(written),
      follows: words.length > 0 && (/^\s+$/.test(between) || isAbbreviation),
    })
  }
  return words
}

/** Place of the last word of the name that begins at a word; before it where none does. */
function lastOfName(words: readonly Word[], at: number): number {
  const run = runFrom(words, at)
  const [first] = run
  if (first === undefined || OF_POSTS.test(first.folded)) return -1
  const named = run.filter((word) => !word.isParticle)
  const isCommon = isCommonName(words, at, named)
  const isTold = named.length >= 2 && !OF_PLACES.test(first.folded) && isAfterTitle(words, at)
  return isCommon || isTold ? at + run.length - 1 : -1
}

/** The capitalised words from a place on, with the particles between them. */
function runFrom(words: readonly Word[], at: number): readonly Word[] {
  const run: Word[] = []
  for (const word of words.slice(at, at + MOST_WORDS)) {
    if (run.length > 0 && !word.follows) break
    const isName = word.isCapital && !OF_THINGS.test(word.folded) && !POST.test(word.folded)
    if (!isName && !(word.isParticle && run.length > 0)) break
    run.push(word)
  }
  while (run.at(-1)?.isParticle === true) run.pop()
  return run
}

/** A given and a family name of the lists among the words, in either order, that nothing is named after. */
function isCommonName(words: readonly Word[], at: number, named: readonly Word[]): boolean {
  const isGiven = ({ folded }: Word) => GIVEN_NAMES.has(folded)
  const isFamily = ({ folded }: Word) => FAMILY_NAMES.has(folded)
  const isListed = (word: Word | undefined) => word !== undefined && (isGiven(word) || isFamily(word))
  const [first] = named
  const isInside = first?.follows === true && isListed(words[at - 1])
  if (isInside || !isListed(first) || isNamedAfter(words, at)) return false
  if (PLACES_OF_PERSONS.has(named.map(({ folded }) => folded).join(' '))) return false
  return named.some((word) => isGiven(word) && named.some((other) => other !== word && isFamily(other)))
}

/** Whether a word just before, but for particles and names, is of a place, a street or an institution. */
function isNamedAfter(words: readonly Word[], at: number): boolean {
  for (let before = at - 1; before >= 0; before -= 1) {
    const word = words[before]
    if (word === undefined) return false
    if ([NAMED_AFTER, OF_THINGS].some((kind) => kind.test(word.folded))) return true
    if (word.isCapital && OF_PLACES.test(word.folded) && word.folded !== 'NO') return true
    if (!word.isParticle && !word.isCapital) return false
  }
  return false
}

/** Whether a form of address or a post, with what goes with it, stands just before. */
function isAfterTitle(words: readonly Word[], at: number): boolean {
  for (let before = at - 1; before >= 0 && words[before + 1]?.follows === true; before -= 1) {
    const word = words[before]
    if (word === undefined) return false
    if (POST.test(word.folded) || ADDRESS.test(`${word.folded} `)) return true
    if (!OF_POSTS.test(word.folded)) return false
  }
  return false
}

function fold(word: string): string {
  return unaccented(word)
    .toUpperCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
}
