import { isDay, type Holiday } from '../../domain/calendar/index.ts'
import { CONTEXT_THEMES, type PublishedContext } from '../../domain/context/index.ts'
import { QUALITIES, TABLE_NAMES, type Source, type SourcePart } from '../../domain/measure/index.ts'
import { parseUbigeo, type MacroRegion } from '../../domain/territory/index.ts'
import { sha256 } from '../storage/index.ts'
import { FactsError } from './fetch-data.ts'

/**
 * What the build wrote: the sources of the tables, size and checksum of each file under data/, and the little that no
 * matrix changes.
 */
export interface Manifest {
  readonly sources: readonly Source[]
  readonly files: ReadonlyMap<string, { readonly bytes: number; readonly sha256: string }>
  readonly macroRegions: readonly MacroRegion[]
  readonly holidays: readonly Holiday[]
  readonly context: readonly PublishedContext[]
}

/** Checks a parsed manifest.json field by field; throws an Error naming the fault. */
export function parseManifest(json: unknown): Manifest {
  const { version, sources, files, macroRegions, holidays, context } = record(json, 'manifest')
  if (version !== 2) throw new Error('manifest: not version 2')
  const entries = Object.entries(record(files, 'files')).map(([name, file]) => {
    const { bytes, sha256 } = record(file, name)
    return [name, { bytes: count(bytes, name), sha256: text(sha256, name) }] as const
  })
  return {
    sources: list(sources, 'sources').map(parseSource),
    files: new Map(entries),
    macroRegions: parseMacroRegions(macroRegions),
    holidays: parseHolidays(holidays),
    context: list(context ?? [], 'context').map(parseContext),
  }
}

function parseSource(json: unknown): Source {
  const source = record(json, 'source')
  return {
    table: oneOf(TABLE_NAMES, source.table),
    title: text(source.title, 'title'),
    publisher: text(source.publisher, 'publisher'),
    cutOff: text(source.cutOff, 'cutOff'),
    licence: text(source.licence, 'licence'),
    quality: oneOf(QUALITIES, source.quality),
    rowsKept: count(source.rowsKept, 'rowsKept'),
    rowsRejected: count(source.rowsRejected, 'rowsRejected'),
    note: text(source.note, 'note'),
    ...(source.parts === undefined ? {} : { parts: list(source.parts, 'parts').map(parsePart) }),
  }
}

function parsePart(json: unknown): SourcePart {
  const part = record(json, 'part')
  return {
    key: text(part.key, 'key'),
    title: text(part.title, 'title'),
    publisher: text(part.publisher, 'publisher'),
    cutOff: text(part.cutOff, 'cutOff'),
    quality: oneOf(QUALITIES, part.quality),
    rows: count(part.rows, 'rows'),
  }
}

function parseMacroRegions(json: unknown): readonly MacroRegion[] {
  return list(json, 'macro-regions').map((each) => {
    const { id, name, origin, regions } = record(each, 'macro-region')
    const codes = list(regions, 'regions').map((code) => parseUbigeo(text(code, 'region')))
    if (codes.includes(null)) throw new Error('macro-region: not a code')
    return {
      id: text(id, 'id'),
      name: text(name, 'name'),
      origin: text(origin, 'origin'),
      regions: codes.filter((code) => code !== null),
    }
  })
}

function parseHolidays(json: unknown): readonly Holiday[] {
  return list(json, 'holidays').map((each) => {
    const { date, name } = record(each, 'holiday')
    if (!isDay(text(date, 'date'))) throw new Error('holiday: not a day')
    return { date: text(date, 'date'), name: text(name, 'name') }
  })
}

function parseContext(json: unknown): PublishedContext {
  const told = record(json, 'context')
  return {
    theme: oneOf(CONTEXT_THEMES, told.theme),
    source: text(told.source, 'source'),
    unit: text(told.unit, 'unit'),
    quality: oneOf(QUALITIES, told.quality),
    note: text(told.note, 'note'),
    indicators: list(told.indicators, 'indicators').map((each) => text(each, 'indicator')),
    lines: list(told.lines, 'lines').map(parseContextLine),
  }
}

function parseContextLine(json: unknown): PublishedContext['lines'][number] {
  const [code, year, ...values] = list(json, 'context line')
  const ubigeo = parseUbigeo(text(code, 'context line'))
  if (ubigeo === null || !values.every((value) => typeof value === 'number')) throw new Error('context: not a line')
  return [ubigeo, count(year, 'context line'), ...values]
}

/** Throws a FactsError unless the bytes have the size and the checksum of the manifest. */
export async function checkSum(manifest: Manifest, name: string, bytes: ArrayBuffer): Promise<void> {
  const promised = manifest.files.get(name)
  if (promised === undefined || promised.bytes !== bytes.byteLength)
    throw new FactsError('datos_danados', `${name}: size`)
  if ((await sha256(new Uint8Array(bytes))) !== promised.sha256)
    throw new FactsError('datos_danados', `${name}: checksum`)
}

function record(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${what}: not an object`)
  return value as Readonly<Record<string, unknown>>
}

function list(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${what}: not a list`)
  return value
}

function text(value: unknown, what: string): string {
  if (typeof value !== 'string') throw new Error(`${what}: not text`)
  return value
}

function count(value: unknown, what: string): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new Error(`${what}: not a count`)
  return value as number
}

function oneOf<const T extends string>(values: readonly T[], value: unknown): T {
  const found = values.find((each) => each === value)
  if (found === undefined) throw new Error(`not one of ${values.join(', ')}`)
  return found
}
