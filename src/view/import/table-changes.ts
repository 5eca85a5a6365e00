import { nameTeam } from '../../workspace/commands/index.ts'
import { useRef, useState } from 'react'
import {
  addedAsProposed,
  AS_FOUND,
  compareCountries,
  placesOfParts,
  readByFitting,
  type Change,
  type Importer,
  type ReadFile,
  type ReadLimites,
  type Standing,
} from '../../workspace/imports/index.ts'
import type { NamedRecipe } from '../../workspace/papers/index.ts'
import type { Workspace } from '../../workspace/session/index.ts'
import { hasOwn } from '../desk/index.ts'
import { changeText, importText, ownText, PROJECT_FAULT_SAYS, recipeText, wayText } from '../text/index.ts'
import { dropOwnBase } from '../ground/index.ts'

/**
 * What the last change of tables did: its sentence and, where figures may have moved, before and after; or why there
 * was none.
 */
interface Outcome {
  readonly kind: 'hecho' | 'fallo'
  readonly words: string
  readonly change: Change | null
  /** The workspace as it was before everything was erased, and what the desk called itself. */
  readonly erased: Erased | null
}

/**
 * Whether the matrix is complete, and what remembers what was confirmed once it is loaded: it gives the recipe's name,
 * or null.
 */
interface Loading {
  readonly complete: boolean
  readonly keep: () => string | null
}

/** One of several files that ask nothing. */
interface FileToLoad {
  readonly key: string
  readonly name: string
  readonly reading: ReadFile
  readonly bytes: Uint8Array
}

/** All that was here before it was erased. */
export interface Erased {
  readonly bytes: Uint8Array
  readonly team: string
}

/** Everything that changes the person's own tables, one at a time, each telling what it did. */
export interface TableChanges {
  readonly busy: boolean
  readonly outcome: Outcome | null
  load(reading: ReadFile, bytes: Uint8Array, loading: Loading): Promise<boolean>
  /** Loads the sheet under review and these others of the same file, each an import of its own. */
  loadSheets(reading: ReadFile, others: readonly string[], bytes: Uint8Array, loading: Loading): Promise<boolean>
  loadLimites(reading: ReadLimites, bytes: Uint8Array): Promise<boolean>
  /** Loads files one after the other, each added as is proposed beside those before it; the keys of those taken. */
  loadFiles(files: readonly FileToLoad[]): Promise<readonly string[]>
  undo(id: string, fileName: string): Promise<boolean>
  openProject(bytes: Uint8Array): Promise<boolean>
  /** Opens what was erased again, and calls the desk as it called itself, which no project file says. */
  bringBack(erased: Erased): Promise<boolean>
  erase(): Promise<boolean>
  takeOver(): Promise<boolean>
  dismiss(): void
}

/** What was decided of how one table is added is not said of the tables of other sheets. */
const NOT_ADDED = { adding: null, rule: null, decided: [] } as const

type Told = Pick<Outcome, 'words'> & Partial<Outcome>

export function useTableChanges(workspace: Workspace, importer: Importer): TableChanges {
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const running = useRef(false)
  const run = async (act: () => Promise<Told | null>): Promise<boolean> => {
    if (running.current) return false
    running.current = true
    setBusy(true)
    const before = standingOf(workspace)
    const told = await act().catch((): Told => ({ words: importText.failed, kind: 'fallo' }))
    const after = standingOf(workspace)
    const moved = told?.kind !== 'fallo' && before !== null && after !== null && isAnother(before, after)
    setOutcome(told && { kind: 'hecho', erased: null, change: moved ? compareCountries(before, after) : null, ...told })
    setBusy(false)
    running.current = false
    return told?.kind !== 'fallo'
  }
  return {
    ...{ busy, outcome, dismiss: () => setOutcome(null) },
    loadFiles: (files) => loadFiles(workspace, importer, run, files),
    ...changesOf(workspace, importer, run),
  }
}

function standingOf(workspace: Workspace): Standing | null {
  const { derived, session } = workspace.getState()
  return derived && { ...derived, edits: session.papers.papers.ediciones }
}

function isAnother(before: Standing, after: Standing): boolean {
  return before.national !== after.national || before.edits !== after.edits
}

type Run = (act: () => Promise<Told | null>) => Promise<boolean>

function loadsOf(
  workspace: Workspace,
  importer: Importer,
  run: Run,
): Pick<TableChanges, 'load' | 'loadSheets' | 'loadLimites'> {
  return {
    load: (reading, bytes, { complete, keep }) =>
      run(async () => {
        await importer.commit(reading, bytes, complete)
        return { words: loadedWords(reading, keep()) }
      }),
    loadLimites: (reading, bytes) =>
      run(async () => {
        await importer.commit(reading, bytes, false)
        const { enMapa, apartados } = reading.limites.brecha.conteo
        return { words: changeText.loadedLimites(enMapa, apartados, isolate(reading.fileName)) }
      }),
    loadSheets: (reading, others, bytes, { complete, keep }) =>
      run(async () => {
        const { recetas } = workspace.getState().session.papers.papers
        const readings = [reading, ...(await readSheets(importer, reading, others, { bytes, recipes: recetas }))]
        await importer.commitAll(readings, bytes, complete)
        const words = [loadedSheetsWords(reading.fileName, readings), ...byRecipes(readings, keep())]
        return { words: words.join(' ') }
      }),
  }
}

/** What was loaded of a file: its rows, the parts of years that are no rows, and the recipe it was read by. */
export function loadedWords(
  { ledger, fileName, options: { named } }: Pick<ReadFile, 'ledger' | 'fileName' | 'options'>,
  kept: string | null,
): string {
  const { counts, values } = ledger
  const [rows, places] = [counts.accepted + counts.corrected, placesOfParts(ledger)]
  return [
    ...(rows > 0 || places === 0 ? [changeText.loaded(rows, values.length, isolate(fileName))] : []),
    ...(places > 0 ? [changeText.loadedParts(places, isolate(fileName))] : []),
    ...(named === null ? [] : [recipeText.read(isolate(named))]),
    ...(kept === null ? [] : [recipeText.kept(isolate(kept))]),
  ].join(' ')
}

/** The recipes that sheets were read by, once each, and the one that what was confirmed is kept as. */
function byRecipes(readings: readonly ReadFile[], kept: string | null): readonly string[] {
  const named = new Set(readings.flatMap(({ options }) => options.named ?? []))
  return [
    ...[...named].map((each) => recipeText.read(isolate(each))),
    ...(kept === null ? [] : [recipeText.kept(isolate(kept))]),
  ]
}

function loadedSheetsWords(fileName: string, readings: readonly ReadFile[]): string {
  const sheets = readings.map(({ sheet, ledger: { counts, values } }) =>
    changeText.sheet(isolate(sheet), values.length, counts.rejected),
  )
  const places = readings.reduce((sum, { ledger }) => sum + placesOfParts(ledger), 0)
  const parts = places === 0 ? '' : ` ${changeText.loadedParts(places, isolate(fileName))}`
  return `${changeText.loadedSheets(readings.length, isolate(fileName), sheets.join('; '))}${parts}`
}

function changesOf(
  workspace: Workspace,
  importer: Importer,
  run: Run,
): Omit<TableChanges, 'busy' | 'outcome' | 'dismiss' | 'loadFiles'> {
  return {
    ...loadsOf(workspace, importer, run),
    undo: (id, fileName) =>
      run(async () => {
        await importer.undo(id)
        return { words: changeText.undone(isolate(fileName)) }
      }),
    openProject: (bytes) =>
      run(async () => {
        const fault = await importer.openProject(bytes)
        return fault === null ? { words: ownText.opened } : { kind: 'fallo', words: PROJECT_FAULT_SAYS[fault] }
      }),
    ...erasingOf(workspace, importer, run),
    takeOver: () =>
      run(async () => {
        await importer.takeOver()
        return null
      }),
  }
}

/** Erasing all, and the way back. */
function erasingOf(workspace: Workspace, importer: Importer, run: Run): Pick<TableChanges, 'erase' | 'bringBack'> {
  return {
    bringBack: ({ bytes, team }) =>
      run(async () => {
        const fault = await importer.openProject(bytes)
        if (fault === null && team !== '') nameTeam(workspace, team)
        return fault === null ? { words: ownText.opened } : { kind: 'fallo', words: PROJECT_FAULT_SAYS[fault] }
      }),
    erase: () =>
      run(async () => {
        const state = workspace.getState()
        const team = state.session.papers.papers.linaje.label
        const erased = hasOwn(state) ? { bytes: await importer.saveProject(), team } : null
        const gone = [await importer.erase(), await dropOwnBase()]
        const verified = gone.every(Boolean)
        return verified ? { words: ownText.erased, erased } : { kind: 'fallo', words: ownText.notErased, erased }
      }),
  }
}

async function loadFiles(
  workspace: Workspace,
  importer: Importer,
  run: Run,
  files: readonly FileToLoad[],
): Promise<readonly string[]> {
  const taken: FileToLoad[] = []
  const waiting: string[] = []
  await run(async () => {
    for (const file of files) {
      const { imports, country } = workspace.getState().session
      const added = addedAsProposed(file.reading, imports.imports, country?.byLevel.departamento.length ?? 0)
      if (added === null) waiting.push(isolate(file.name))
      else {
        await importer.commit(added, file.bytes, false)
        taken.push(file)
      }
    }
    const rows = taken.reduce((sum, { reading }) => sum + reading.ledger.values.length, 0)
    const stopped = waiting.length === 0 ? '' : ` ${wayText.stopped(waiting)}`
    const places = taken.reduce((sum, { reading }) => sum + placesOfParts(reading.ledger), 0)
    return { words: `${wayText.loaded(taken.length, rows, places)}${stopped}` }
  })
  return taken.map(({ key }) => key)
}

/** A workbook and the recipes that its sheets may be read by. */
interface SheetsToRead {
  readonly bytes: Uint8Array
  readonly recipes: readonly NamedRecipe[]
}

/**
 * The other sheets as the recipes of their shapes read them, or as they are found, with the territories that a person
 * confirmed; those that hold nothing, or the same table, are left.
 */
async function readSheets(
  importer: Importer,
  { fileName, options, ledger }: ReadFile,
  others: readonly string[],
  { bytes, recipes }: SheetsToRead,
): Promise<readonly ReadFile[]> {
  const usual = { ...options, ...AS_FOUND, ...NOT_ADDED, kind: 'auto', year: null, named: null } as const
  const readings = await Promise.all(
    others.map((sheet) =>
      readByFitting((asked) => importer.read(bytes, fileName, { ...asked, sheet }), { ...usual, sheet }, recipes),
    ),
  )
  return readings
    .filter((reading) => reading.what === 'tabla')
    .filter(
      (reading) =>
        reading.ledger.values.length + reading.ledger.parts.length > 0 && reading.ledger.table !== ledger.table,
    )
}

/** A name of any script within a Spanish sentence, between marks that keep its direction to itself. */
function isolate(name: string): string {
  return `\u2068${name}\u2069`
}
