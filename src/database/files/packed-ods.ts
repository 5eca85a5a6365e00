import { zipSync, type Zippable } from 'fflate'
import { MAX_CELLS } from './limits.ts'
import { Refusal } from './refusal.ts'
import { refuseEntities } from './xml.ts'
import { unpack, type ZipEntry } from './zip.ts'

const ODS_PARTS = /^(mimetype|content\.xml|styles\.xml|meta\.xml|META-INF\/manifest\.xml)$/

/**
 * The parts of an .ods that carry cells, unpacked under our caps and packed again without compression: the workbook
 * library then never sees the archive as it came. Repeated cells are counted before the library writes them out one by
 * one.
 */
export function repackOds(bytes: Uint8Array, entries: readonly ZipEntry[]): Uint8Array {
  const parts: Zippable = {}
  for (const entry of entries.filter(({ name }) => ODS_PARTS.test(name))) {
    const part = unpack(bytes, entry)
    refuseEntities(part, entry.name)
    if (entry.name === 'content.xml' && countRepeated(new TextDecoder().decode(part)) > MAX_CELLS)
      throw new Refusal('too-many-cells', entry.name)
    parts[entry.name] = [withoutUnreadConditions(part), { level: 0 }]
  }
  return zipSync(parts)
}

/**
 * The part without the conditions of its number formats that the workbook library does not follow: it complains of each
 * on the console.
 */
function withoutUnreadConditions(part: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(part)
  const left = text.replace(/<style:map\b[^>]*\/>/g, (map) => (/condition="value\(\)(>|&gt;)=0"/.test(map) ? map : ''))
  return left.length === text.length ? part : new TextEncoder().encode(left)
}

function countRepeated(content: string): number {
  let cells = 0
  let rows = 1
  for (const match of content.matchAll(/<(?:[\w-]+:)?table-(row|cell)\b([^>]*)>/g)) {
    const attributes = match[2] ?? ''
    const repeated = /-repeated\s*=\s*["'](\d+)/.exec(attributes)?.[1]
    const times = repeated === undefined ? 1 : Number(repeated)
    if (match[1] === 'row') rows = times
    else if (!attributes.endsWith('/') || attributes.includes('string-value')) cells += rows * times
  }
  return cells
}
