import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A map base of one's own, kept outside the repository, and its name among the page's data. */
const BASE_FILE = 'base.pmtiles'

const MAGIC = 'PMTiles'
const VERSION = 3

/** Whether the file is a PMTiles of the version that the page reads; throws when it cannot be opened. */
export async function isBaseMap(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0)
    return bytesRead === 8 && buffer.toString('latin1', 0, 7) === MAGIC && buffer[7] === VERSION
  } finally {
    await file.close()
  }
}

/** Copies a base into the folder in place of the one it had; its size in bytes. */
export async function storeBaseMap(path: string, storedDir: string): Promise<number> {
  await mkdir(storedDir, { recursive: true })
  const target = join(storedDir, BASE_FILE)
  await copyFile(path, `${target}.nuevo`)
  await rename(`${target}.nuevo`, target)
  return (await stat(target)).size
}

/** Puts the stored base among the page's data, or takes away one that is stored no more; its name there, or null. */
export async function publishBaseMap(storedDir: string, outDir: string): Promise<string | null> {
  const stored = join(storedDir, BASE_FILE)
  const isStored = await stat(stored).then(
    () => true,
    () => false,
  )
  if (isStored) await copyFile(stored, join(outDir, BASE_FILE))
  else await rm(join(outDir, BASE_FILE), { force: true })
  return isStored ? BASE_FILE : null
}
