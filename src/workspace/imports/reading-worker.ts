import { readAnyTable } from '../../database/ledger/index.ts'
import { buildGazetteer, type Alias, type NamedTerritory, type OddCode } from '../../domain/gazetteer/index.ts'
import { collectRowsToFix } from './rows-to-fix.ts'
import type { Reading, ReadingOptions } from './reading.ts'

/** What the page asks of this worker: one file, the decisions about it, and the names of the country. */
export interface ReadingRequest {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly options: ReadingOptions
  readonly territories: readonly NamedTerritory[]
  readonly aliases: readonly Alias[]
  readonly odd: readonly OddCode[]
}

self.onmessage = (event: MessageEvent<ReadingRequest>) => {
  void answer(event.data).then((reading) => self.postMessage(reading))
}

async function answer(request: ReadingRequest): Promise<Reading> {
  const { bytes, fileName, options } = request
  const failed = { ok: false, fileName, where: null, sheets: [] } as const
  try {
    const gazetteer = buildGazetteer(request.territories, request.aliases, request.odd)
    const { kind, sheet, duplicates, repair } = options
    const table = await readAnyTable(bytes, fileName, gazetteer, { kind, duplicates, repairMojibake: repair, confirmed: new Map(options.confirmed), ...(sheet === null ? {} : { sheet }) })
    if (table.ok) return readingOf(request, table)
    if ('refused' in table) return { ...failed, reason: table.refused.reason, where: table.refused.where ?? null }
    return { ...failed, reason: 'sin_tabla', sheets: table.unrecognised.sheets.map((each) => each.name) }
  } catch {
    return { ...failed, reason: 'lectura_fallida' }
  }
}

function readingOf({ fileName, options }: ReadingRequest, { file, plan, ledger }: Extract<Awaited<ReturnType<typeof readAnyTable>>, { ok: true }>): Reading {
  return {
    ok: true, fileName, options, format: file.format, encoding: file.encoding, notes: file.notes,
    sheet: plan.sheet.name, sheets: file.sheets.filter((sheet) => !sheet.hidden).map((sheet) => sheet.name),
    ledger, toFix: collectRowsToFix(plan.sheet, plan.header.texts, ledger),
  }
}
