import { foldText } from './fold-text.ts'

/** How people are addressed in lists («Lic. Rosa …»). */
const ADDRESS = /^(se[ñn]or(it)?a?|sr(it|t)?a?|do[ñn]a?|dra?|lic|abog?|ing|mg|mgtr|psic|prof|econ|arq|obst)\.?\s+/iu
const PARTICLE = /^(de|del|la|las|los|y)$/iu
const NAME = /^\p{Lu}[\p{L}'’-]+$/u
/** Words, folded, that name offices, services, plans and places: a text that holds one is not a person's name. */
const OF_THINGS =
  /\b(AURORA|BENEFICENCIA|CAI|CAR|CASA|CEM|CENTRO|CIAM|COLEGIO|COMISARIA|COMISION|COMITE|CONSEJO|CORTE|DEFENS\w*|DEMUNA|DIRECCION|EDUCADORES|ESTRATEGIA|FISCALIA|GERENCIA|GOBIERNO|HOGAR\w*|HOSPITAL|INABIF|INSTANCIA|INSTITU\w*|JUGUEMOS|JUZGADO|LINEA|MEDICINA|MESA|MIMP|MINISTERIO|MUJER\w*|MUNICIP\w*|OFICINA|OMAPED|ONG|OREDIS|ORDENANZA|PARROQUIA|PLAN|POLITICA|PREVENCION|PROGRAMA|PROYECTO|PUESTO|RED|REFUGIO\w*|SALUD|SAM|SAR|SAU|SEDE|SERVICIO\w*|SUBGERENCIA|UNIDAD|UPE|WARMI)\b/
const OF_PLACES =
  /^(ALTO|BAJO|CERRO|EL|LA|LAS|LOS|NO|NUEV[AO]|NUESTRA|POR|PUEBLO|PUERTO|SAN|SANTA|SANTO|SIN|VILLA|VIRGEN)\b/

/**
 * Whether a column holds names of persons, by the look of most of its different cells: nobody's name is known here, so
 * a person is asked. `isPlace` tells a row whose cell is the name of a place of the same row.
 */
export function holdsPersonNames(cells: readonly string[], isPlace: (row: number) => boolean): boolean {
  const written = new Map(cells.flatMap((cell, row) => (cell.trim() === '' ? [] : [[foldText(cell), row] as const])))
  const like = [...written.values()].filter((row) => looksLikePerson(cells[row] ?? '') && !isPlace(row))
  return like.length >= 2 && like.length * 2 > written.size
}

/** Whether a cell looks like a person's name: two to six words with capitals, or one after «Lic.» and the like. */
export function looksLikePerson(cell: string): boolean {
  const text = cell.trim()
  const name = text.replace(ADDRESS, '')
  const words = name.replace(',', ' ').split(/\s+/)
  const folded = foldText(name)
  if (OF_THINGS.test(folded) || !words.every((word) => NAME.test(word) || PARTICLE.test(word))) return false
  const capitals = words.filter((word) => !PARTICLE.test(word)).length
  if (name !== text) return capitals >= 1
  return capitals >= 2 && words.length <= 6 && !OF_PLACES.test(folded)
}
