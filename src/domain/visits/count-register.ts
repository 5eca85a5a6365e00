import { actorOf } from '../capacities/index.ts'
import { plainWords } from '../untrusted/index.ts'
import { NOBODY, peopleOf, type Attended, type AttendeeLevel } from './attendance.ts'

/** What a register of attendance counts to; nothing of who came is kept. */
export interface RegisterCount {
  readonly attended: readonly Attended[]
  /** Columns that were read for nothing else than to see that somebody came, or for nothing. */
  readonly dropped: number
}

type Role = 'gobierno' | 'entidad' | 'mujeres' | 'hombres' | 'sexo' | 'nivel' | 'actor' | 'persona'

/** Words of the header of each role, in the order in which they are tried. */
const ROLE_WORDS: readonly (readonly [Role, RegExp])[] = [
  ['gobierno', /^gobierno o instancia$/],
  ['entidad', /entidad|institucion|organizacion/],
  ['mujeres', /^(?:n |numero de |total de )?mujeres$/],
  ['hombres', /^(?:n |numero de |total de )?(?:hombres|varones)$/],
  ['sexo', /^(?:sexo|genero)\b/],
  ['nivel', /^nivel\b/],
  ['actor', /^(?:tipo de )?actor$|^cargo\b|^puesto\b/],
  ['persona', /nombre|apellido|participante|asistente|\bdni\b/],
]
const LEVEL_WORDS: readonly (readonly [AttendeeLevel, RegExp])[] = [
  ['nacional', /nacional|ministerio/],
  ['regional', /regional|region/],
  ['provincial', /provincia/],
  ['distrital', /distrit/],
]
const HEADS_WITHIN = 20
const MOST_ROWS = 5_000
const MOST_ENTITIES = 300
const LONGEST_ENTITY = 160

type Columns = ReadonlyMap<Role, number>

/**
 * Counts a register of attendance by entity, level, sex and kind of actor: a row for each person, or a row for each
 * entity with its women and men. Of a book of several visits only the rows of `government` count. Null where no row
 * heads such a table.
 */
export function countRegister(cells: readonly (readonly string[])[], government: string): RegisterCount | null {
  const heads = cells.slice(0, HEADS_WITHIN).findIndex((row) => isRegister(columnsOf(row)))
  const header = cells[heads]
  if (header === undefined) return null
  const columns = columnsOf(header)
  const rows = ofVisit(cells.slice(heads + 1, heads + 1 + MOST_ROWS), columns, government)
  const sexOf = sexReader(rows.map((row) => at(row, columns, 'sexo')))
  const byKey = new Map<string, Attended>()
  for (const row of rows) addRow(byKey, attendedOf(row, columns, sexOf))
  const read = [...columns.keys()].filter((role) => role !== 'persona').length
  return {
    attended: [...byKey.values()].slice(0, MOST_ENTITIES),
    dropped: header.filter((cell) => cell.trim() !== '').length - read,
  }
}

/** The government whose register the sheet says above its table that it is; null where it says none. */
export function governmentOfRegister(cells: readonly (readonly string[])[]): string | null {
  const said = cells
    .slice(0, HEADS_WITHIN)
    .flatMap((row) => /^Gobierno o instancia: *(.+)$/.exec(row[0] ?? '')?.[1] ?? [])
  return said[0]?.trim() ?? null
}

function columnsOf(header: readonly string[]): Columns {
  const columns = new Map<Role, number>()
  for (const [place, cell] of header.entries()) {
    const plain = plainWords(cell)
    const role = ROLE_WORDS.find(([, words]) => words.test(plain))?.[0]
    if (role !== undefined && !columns.has(role)) columns.set(role, place)
  }
  return columns
}

function isRegister(columns: Columns): boolean {
  return columns.has('entidad') && (columns.has('persona') || columns.has('sexo') || columns.has('mujeres'))
}

function ofVisit(rows: readonly (readonly string[])[], columns: Columns, government: string) {
  const names = new Set(rows.map((row) => at(row, columns, 'gobierno')).filter((name) => name !== ''))
  return names.size < 2 ? rows : rows.filter((row) => at(row, columns, 'gobierno') === government)
}

function attendedOf(row: readonly string[], columns: Columns, sexOf: (text: string) => Sex): Attended {
  const said = at(row, columns, 'actor')
  const own = {
    ...NOBODY,
    entity: at(row, columns, 'entidad').slice(0, LONGEST_ENTITY),
    level: levelOf(at(row, columns, 'nivel')),
    actor: said === '' ? null : actorOf(said),
  }
  if (columns.has('mujeres') || columns.has('hombres'))
    return { ...own, women: countIn(at(row, columns, 'mujeres')), men: countIn(at(row, columns, 'hombres')) }
  const came = at(row, columns, columns.has('persona') ? 'persona' : 'sexo') !== ''
  return came ? { ...own, [sexOf(at(row, columns, 'sexo'))]: 1 } : own
}

function addRow(byKey: Map<string, Attended>, row: Attended): void {
  if (peopleOf(row) === 0) return
  const key = [plainWords(row.entity), row.level, row.actor].join('/')
  const before = byKey.get(key) ?? { ...row, women: 0, men: 0, unstated: 0 }
  byKey.set(key, {
    ...before,
    women: before.women + row.women,
    men: before.men + row.men,
    unstated: before.unstated + row.unstated,
  })
}

type Sex = 'women' | 'men' | 'unstated'

/** Reads a column of sexes: «M» is mujer beside «H», masculino beside «F», and nothing alone. */
function sexReader(texts: readonly string[]): (text: string) => Sex {
  const said = new Set(texts.map(plainWords))
  const m: Sex = said.has('h') ? (said.has('f') ? 'unstated' : 'women') : said.has('f') ? 'men' : 'unstated'
  return (text) => {
    const plain = plainWords(text)
    if (plain === 'm') return m
    if (/^f$|^mujer|^femenin/.test(plain)) return 'women'
    return /^h$|^hombre|^masculin|^varon/.test(plain) ? 'men' : 'unstated'
  }
}

function levelOf(text: string): AttendeeLevel | null {
  const plain = plainWords(text)
  return LEVEL_WORDS.find(([, words]) => words.test(plain))?.[0] ?? null
}

function countIn(text: string): number {
  return /^\d{1,4}$/.test(text) ? Number(text) : 0
}

function at(row: readonly string[], columns: Columns, role: Role): string {
  const place = columns.get(role)
  return place === undefined ? '' : (row[place] ?? '').trim()
}
