import { sha256 } from './digest.ts'
import { LaterVersionError, type Shelf } from './shelf.ts'
import { isOtherVersion, namedChecksums, parseSnapshot, type Snapshot } from './snapshot.ts'

/** How many saved states are kept, so that a damaged one leaves an older whole one behind. */
const KEPT = 3
const POINTER = 'pointer'

/** The last saved state that is whole; `damaged` when a later one had to be left aside. */
export interface Restored {
  readonly generation: number
  readonly snapshot: Snapshot
  readonly damaged: boolean
}

/**
 * Saves the snapshot as a new generation: the files first, then the manifest, and the pointer last, so that a tab
 * killed at any step leaves the state before it. Throws ShelfFullError when there is no room, and an Error when a file
 * that it names is not at hand: such a state could not be read again. The state before it stays. Gives the mark of what
 * it saved.
 */
export async function saveGeneration(
  shelf: Shelf,
  snapshot: Snapshot,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<string> {
  const present = new Set(await shelf.keys())
  for (const checksum of namedChecksums(snapshot)) {
    if (present.has(blobKey(checksum))) continue
    const bytes = files.get(checksum)
    if (bytes === undefined) throw new Error(`a state names ${checksum}, which is not at hand`)
    await shelf.put(blobKey(checksum), bytes)
  }
  const number = 1 + Math.max(0, ...generationsIn(present))
  const manifest = new TextEncoder().encode(JSON.stringify(snapshot))
  await shelf.put(generationKey(number), manifest)
  const mark = `${number} ${await sha256(manifest)}`
  await shelf.put(POINTER, new TextEncoder().encode(mark))
  await sweep(shelf, number, !namesFiles(snapshot))
  return mark
}

/** What tells one saved state from any other; null when nothing was ever saved. */
export async function savedMark(shelf: Shelf): Promise<string | null> {
  const bytes = await shelf.get(POINTER)
  return bytes && new TextDecoder().decode(bytes)
}

/**
 * The newest generation whose manifest and files all match their checksums, or null when nothing was ever saved. Throws
 * a LaterVersionError when it is not ours to read.
 */
export async function restoreGeneration(shelf: Shelf): Promise<Restored | null> {
  const pointer = await readPointer(shelf)
  const numbers = generationsIn(await shelf.keys()).filter((number) => pointer === null || number <= pointer.number)
  for (const number of numbers.sort((a, b) => b - a)) {
    const snapshot = await readWhole(shelf, number, pointer)
    if (snapshot) return { generation: number, snapshot, damaged: number !== (pointer?.number ?? number) }
  }
  return null
}

/** The bytes of an imported file, or null when they are gone or do not match their checksum. */
export async function readFileBytes(shelf: Shelf, checksum: string): Promise<Uint8Array | null> {
  const bytes = await shelf.get(blobKey(checksum))
  return bytes && (await sha256(bytes)) === checksum ? bytes : null
}

/**
 * Deletes everything and checks that nothing is left; the pointer goes first, so that a half-done deletion restores
 * nothing.
 */
export async function eraseAll(shelf: Shelf): Promise<boolean> {
  await shelf.delete(POINTER)
  for (const key of await shelf.keys()) await shelf.delete(key)
  return (await shelf.keys()).length === 0
}

interface Pointer {
  readonly number: number
  readonly checksum: string
}

async function readPointer(shelf: Shelf): Promise<Pointer | null> {
  const mark = await savedMark(shelf)
  const match = mark === null ? null : /^(\d+) ([0-9a-f]{64})$/.exec(mark)
  return match ? { number: Number(match[1]), checksum: match[2] ?? '' } : null
}

async function readWhole(shelf: Shelf, number: number, pointer: Pointer | null): Promise<Snapshot | null> {
  const bytes = await shelf.get(generationKey(number))
  if (bytes === null) return null
  if (pointer?.number === number && (await sha256(bytes)) !== pointer.checksum) return null
  const text = new TextDecoder().decode(bytes)
  if (isOtherVersion(text)) throw new LaterVersionError()
  const { nameWithoutReserved } = await import('./known-name.ts')
  const snapshot = parseSnapshot(text, nameWithoutReserved)
  for (const checksum of snapshot ? namedChecksums(snapshot) : [])
    if ((await readFileBytes(shelf, checksum)) === null) return null
  return snapshot
}

/** Whether it names files as they were brought, or texts as they were typed, which older versions kept. */
function namesFiles({ imports, papers }: Snapshot): boolean {
  return imports.some(({ original }) => original === null) || papers.some(({ judged }) => !judged)
}

/**
 * Drops generations beyond the kept ones, those that name files as they were brought once the newest names none, and
 * files that no kept one names.
 */
async function sweep(shelf: Shelf, newest: number, isRedacted: boolean): Promise<void> {
  const keys = await shelf.keys()
  const old = generationsIn(keys).filter((number) => number <= newest - KEPT || number > newest)
  for (const number of isRedacted ? generationsIn(keys).filter((each) => !old.includes(each)) : []) {
    const snapshot = await readUnnamed(shelf, number)
    if (snapshot === null || namesFiles(snapshot)) old.push(number)
  }
  for (const number of old) await shelf.delete(generationKey(number))
  const named = new Set<string>()
  for (const number of generationsIn(keys).filter((each) => !old.includes(each))) {
    const snapshot = await readUnnamed(shelf, number)
    for (const checksum of snapshot ? namedChecksums(snapshot) : []) named.add(blobKey(checksum))
  }
  for (const key of keys) if (key.startsWith('file/') && !named.has(key)) await shelf.delete(key)
}

/** A generation for what files it names by their checksums; the names of files are not looked at. */
async function readUnnamed(shelf: Shelf, number: number): Promise<Snapshot | null> {
  const bytes = (await shelf.get(generationKey(number))) ?? new Uint8Array()
  return parseSnapshot(new TextDecoder().decode(bytes), () => '')
}

function generationsIn(keys: Iterable<string>): number[] {
  return [...keys].filter((key) => key.startsWith('generation/')).map((key) => Number(key.slice('generation/'.length)))
}

function generationKey(number: number): string {
  return `generation/${number}`
}

function blobKey(checksum: string): string {
  return `file/${checksum}`
}
