import { TABLE_NAMES, type TableName } from '../../domain/measure/index.ts'

/** One file that the analyst brought: its raw bytes are kept by checksum, its recipe is how it was read. */
export interface StoredImport {
  readonly id: string
  readonly table: TableName
  readonly fileName: string
  readonly sha256: string
  readonly importedAt: string
  readonly recipe: Recipe
}

/** Decisions of a person about a file: kind of table, sheet, what a silence means, duplicates, and territories confirmed by hand. */
export interface Recipe {
  readonly kind: string
  readonly sheet: string | null
  readonly matrixComplete: boolean
  readonly duplicates: 'reject' | 'first' | 'newest' | 'sum'
  /** Whether text that was decoded twice is undone. */
  readonly repair: boolean
  /** How the file names a territory, and the code that a person gave it. */
  readonly confirmed: readonly (readonly [string, string])[]
}

/** What a person writes here, and not in a file of their own: changes to the matrix, frozen priorisations, the plan of visits. */
export const PAPER_KINDS = ['ediciones', 'corridas', 'plan'] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

/** A paper's text is kept by checksum, like a file's bytes. */
export interface StoredPaper {
  readonly kind: PaperKind
  readonly sha256: string
}

/** Everything that is saved of a workspace but the files' bytes. */
export interface Snapshot {
  readonly version: 1
  readonly savedAt: string
  readonly matrix: 'simulada' | 'vacia'
  readonly imports: readonly StoredImport[]
  /** At most one of each kind; a kind that is missing is empty. */
  readonly papers: readonly StoredPaper[]
  /** The URL hash of the choices when it was saved. */
  readonly hash: string
}

/** The snapshot of a JSON text, every field checked, or null: the text may come from a stranger's file. */
export function parseSnapshot(text: string): Snapshot | null {
  const json = parseJson(text)
  if (!isRecord(json) || json.version !== 1 || !Array.isArray(json.imports) || json.imports.length > 100) return null
  const imports = json.imports.map(parseImport)
  const papers = Array.isArray(json.papers) ? json.papers.map(parsePaper) : []
  if ([...imports, ...papers].some((each) => each === null) || !isShortText(json.savedAt) || !isShortText(json.hash, 4_000)) return null
  return {
    version: 1,
    savedAt: json.savedAt,
    matrix: json.matrix === 'vacia' ? 'vacia' : 'simulada',
    imports: imports.filter((each) => each !== null),
    papers: PAPER_KINDS.flatMap((kind) => papers.find((each) => each?.kind === kind) ?? []),
    hash: json.hash,
  }
}

function parseImport(value: unknown): StoredImport | null {
  if (!isRecord(value) || !isShortText(value.id) || !isShortText(value.fileName) || !isShortText(value.importedAt)) return null
  const table = TABLE_NAMES.find((name) => name === value.table)
  const recipe = parseRecipe(value.recipe)
  if (!table || recipe === null || !isChecksum(value.sha256)) return null
  return { id: value.id, table, fileName: value.fileName, sha256: value.sha256, importedAt: value.importedAt, recipe }
}

function parsePaper(value: unknown): StoredPaper | null {
  if (!isRecord(value) || !isChecksum(value.sha256)) return null
  const kind = PAPER_KINDS.find((each) => each === value.kind)
  return kind === undefined ? null : { kind, sha256: value.sha256 }
}

function isChecksum(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

/** Checksums of every file and paper that the snapshot names. */
export function namedChecksums({ imports, papers }: Snapshot): readonly string[] {
  return [...imports, ...papers].map(({ sha256 }) => sha256)
}

const DUPLICATE_RULES = ['reject', 'first', 'newest', 'sum'] as const

function parseRecipe(value: unknown): Recipe | null {
  if (!isRecord(value) || typeof value.matrixComplete !== 'boolean') return null
  const duplicates = DUPLICATE_RULES.find((rule) => rule === value.duplicates)
  const sheet = value.sheet === null || isShortText(value.sheet) ? value.sheet : undefined
  const confirmed = Array.isArray(value.confirmed) ? value.confirmed.filter(isPair) : []
  if (duplicates === undefined || sheet === undefined || !isShortText(value.kind, 40)) return null
  return { kind: value.kind, sheet, matrixComplete: value.matrixComplete, duplicates, repair: value.repair === true, confirmed }
}

function isPair(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && isShortText(value[0], 2_000) && isShortText(value[1], 6)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isShortText(value: unknown, limit = 500): value is string {
  return typeof value === 'string' && value.length <= limit
}
