import type { ReadCells } from '../../database/files/index.ts'
import {
  boundariesOf,
  drawLimites,
  haveCodes,
  LimitesError,
  onlyBoundaries,
  type MapLayer,
  type OfficialList,
} from '../../database/limites/index.ts'
import type { Gazetteer } from '../../domain/gazetteer/index.ts'
import { levelOf } from '../../domain/territory/index.ts'
import { sha256 } from '../storage/index.ts'
import { printKeptLimites } from './kept-limites.ts'
import type { ReadingOptions, ReadLimites, UnreadFile } from './reading.ts'
import { unreadFile } from './unread-file.ts'

const TITLE = 'Límites propios'

/** Whether most of a file's features are polygons and carry codes of territories. */
export function isBoundaryFile(file: ReadCells): boolean {
  const features = layersOf(file).flatMap((layer) => layer.features)
  const polygons = features.filter(({ geometry }) => geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon')
  return polygons.length > 0 && polygons.length * 2 >= features.length && haveCodes(features)
}

/**
 * The boundaries of a file that was read, by the same rules as npm run limites: what cannot be drawn is listed, nothing
 * is mended unsaid.
 */
export async function readLimites(
  file: ReadCells,
  bytes: Uint8Array,
  fileName: string,
  options: ReadingOptions,
  gazetteer: Gazetteer,
): Promise<ReadLimites | UnreadFile> {
  const { format, notes } = file
  const layers = onlyBoundaries(layersOf(file))
  return drawnLimites({ layers, sha256: await sha256(bytes), format, notes }, fileName, options, gazetteer)
}

interface BroughtLimites extends Pick<ReadCells, 'format' | 'notes'> {
  readonly layers: readonly MapLayer[]
  readonly sha256: string
}

/** The same of layers that were read before. */
export function drawnLimites(
  { layers, sha256: checksum, format, notes }: BroughtLimites,
  fileName: string,
  options: ReadingOptions,
  gazetteer: Gazetteer,
): ReadLimites | UnreadFile {
  const origin = { title: TITLE, source: fileName, cutOff: '', sha256: checksum }
  try {
    const limites = drawLimites(() => boundariesOf(layers), origin, officialList(gazetteer))
    const kept = () => Promise.resolve(printKeptLimites({ layers, sha256: checksum }))
    return { what: 'limites', fileName, options: { ...options, kind: 'limites' }, format, notes, limites, kept }
  } catch (cause) {
    if (!(cause instanceof LimitesError)) throw cause
    return { ...unreadFile(fileName), reason: 'limites_no_leidos', where: cause.message }
  }
}

function layersOf({ sheets }: ReadCells): MapLayer[] {
  return sheets.flatMap(({ name, features }) => (features === undefined ? [] : [{ name, features }]))
}

function officialList({ byCode, odd }: Gazetteer): OfficialList {
  const names = {
    departamento: new Map<string, string>(),
    provincia: new Map<string, string>(),
    distrito: new Map<string, string>(),
  }
  for (const { ubigeo, name } of byCode.values()) names[levelOf(ubigeo)].set(ubigeo, name)
  return {
    names,
    problems: new Map(
      [...odd.values()].map(({ ubigeo, problem, origin = '' }) => [ubigeo, { origin, fault: problem }]),
    ),
  }
}
