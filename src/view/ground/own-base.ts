import { forgetBaseMap, keepBaseMap, readBaseMap } from '../../workspace/storage/index.ts'

/** A person's own map base while the page is open; `kept` says whether the browser keeps it for the next visit. */
export interface OwnBase {
  readonly file: File
  readonly name: string
  readonly kept: boolean
}

const MAGIC = 'PMTiles'
const VERSION = 3

let current: OwnBase | null = null
let opened: Promise<void> | undefined
const listeners = new Set<() => void>()

/** The base at hand; null while there is none. */
export function ownBase(): OwnBase | null {
  return current
}

/** Calls back whenever the base is another; ends with what it gives. */
export function onOwnBase(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Brings back the base of the last visit, once. */
export function openOwnBase(): Promise<void> {
  return (opened ??= readBaseMap().then((file) => {
    if (file !== null && current === null) put({ file, name: file.name, kept: true })
  }))
}

/** Takes a file as the base; false, and nothing changed, when it is no PMTiles of the version that can be read. */
export async function takeOwnBase(file: File): Promise<boolean> {
  const head = new Uint8Array(
    await file
      .slice(0, MAGIC.length + 1)
      .arrayBuffer()
      .catch(() => new ArrayBuffer(0)),
  )
  const isBase = new TextDecoder('latin1').decode(head.subarray(0, MAGIC.length)) === MAGIC
  if (!isBase || head[MAGIC.length] !== VERSION) return false
  put({ file, name: file.name, kept: await keepBaseMap(file) })
  return true
}

/** Takes the base away, here and in the browser; true when it was verified that none is left. */
export async function dropOwnBase(): Promise<boolean> {
  put(null)
  return forgetBaseMap()
}

function put(next: OwnBase | null): void {
  current = next
  for (const listener of listeners) listener()
}
