import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Provenance } from './real.ts'

/** A public address of boundaries; sha256 null where no copy has been checked yet. */
export interface LimitesSource extends Provenance {
  readonly url: string
  readonly sha256: string | null
  readonly license: string
}

/** The public addresses of data/limites-fuentes, in the order in which they are tried. */
export async function readSources(dataDir: string): Promise<LimitesSource[]> {
  return JSON.parse(await readFile(join(dataDir, 'limites-fuentes', 'fuentes.json'), 'utf8')) as LimitesSource[]
}

/** What is known of a file by its checksum, else what its name says. */
export function provenanceOf(sha256: string, name: string, sources: readonly LimitesSource[]): Provenance {
  const known = sources.find((source) => source.sha256 === sha256)
  return known
    ? { title: known.title, source: known.source, cutOff: known.cutOff }
    : { title: 'Límites del archivo indicado', source: name, cutOff: '' }
}
