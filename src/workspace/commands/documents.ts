import { NO_CONTEXT, type Context } from '../../domain/context/index.ts'
import type { Edit } from '../../domain/country/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import type { Letterhead } from '../../domain/letterhead/index.ts'
import type { FrozenRun, RankedTerritory, Weights } from '../../domain/ranking/index.ts'
import {
  evaluateYear,
  priorityOrder,
  summariseDepartment,
  summariseYear,
  type AnnualPapers,
  type CutsBetween,
} from '../../domain/summary/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import type { Block, CaptionNumber, Report } from '../../publish/document/index.ts'
import type { Limites } from '../session/index.ts'
import type { ExportedBytes } from './exported-bytes.ts'
import { rasteriseInWorker } from './rasterise-in-worker.ts'
import { openAround } from './with-around.ts'

export type { Block, CaptionNumber, Report, ReportTable } from '../../publish/document/index.ts'

const ZIP = 'application/zip'

/** How far a set of documents has come. */
export interface DocumentProgress {
  readonly done: number
  readonly total: number
  readonly name: string
}

/**
 * What goes into a summary besides the country: the person's statements, limits (null: without the map), who signs it.
 */
interface Written {
  readonly edits: readonly Edit[]
  readonly context: Context
  readonly limites: Limites | null
  readonly letterhead: Letterhead
}

/** What a person tells of a region and what is published around it. */
type Told = Pick<Written, 'edits' | 'context'>

/** What Presentar can prepare once the code of the documents has come. */
export interface DocumentPress {
  describeRegion(national: National, region: Ubigeo, weights: Weights, written: Told): Report
  describeYear(
    national: National,
    year: number,
    runs: readonly [FrozenRun, FrozenRun] | null,
    papers: AnnualPapers,
    cuts: CutsBetween | null,
  ): Report
  /** What was reached in a year (7.3.4.8). */
  describeEvaluation(national: National, year: number, papers: AnnualPapers, cuts: CutsBetween | null): Report
  /** The edition of a year for the public (7.3.4.10); null while small counts are shown. */
  describePublic(national: National, year: number, papers: AnnualPapers): Report | null
  /** A report as one page that is published as it is. */
  printPage(report: Report): ExportedBytes
  /** The pictures of a region's summary as SVG by name; without limits, those that need none. */
  drawRegion(national: National, region: Ubigeo, limites: Limites | null): ReadonlyMap<string, string>
  printRegion(national: National, region: Ubigeo, weights: Weights, written: Written): Promise<ExportedBytes>
  printYear(report: Report): Promise<ExportedBytes>
  /** The number of each table and picture of a report. */
  /** The report with who signs it. */
  sign(report: Report, letterhead: Letterhead): Report
  numberCaptions(report: Report): ReadonlyMap<Block, CaptionNumber>
  /**
   * The summary of every region in one zip; null when `signal` was aborted. Gives the page a breath between regions.
   */
  printAll(
    national: National,
    weights: Weights,
    written: Written,
    tell: (progress: DocumentProgress) => void,
    signal: AbortSignal,
  ): Promise<ExportedBytes | null>
}

type Writers = typeof import('../../publish/document/index.ts')

/** Loads what writes the documents; the .docx library itself comes with the first file. */
export async function openPress(): Promise<DocumentPress> {
  const [writers, lay] = await Promise.all([import('../../publish/document/index.ts'), openAround()])
  const { numberCaptions } = writers
  const regions = regionPress(writers, lay)
  return {
    ...regions,
    numberCaptions,
    sign: writers.withLetterhead,
    ...ofTheYear(writers),
    printYear: (report) => print(writers, report, new Map()),
    printAll: (national, weights, written, tell, signal) =>
      printEach(national, tell, signal, (region) => regions.printRegion(national, region, weights, written)),
  }
}

async function print(
  { DOCX, writeDocx }: Writers,
  report: Report,
  pictures: Parameters<Writers['writeDocx']>[1],
): Promise<ExportedBytes> {
  return { name: `${report.fileName}.docx`, mime: DOCX, bytes: await writeDocx(report, pictures) }
}

/** The summaries of the regions, with one order of the country for all. */
function regionPress(
  writers: Writers,
  lay: Awaited<ReturnType<typeof openAround>>,
): Pick<DocumentPress, 'describeRegion' | 'drawRegion' | 'printRegion'> {
  const { departmentReport, drawPictures, drawSummary } = writers
  const orderFor = rememberedOrder()
  const summarise = (national: National, region: Ubigeo, weights: Weights, { edits, context }: Told) =>
    summariseDepartment(national, region, orderFor(national, weights), edits, context)
  return {
    describeRegion: (national, region, weights, told) =>
      departmentReport(summarise(national, region, weights, told), national.disclosure),
    drawRegion: (national, region, limites) => {
      const summary = summarise(national, region, {}, { edits: [], context: NO_CONTEXT })
      const drawn = drawSummary(national, summary, limites && lay(limites))
      return new Map([...drawn].map(([name, { svg }]) => [name, svg]))
    },
    printRegion: async (national, region, weights, { edits, context, limites, letterhead }) => {
      const summary = summarise(national, region, weights, { edits, context })
      const report = departmentReport(summary, national.disclosure, letterhead)
      const around = limites && lay(limites)
      return print(writers, report, await drawPictures(national, summary, report, around, rasteriseInWorker))
    },
  }
}

/** What is written on a whole year, and the page that is published of it. */
function ofTheYear({
  annualReport,
  evaluationReport,
  publicEdition,
  reportPage,
}: Writers): Pick<DocumentPress, 'describeYear' | 'describeEvaluation' | 'describePublic' | 'printPage'> {
  return {
    describeYear: (national, year, runs, papers, cuts) =>
      annualReport(summariseYear(national, year, runs, papers, cuts), national.disclosure),
    describeEvaluation: (national, year, papers, cuts) =>
      evaluationReport(evaluateYear(national, year, papers, cuts), national.disclosure),
    describePublic: (national, year, papers) =>
      publicEdition(evaluateYear(national, year, papers), national.disclosure),
    printPage: (report) => ({
      name: `${report.fileName}.html`,
      mime: 'text/html;charset=utf-8',
      bytes: new TextEncoder().encode(reportPage(report)),
    }),
  }
}

async function printEach(
  national: National,
  tell: (progress: DocumentProgress) => void,
  signal: AbortSignal,
  print: (region: Ubigeo) => Promise<ExportedBytes>,
): Promise<ExportedBytes | null> {
  const { zipSync } = await import('fflate')
  const regions = national.country.byLevel.region
  const files: Record<string, Uint8Array> = {}
  for (const [at, { ubigeo, name }] of regions.entries()) {
    tell({ done: at, total: regions.length, name })
    await new Promise((resolve) => setTimeout(resolve))
    if (signal.aborted) return null
    const file = await print(ubigeo)
    files[file.name] = file.bytes
  }
  if (signal.aborted) return null
  // The files are zips already: stored as they are.
  return {
    name: `resumenes-${regions.length}-regiones-${national.parameters.referenceDate}.zip`,
    mime: ZIP,
    bytes: zipSync(files, { level: 0 }),
  }
}

/** The order of the country is made once for all the regions of one survey. */
function rememberedOrder(): (national: National, weights: Weights) => readonly RankedTerritory[] {
  let last: {
    readonly national: National
    readonly weights: Weights
    readonly order: readonly RankedTerritory[]
  } | null = null
  return (national, weights) => {
    if (last?.national !== national || last.weights !== weights)
      last = { national, weights, order: priorityOrder(national, weights) }
    return last.order
  }
}
