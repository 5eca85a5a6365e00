import path from 'node:path'
import { criteriaOf, type National } from '../../../../src/domain/criteria/index.ts'
import { contextOf } from '../../../../src/domain/context/index.ts'
import { NO_PAPERS, priorityOrder, summariseDepartment, summariseYear } from '../../../../src/domain/summary/index.ts'
import type { Ubigeo } from '../../../../src/domain/territory/index.ts'
import {
  annualReport,
  departmentReport,
  drawPictures,
  withLetterhead,
  writeDocx,
} from '../../../../src/publish/document/index.ts'
import { UsageError } from '../../failure.ts'
import type { Terminal } from '../../console.ts'
import { makeFolder, save, whereTo } from '../../files.ts'
import { signedBy } from '../../arguments/signed-by.ts'
import { weightsOf } from '../../arguments/values.ts'
import { simulatedTables, survey } from '../../country/prepare.ts'
import { boundariesOf } from '../../country/read-boundaries.ts'
import { warnSimulated } from '../../words/answer.ts'
import { printDocument } from '../../pdf.ts'
import { regionBytes, profileBytes, type Ordering } from './region-papers.ts'
import { cutsBytes } from './two-cuts.ts'
import { readInformeOptions, type InformeOptions } from './informe-options.ts'

/** Runs `informe` and gives its exit code 0; throws UsageError and DataError. */
export async function runInforme(args: readonly string[], terminal: Terminal): Promise<0> {
  const options = readInformeOptions(args)
  const weights = weightsOf(options.given, criteriaOf('creacion'))
  const letterhead = await signedBy(options.given)
  const { national, context: published } = await survey('informe', options.given, terminal)
  warnSimulated(simulatedTables(national), terminal, ' Cada página lleva el sello.')
  await write(
    options,
    { national, weights, letterhead, context: contextOf(published, []), rasterise: terminal.rasterise },
    terminal,
  )
  return 0
}

async function write(options: InformeOptions, ordering: Ordering, terminal: Terminal): Promise<void> {
  const { what, output, pdf, given } = options
  const { national, letterhead, context } = ordering
  if (what.kind === 'todas') return writeAll(options, ordering, terminal)
  const place = whereTo(output)
  if (what.kind === 'anual') {
    const report = annualReport(
      summariseYear(national, what.year, null, { ...NO_PAPERS, context }),
      national.disclosure,
    )
    await save(place, await writeDocx(withLetterhead(report, letterhead), new Map()))
  } else if (what.kind === 'cortes') {
    await save(place, await cutsBytes(what.earlier, ordering, terminal, output.toLowerCase().endsWith('.xlsx')))
  } else {
    const boundaries = await boundariesOf(given.values.get('datos'), national.country, terminal.warn)
    const isBook = output.toLowerCase().endsWith('.xlsx')
    const bytes =
      what.kind === 'region'
        ? await regionBytes(regionOf(what.code, national), what.paper, ordering, boundaries, isBook)
        : await profileBytes(what.kind, what.code, ordering, boundaries)
    await save(place, bytes)
  }
  terminal.out(`Escrito: ${output}`)
  if (pdf) await printDocument(place)
}

function regionOf(code: string, { country }: National): Ubigeo {
  const regions = country.byLevel.region.map(({ ubigeo }) => ubigeo)
  const region = regions.find((each) => each === code)
  if (region === undefined)
    throw new UsageError(`--region lleva la clave de una región: ${regions.join(', ')}; no «${code}».`)
  return region
}

async function writeAll(
  { output, pdf, given }: InformeOptions,
  { national, weights, letterhead, context }: Ordering,
  terminal: Terminal,
): Promise<void> {
  const folder = whereTo(output)
  await makeFolder(folder)
  const regions = national.country.byLevel.region
  const order = priorityOrder(national, weights)
  const boundaries = await boundariesOf(given.values.get('datos'), national.country, terminal.warn)
  for (const [at, { ubigeo }] of regions.entries()) {
    const summary = summariseDepartment(national, ubigeo, order, [], context)
    const report = departmentReport(summary, national.disclosure, letterhead)
    const place = path.join(folder, `${report.fileName}.docx`)
    const pictures = await drawPictures(national, summary, report, boundaries, terminal.rasterise)
    await save(place, await writeDocx(report, pictures))
    if (pdf) await printDocument(place)
    terminal.warn(`${at + 1} de ${regions.length}: ${report.title}`)
  }
  terminal.out(`Escritos ${regions.length} resúmenes en ${folder}`)
}
