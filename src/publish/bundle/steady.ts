import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

const PACKED = /\.(docx|pptx|xlsx)$/
const MARKUP = /\.(xml|rels)$/
const CHART = /(chart|Microsoft_Excel_Worksheet)(\d+)(\.xml|\.xlsx)/g
const CORE = 'docProps/core.xml'

/**
 * The bytes of a file without the moment at which it was made: what was packed by its library carries the clock in its
 * parts and random names for its relations. The same content of the same day gives the same bytes.
 */
export function steady(path: string, bytes: Uint8Array, day: string): Uint8Array {
  if (!PACKED.test(path)) return bytes
  const parts = numberCharts(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')))
  const names = randomNames(parts)
  const held: Zippable = {}
  for (const [name, content] of parts)
    held[name] = MARKUP.test(name) ? strToU8(calm(name, strFromU8(content), names, day)) : steady(name, content, day)
  return zipSync(held, { level: 6, mtime: momentOf(day) })
}

/** Files as one .zip whose entries are of that day; what is packed already is stored as it is. */
export function packSteady(files: ReadonlyMap<string, Uint8Array>, day: string): Uint8Array {
  const entries = [...files].map(([path, bytes]) => {
    const level = PACKED.test(path) || path.endsWith('.png') ? 0 : 6
    return [path, [bytes, { level, mtime: momentOf(day) }]] as const
  })
  return zipSync(Object.fromEntries(entries) as Zippable)
}

function calm(name: string, xml: string, names: ReadonlyMap<string, string>, day: string): string {
  const renamed = [...names].reduce((text, [random, plain]) => text.replaceAll(random, plain), xml)
  if (name !== CORE) return numberBookmarks(numberDrawings(renamed))
  return renamed.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${day}T12:00:00Z`)
}

/** The library of the documents numbers drawings on from the last file that it wrote. */
function numberDrawings(xml: string): string {
  let last = 0
  return xml.replace(/(<wp:docPr\b[^>]*?\bid=")\d+/g, (_, open: string) => `${open}${String((last += 1))}`)
}

/** So it does with the headings to which a table of contents leads. */
function numberBookmarks(xml: string): string {
  const found = [...xml.matchAll(/<w:bookmarkStart w:name="_Toc(\d+)"/g)].map(([, number]) => number)
  const first = Math.min(...found.map(Number)) - 1
  if (found.length === 0 || first === 0) return xml
  const less = (_: string, open: string, number: string) => `${open}${String(Number(number) - first)}`
  return xml.replace(/(\b_Toc)(\d+)/g, less).replace(/(<w:bookmark(?:Start w:name="_Toc\d+"|End) w:id=")(\d+)/g, less)
}

/** The library of the slides numbers charts, and their workbooks, on from the last deck that it wrote. */
function numberCharts(parts: readonly (readonly [string, Uint8Array])[]): readonly (readonly [string, Uint8Array])[] {
  const charts = parts.flatMap(([name]) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? [])
  if (charts.length === 0) return parts
  const inOrder = charts.toSorted((a, b) => Number(a) - Number(b))
  const numbered = (text: string) =>
    text.replace(CHART, (whole, open: string, number: string, close: string) => {
      const at = inOrder.indexOf(number)
      return at < 0 ? whole : `${open}${String(at + 1)}${close}`
    })
  return parts.map(([name, content]) => [
    numbered(name),
    MARKUP.test(name) ? strToU8(numbered(strFromU8(content))) : content,
  ])
}

/** Relations that the library of the documents names at random, by the order in which they stand. */
function randomNames(parts: readonly (readonly [string, Uint8Array])[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const [name, content] of parts)
    if (name.endsWith('.rels'))
      for (const [, id = ''] of strFromU8(content).matchAll(/\bId="(rId[\w-]{8,})"/g))
        names.set(id, `rIdFijo${String(names.size + 1)}`)
  return names
}

/** Noon of the day by the clock of whoever packs: a .zip keeps no zone. */
function momentOf(day: string): Date {
  return new Date(`${day}T12:00:00`)
}
