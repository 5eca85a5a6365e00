import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { surveyCountry, type National } from '../../../../src/domain/criteria/index.ts'
import { priorityOrder, summariseDepartment, summariseYear } from '../../../../src/domain/summary/index.ts'
import type { Ubigeo } from '../../../../src/domain/territory/index.ts'
import { rasterise, type Boundaries } from '../../../../src/publish/cartography/index.ts'
import {
  annualReport,
  departmentReport,
  drawPictures,
  writeDocx,
  type Pictures,
  type Report,
} from '../../../../src/publish/document/index.ts'
import { nodeRasterPort } from '../mapa/node-raster-port.ts'
import { DataError, UsageError } from '../../failure.ts'
import type { LoadedCountry } from '../../country/load-country.ts'
import { modalityOf, readDisclosure, readParameters } from '../../arguments/settings.ts'
import { readBoundaries } from '../../country/read-boundaries.ts'
import { readInformeOptions, type InformeOptions } from './informe-options.ts'

/** Where `informe` speaks, and what brings its country. */
export interface InformeConsole {
  readonly out: (text: string) => void
  readonly warn: (line: string) => void
  readonly today: string
  readonly load: (dir: string | undefined, tell: (line: string) => void) => Promise<LoadedCountry>
}

/** Runs `informe` and gives its exit code 0; throws UsageError and DataError. */
export async function runInforme(args: readonly string[], console: InformeConsole): Promise<0> {
  const options = readInformeOptions(args)
  const parameters = readParameters(options.given, console.today)
  const { country } = await console.load(options.given.values.get('datos'), console.warn)
  const national = surveyCountry(
    country,
    { ...parameters, modality: modalityOf(options.given, country) },
    readDisclosure(options.given),
  )
  const invented = [...country.sources.values()]
    .filter(({ quality }) => quality === 'simulado')
    .map(({ table }) => table)
  if (invented.length > 0)
    console.warn(`Datos simulados: ${invented.join(', ')}. Cada página lleva el sello. Cargue los suyos con --datos.`)
  await write(options, national, console)
  return 0
}

async function write({ what, output }: InformeOptions, national: National, console: InformeConsole): Promise<void> {
  const place = path.resolve(process.env.INIT_CWD ?? '.', output)
  const regions = national.country.byLevel.region.map(({ ubigeo }) => ubigeo)
  if (what.kind === 'todas') return writeAll(regions, place, national, console)
  if (what.kind === 'anual') {
    await save(place, annualReport(summariseYear(national, what.year, null), national.disclosure), new Map())
    return console.out(`Escrito: ${output}`)
  }
  const region = regions.find((code) => code === what.code)
  if (region === undefined)
    throw new UsageError(`--region lleva la clave de una región: ${regions.join(', ')}; no «${what.code}».`)
  const boundaries = await readBoundaries(console.warn)
  await save(
    place,
    departmentReport(summariseDepartment(national, region, priorityOrder(national)), national.disclosure),
    await picturesOf(national, region, boundaries),
  )
  console.out(`Escrito: ${output}`)
}

async function writeAll(
  regions: readonly Ubigeo[],
  folder: string,
  national: National,
  console: InformeConsole,
): Promise<void> {
  await mkdir(folder, { recursive: true }).catch(() => {
    throw new DataError(`No se puede crear la carpeta «${folder}».`)
  })
  const order = priorityOrder(national)
  const boundaries = await readBoundaries(console.warn)
  for (const [at, region] of regions.entries()) {
    const report = departmentReport(summariseDepartment(national, region, order), national.disclosure)
    await save(path.join(folder, `${report.fileName}.docx`), report, await picturesOf(national, region, boundaries))
    console.warn(`${at + 1} de ${regions.length}: ${report.title}`)
  }
  console.out(`Escritos ${regions.length} resúmenes en ${folder}`)
}

async function picturesOf(national: National, region: Ubigeo, boundaries: Boundaries | null): Promise<Pictures> {
  return boundaries === null
    ? new Map()
    : drawPictures(national, boundaries, region, (svg, scale) => rasterise(svg, scale, nodeRasterPort))
}

async function save(place: string, report: Report, pictures: Pictures): Promise<void> {
  const bytes = await writeDocx(report, pictures)
  await writeFile(place, bytes).catch(() => {
    throw new DataError(`No se puede escribir en «${place}».`)
  })
}
