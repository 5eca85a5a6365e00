const NAME = 'base.pmtiles'

/**
 * Keeps the file of a person's own map base in the browser's private folder of this origin; false where the browser has
 * none or no room, and then it lasts as long as the page.
 */
export async function keepBaseMap(file: Blob): Promise<boolean> {
  try {
    const handle = await (await folder()).getFileHandle(NAME, { create: true })
    await file.stream().pipeTo(await handle.createWritable())
    return true
  } catch {
    await forgetBaseMap()
    return false
  }
}

/** The base that was kept, or null. */
export async function readBaseMap(): Promise<File | null> {
  try {
    return await (await (await folder()).getFileHandle(NAME)).getFile()
  } catch {
    return null
  }
}

/** Forgets it; true when it was verified that none is left. */
export async function forgetBaseMap(): Promise<boolean> {
  await folder()
    .then((found) => found.removeEntry(NAME))
    .catch(() => undefined)
  return (await readBaseMap()) === null
}

function folder(): Promise<FileSystemDirectoryHandle> {
  return navigator.storage.getDirectory()
}
