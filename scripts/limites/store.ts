import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256Of } from './fingerprint.ts'
import type { LimitesTopology } from '../../src/database/limites/index.ts'
import type { LimitesReport } from './report.ts'

const FILE = 'limites.json'
const CHECKSUM = 'limites.sha256'

/** Writes limites.json into the folder and tells what it holds. */
export async function writeLimites(dir: string, limites: LimitesTopology): Promise<LimitesReport> {
  const text = JSON.stringify(limites)
  await mkdir(dir, { recursive: true })
  await replace(join(dir, FILE), text)
  return { path: join(dir, FILE), bytes: Buffer.byteLength(text), polygons: counts(limites), meta: limites.brecha }
}

/** Writes limites.json with its checksum beside it, to be trusted by later builds. */
export async function storeLimites(dir: string, limites: LimitesTopology): Promise<LimitesReport> {
  const report = await writeLimites(dir, limites)
  await replace(join(dir, CHECKSUM), `${sha256Of(await readFile(report.path))}\n`)
  return report
}

/** The stored boundaries: `absent` when there are none, `damaged` when the checksum does not hold. */
export async function loadStored(dir: string): Promise<LimitesTopology | 'absent' | 'damaged'> {
  const bytes = await readOrNull(join(dir, FILE))
  if (bytes === null) return 'absent'
  const checksum = await readOrNull(join(dir, CHECKSUM))
  if (checksum?.toString('utf8').trim() !== sha256Of(bytes)) return 'damaged'
  return JSON.parse(bytes.toString('utf8')) as LimitesTopology
}

async function readOrNull(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch {
    return null
  }
}

async function replace(path: string, text: string): Promise<void> {
  await writeFile(`${path}.nuevo`, text)
  await rename(`${path}.nuevo`, path)
}

function counts({ objects }: LimitesTopology): Record<string, number> {
  return Object.fromEntries(
    Object.entries(objects).map(([name, object]) => [
      name,
      object.type === 'GeometryCollection' ? object.geometries.length : 0,
    ]),
  )
}
