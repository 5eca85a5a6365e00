import { isRecord, isText } from '../../domain/untrusted/index.ts'
import { parseRecipe, type Recipe } from './recipe.ts'
import { TABLE_NAMES, type TableName } from '../../domain/measure/index.ts'

/** What an import holds: a table, or the boundaries that the map is drawn with. */
type ImportKind = TableName | 'limites'

/** One file that the analyst brought: what was accepted of it is kept by checksum, its recipe is how it was read. */
export interface StoredImport {
  readonly id: string
  readonly table: ImportKind
  readonly fileName: string
  /** Of what is kept. */
  readonly sha256: string
  /** Of the file that was brought, which is not kept; null where an older version kept the file itself. */
  readonly original: string | null
  readonly importedAt: string
  readonly recipe: Recipe
}

/**
 * What a person writes here, and not in a file of their own: changes to the matrix, frozen priorisations, the plan of
 * visits, the kits sent and answered, what the work comes from, what is remembered of how files are read, which team
 * answers for which region, the states that were kept, the rounds of answers on capacities, the workshops, the trips
 * that are in the field, who signs the documents, and the office's own models.
 */
export const PAPER_KINDS = [
  'ediciones',
  'corridas',
  'plan',
  'envios',
  'linaje',
  'recetas',
  'reparto',
  'cortes',
  'capacidades',
  'talleres',
  'membrete',
  'campo',
  'modelos',
] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

/** A paper's text is kept by checksum, like a file's bytes. */
interface StoredPaper {
  readonly kind: PaperKind
  readonly sha256: string
  /** Whether its texts were judged as they were written; those of older versions were not. */
  readonly judged: boolean
}

/**
 * Version 1 kept the files themselves; it is still read, and redacted. 2 knew nothing of kits, 3 of lineage and of
 * named recipes, 4 of shares and of cuts, 5 of capacities, 6 of workshops, of trips in the field, of who signs
 * and of the office's own models.
 */
export const VERSION = 7
const READ_VERSIONS: readonly unknown[] = [1, 2, 3, 4, 5, 6, VERSION]

/** Everything that is saved of a workspace but the files' bytes. */
export interface Snapshot {
  readonly version: typeof VERSION
  readonly savedAt: string
  readonly matrix: 'simulada' | 'vacia'
  readonly imports: readonly StoredImport[]
  /** At most one of each kind; a kind that is missing is empty. */
  readonly papers: readonly StoredPaper[]
  /** The URL hash of the choices when it was saved. */
  readonly hash: string
}

/** What the name of a file may be known by. */
export type NameRule = (fileName: string) => string

/**
 * The snapshot of a JSON text, every field checked, or null: the text may come from a stranger's file. The rule for the
 * names of files is given by the asker: it knows the names of persons, which the first screen does without.
 */
export function parseSnapshot(text: string, nameOf: NameRule): Snapshot | null {
  const json = parseJson(text)
  if (
    !isRecord(json) ||
    !READ_VERSIONS.includes(json.version) ||
    !Array.isArray(json.imports) ||
    json.imports.length > 100
  )
    return null
  const imports = json.imports.map((each) => parseImport(each, nameOf))
  const papers = Array.isArray(json.papers) ? json.papers.map(parsePaper) : []
  if ([...imports, ...papers].some((each) => each === null) || !isText(json.savedAt) || !isText(json.hash, 4_000))
    return null
  return {
    version: VERSION,
    savedAt: json.savedAt,
    matrix: json.matrix === 'vacia' ? 'vacia' : 'simulada',
    imports: imports.filter((each) => each !== null),
    papers: PAPER_KINDS.flatMap((kind) => papers.find((each) => each?.kind === kind) ?? []),
    hash: json.hash,
  }
}

/**
 * Whether the text is a state that another version of the program wrote: not to be read here, and not to be written
 * over.
 */
export function isOtherVersion(text: string): boolean {
  const json = parseJson(text)
  return isRecord(json) && typeof json.version === 'number' && !READ_VERSIONS.includes(json.version)
}

/** An import of parsed JSON, every field checked, or null. */
export function parseImport(value: unknown, nameOf: NameRule): StoredImport | null {
  if (!isRecord(value) || !isText(value.id) || !isText(value.fileName) || !isText(value.importedAt)) return null
  const table = ([...TABLE_NAMES, 'limites'] as const).find((name) => name === value.table)
  const recipe = parseRecipe(value.recipe)
  const { id, fileName, sha256, original = null, importedAt } = value
  if (!table || recipe === null || !isChecksum(sha256) || !(original === null || isChecksum(original))) return null
  return { id, table, fileName: nameOf(fileName), sha256, original, importedAt, recipe }
}

function parsePaper(value: unknown): StoredPaper | null {
  if (!isRecord(value) || !isChecksum(value.sha256)) return null
  const kind = PAPER_KINDS.find((each) => each === value.kind)
  return kind === undefined ? null : { kind, sha256: value.sha256, judged: value.judged === true }
}

function isChecksum(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

/** Checksums of every file and paper that the snapshot names. */
export function namedChecksums({ imports, papers }: Snapshot): readonly string[] {
  return [...imports, ...papers].map(({ sha256 }) => sha256)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
