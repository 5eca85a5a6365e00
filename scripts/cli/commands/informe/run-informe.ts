import path from 'node:path'
import { criteriaOf, type National } from '../../../../src/domain/criteria/index.ts'
import type { Letterhead } from '../../../../src/domain/letterhead/index.ts'
import { contextOf, type Context } from '../../../../src/domain/context/index.ts'
import type { Weights } from '../../../../src/domain/ranking/index.ts'
import {
  NO_PAPERS,
  priorityOrder,
  summariseDepartment,
  summariseYear,
  type DepartmentSummary,
} from '../../../../src/domain/summary/index.ts'
import type { Ubigeo } from '../../../../src/domain/territory/index.ts'
import { rasterise, type Boundaries } from '../../../../src/publish/cartography/index.ts'
import {
  annualReport,
  departmentReport,
  drawPictures,
  withLetterhead,
  writeDocx,
  type Pictures,
  type Report,
} from '../../../../src/publish/document/index.ts'
import { nodeRasterPort } from '../../node-raster-port.ts'
import { UsageError } from '../../failure.ts'
import type { Terminal } from '../../console.ts'
import { makeFolder, save, whereTo } from '../../files.ts'
import { signedBy } from '../../arguments/signed-by.ts'
import { weightsOf } from '../../arguments/values.ts'
import { simulatedTables, survey } from '../../country/prepare.ts'
import { boundariesOf } from '../../country/read-boundaries.ts'
import { warnSimulated } from '../../words/answer.ts'
import { readInformeOptions, type InformeOptions } from './informe-options.ts'

/** The country, the weights that order the provincias of a summary, and who signs it. */
interface Ordering {
  readonly national: National
  readonly weights: Weights
  readonly letterhead: Letterhead
  readonly context: Context
}

/** Runs `informe` and gives its exit code 0; throws UsageError and DataError. */
export async function runInforme(args: readonly string[], terminal: Terminal): Promise<0> {
  const options = readInformeOptions(args)
  const weights = weightsOf(options.given, criteriaOf('creacion'))
  const letterhead = await signedBy(options.given)
  const { national, context: published } = await survey('informe', options.given, terminal)
  warnSimulated(simulatedTables(national), terminal, ' Cada página lleva el sello.')
  await write(options, { national, weights, letterhead, context: contextOf(published, []) }, terminal)
  return 0
}

async function write({ what, output, given }: InformeOptions, ordering: Ordering, terminal: Terminal): Promise<void> {
  const { national, weights, letterhead, context } = ordering
  const place = whereTo(output)
  const regions = national.country.byLevel.region.map(({ ubigeo }) => ubigeo)
  if (what.kind === 'todas') return writeAll(regions, place, ordering, { given, terminal })
  if (what.kind === 'anual') {
    const report = annualReport(
      summariseYear(national, what.year, null, { ...NO_PAPERS, context }),
      national.disclosure,
    )
    await saveReport(place, withLetterhead(report, letterhead), new Map())
    return terminal.out(`Escrito: ${output}`)
  }
  const region = regions.find((code) => code === what.code)
  if (region === undefined)
    throw new UsageError(`--region lleva la clave de una región: ${regions.join(', ')}; no «${what.code}».`)
  const boundaries = await boundariesOf(given.values.get('datos'), national.country, terminal.warn)
  const summary = summariseDepartment(national, region, priorityOrder(national, weights), [], context)
  await saveReport(
    place,
    withLetterhead(departmentReport(summary, national.disclosure), letterhead),
    await picturesOf(national, summary, boundaries),
  )
  terminal.out(`Escrito: ${output}`)
}

async function writeAll(
  regions: readonly Ubigeo[],
  folder: string,
  { national, weights, letterhead, context }: Ordering,
  { given, terminal }: { readonly given: InformeOptions['given']; readonly terminal: Terminal },
): Promise<void> {
  await makeFolder(folder)
  const order = priorityOrder(national, weights)
  const boundaries = await boundariesOf(given.values.get('datos'), national.country, terminal.warn)
  for (const [at, region] of regions.entries()) {
    const summary = summariseDepartment(national, region, order, [], context)
    const report = withLetterhead(departmentReport(summary, national.disclosure), letterhead)
    const place = path.join(folder, `${report.fileName}.docx`)
    await saveReport(place, report, await picturesOf(national, summary, boundaries))
    terminal.warn(`${at + 1} de ${regions.length}: ${report.title}`)
  }
  terminal.out(`Escritos ${regions.length} resúmenes en ${folder}`)
}

function picturesOf(national: National, summary: DepartmentSummary, boundaries: Boundaries | null): Promise<Pictures> {
  return drawPictures(national, summary, boundaries, (svg, scale) => rasterise(svg, scale, nodeRasterPort))
}

async function saveReport(place: string, report: Report, pictures: Pictures): Promise<void> {
  await save(place, await writeDocx(report, pictures))
}
