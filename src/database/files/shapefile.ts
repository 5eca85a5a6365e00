import type { Geometry } from 'geojson'
import { plainSheet, type FileNote, type MapFeature, type ReadCells, type Sheet } from './cells.ts'
import { readDbf, type DbfTable } from './dbf.ts'
import { MAX_SHEETS } from './limits.ts'
import { degreeNotes } from './property-sheet.ts'
import { Refusal } from './refusal.ts'
import { readShp } from './shp.ts'
import { unpack, type ZipEntry } from './zip.ts'

interface Layer {
  readonly name: string
  readonly parts: Map<string, ZipEntry>
}

/** Reads every layer of a zipped Shapefile (.shp with .dbf, .prj and .cpg beside it); each layer is one sheet. */
export function readShapefile(bytes: Uint8Array, entries: readonly ZipEntry[]): ReadCells {
  const layers = groupLayers(entries)
  if (layers.length > MAX_SHEETS) throw new Refusal('too-many-sheets')
  const read = layers.map((layer) => readLayer(bytes, layer))
  return {
    ok: true,
    format: 'shapefile',
    encoding: read.find((layer) => layer.encoding !== null)?.encoding ?? null,
    delimiter: null,
    dialect: null,
    notes: read.flatMap((layer) => layer.notes),
    sheets: read.map((layer) => layer.sheet),
  }
}

function groupLayers(entries: readonly ZipEntry[]): Layer[] {
  const layers = new Map<string, Layer>()
  for (const entry of entries) {
    const match = /^(.*)\.(shp|dbf|prj|cpg)$/i.exec(entry.name)
    const stem = match?.[1]
    const part = match?.[2]?.toLowerCase()
    if (stem === undefined || part === undefined || entry.name.startsWith('__MACOSX/')) continue
    const layer = layers.get(stem.toLowerCase()) ?? {
      name: stem.slice(stem.lastIndexOf('/') + 1),
      parts: new Map<string, ZipEntry>(),
    }
    layer.parts.set(part, entry)
    layers.set(stem.toLowerCase(), layer)
  }
  return [...layers.values()].filter((layer) => layer.parts.has('shp') || layer.parts.has('dbf'))
}

interface ReadLayer {
  readonly sheet: Sheet
  readonly encoding: string | null
  readonly notes: FileNote[]
}

function readLayer(bytes: Uint8Array, layer: Layer): ReadLayer {
  const part = (name: string): Uint8Array | null => {
    const entry = layer.parts.get(name)
    return entry ? unpack(bytes, entry) : null
  }
  const ascii = (raw: Uint8Array | null): string | null => raw && new TextDecoder('windows-1252').decode(raw)
  const shp = part('shp')
  const dbf = part('dbf')
  const shapes = shp && readShp(shp, `${layer.name}.shp`)
  const table = dbf && readDbf(dbf, ascii(part('cpg')), `${layer.name}.dbf`)
  if (shapes && table && shapes.length !== table.rows.length) {
    throw new Refusal(
      'shapefile-damaged',
      `${layer.name}: ${String(shapes.length)} .shp, ${String(table.rows.length)} .dbf`,
    )
  }
  const sheet = layerSheet(layer.name, shapes, table)
  return {
    sheet,
    encoding: table?.encoding ?? null,
    notes: layerNotes(layer.name, sheet, shapes, table, ascii(part('prj'))),
  }
}

function layerSheet(name: string, shapes: readonly (Geometry | null)[] | null, table: DbfTable | null): Sheet {
  const header = table?.header ?? []
  const rows = table?.rows ?? (shapes ?? []).map(() => [])
  const kept = rows.map((_, i) => i).filter((i) => table?.deleted[i] !== true)
  const cells = kept.map((i) => rows[i] ?? [])
  const features =
    shapes &&
    kept.map(
      (record, i): MapFeature => ({
        type: 'Feature',
        geometry: shapes[record] ?? null,
        properties: Object.fromEntries(header.map((column, c) => [column, cells[i]?.[c] ?? ''])),
      }),
    )
  const lines = [0, ...kept.map((i) => i + 1)]
  return { ...plainSheet(name, [header, ...cells], lines), ...(features ? { features } : {}) }
}

function layerNotes(
  name: string,
  sheet: Sheet,
  shapes: readonly unknown[] | null,
  table: DbfTable | null,
  projection: string | null,
): FileNote[] {
  const notes: FileNote[] = []
  const deleted = table?.deleted.filter(Boolean).length ?? 0
  const projected = /^\s*PROJ(?:CS|CRS|ECTEDCRS)\s*\[\s*"([^"]*)"/i.exec(projection ?? '')?.[1]
  if (table?.assumed) notes.push({ kind: 'encoding-assumed', where: 'windows-1252' })
  if (deleted > 0) notes.push({ kind: 'deleted-records', count: deleted, where: name })
  if (!shapes) notes.push({ kind: 'no-geometry', where: name })
  if (!table) notes.push({ kind: 'no-attributes', where: name })
  if (projected !== undefined)
    notes.push({ kind: 'projected-coordinates', count: shapes?.length ?? 0, where: projected })
  else notes.push(...degreeNotes(sheet.features ?? [], name))
  return notes
}
