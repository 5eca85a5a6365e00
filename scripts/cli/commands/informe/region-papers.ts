import type { Context } from '../../../../src/domain/context/index.ts'
import type { National } from '../../../../src/domain/criteria/index.ts'
import type { Letterhead } from '../../../../src/domain/letterhead/index.ts'
import { priorityOrder, profileOf, summariseDepartment } from '../../../../src/domain/summary/index.ts'
import type { Weights } from '../../../../src/domain/ranking/index.ts'
import { parseUbigeo, type Ubigeo } from '../../../../src/domain/territory/index.ts'
import type { Boundaries } from '../../../../src/publish/cartography/index.ts'
import {
  coverLetter,
  departmentReport,
  drawPictures,
  drawProfile,
  lackingList,
  lackingReport,
  lackingTable,
  territoryProfile,
  withLetterhead,
  writeDocx,
} from '../../../../src/publish/document/index.ts'
import { writeWorkbook } from '../../../../src/publish/workbook/index.ts'
import { UsageError } from '../../failure.ts'
import type { RasteriseHere } from '../../rasterise-here.ts'
import type { RegionPaper } from './informe-options.ts'

/** The country, the weights that order the provincias, who signs, and what makes pictures of drawings. */
export interface Ordering {
  readonly national: National
  readonly weights: Weights
  readonly letterhead: Letterhead
  readonly context: Context
  readonly rasterise: RasteriseHere
}

/** What is asked of a region, as the bytes of its file. */
export async function regionBytes(
  region: Ubigeo,
  paper: RegionPaper,
  { national, weights, letterhead, context, rasterise }: Ordering,
  boundaries: Boundaries | null,
  isBook: boolean,
): Promise<Uint8Array> {
  if (paper === 'sin-instancia') {
    const list = lackingList(national, region)
    if (isBook) return writeWorkbook([lackingTable(list)])
    return writeDocx(withLetterhead(lackingReport(list, national), letterhead), new Map())
  }
  const summary = summariseDepartment(national, region, priorityOrder(national, weights), [], context)
  const policy = national.disclosure
  if (paper !== 'resumen')
    return writeDocx(withLetterhead(coverLetter(paper, summary, policy, letterhead), letterhead), new Map())
  const report = departmentReport(summary, policy, letterhead)
  return writeDocx(report, await drawPictures(national, summary, report, boundaries, rasterise))
}

/** The sheet of a provincia or a distrito as the bytes of a .docx; throws a UsageError for a code that is none. */
export async function profileBytes(
  level: 'provincia' | 'distrito',
  written: string,
  { national, weights, letterhead, rasterise }: Ordering,
  boundaries: Boundaries | null,
): Promise<Uint8Array> {
  const code = parseUbigeo(written)
  const facts = code === null ? undefined : national.country.at(level, code)
  if (facts === undefined) throw new UsageError(`--${level}: no hay ninguno de código ${written}.`)
  const profile = profileOf(national, { level, ubigeo: facts.ubigeo }, priorityOrder(national, weights))
  const pictures = await drawProfile(national, profile, boundaries, rasterise)
  return writeDocx(withLetterhead(territoryProfile(profile, national.disclosure), letterhead), pictures)
}
