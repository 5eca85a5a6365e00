import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { surveyCountry, type National } from '../../../../src/domain/criteria/index.ts'
import { planWorkshop, priorityOrder, type WorkshopSheet } from '../../../../src/domain/summary/index.ts'
import { findMacroRegion, type MacroRegion, type Ubigeo } from '../../../../src/domain/territory/index.ts'
import { rasterise } from '../../../../src/publish/cartography/index.ts'
import {
  drawWorkshopPictures,
  workshopDeck,
  writePptx,
  type SlidePictures,
} from '../../../../src/publish/slides/index.ts'
import { DataError, UsageError } from '../../failure.ts'
import type { LoadedCountry } from '../../country/load-country.ts'
import { modalityOf, readDisclosure, readParameters } from '../../arguments/settings.ts'
import { nodeRasterPort } from '../mapa/index.ts'
import { readBoundaries } from '../informe/index.ts'
import { readTallerOptions, type TallerOptions } from './taller-options.ts'

/** Where `taller` speaks, and what brings its country. */
export interface TallerConsole {
  readonly out: (text: string) => void
  readonly warn: (line: string) => void
  readonly today: string
  readonly load: (dir: string | undefined, tell: (line: string) => void) => Promise<LoadedCountry>
}

/** Runs `taller`: the slides of a set of regions to a .pptx; gives its exit code 0, throws UsageError and DataError. */
export async function runTaller(args: readonly string[], console: TallerConsole): Promise<0> {
  const options = readTallerOptions(args)
  const parameters = readParameters(options.given, console.today)
  const { country, macroRegions } = await console.load(options.given.values.get('datos'), console.warn)
  const national = surveyCountry(
    country,
    { ...parameters, modality: modalityOf(options.given, country) },
    readDisclosure(options.given),
  )
  const { name, regions } = setOf(options, national, macroRegions)
  const sheet = planWorkshop(national, { name, regions, order: priorityOrder(national), written: [] })
  const deck = workshopDeck(sheet, national.disclosure)
  const bytes = await writePptx(deck, await picturesOf(national, sheet, console))
  const place = path.resolve(process.env['INIT_CWD'] ?? '.', options.output)
  await writeFile(place, bytes).catch(() => {
    throw new DataError(`No se puede escribir en «${options.output}».`)
  })
  if (deck.stamps.length > 0) console.warn(`Cada lámina lleva el sello: ${deck.stamps.join(' · ')}.`)
  console.out(`Escrito: ${options.output} (${deck.slides.length} láminas)`)
  return 0
}

function setOf(
  { of }: TallerOptions,
  { country }: National,
  sets: readonly MacroRegion[],
): { readonly name: string; readonly regions: readonly Ubigeo[] } {
  if (of.kind === 'macro') {
    const set = findMacroRegion(sets, of.name)
    if (set === null)
      throw new UsageError(
        `--macro: no hay una macrorregión «${of.name}»; las que hay son ${sets.map((each) => each.id).join(', ')}.`,
      )
    return set
  }
  const regions = of.codes.map((code) => country.at('region', code))
  const wrong = of.codes.filter((_, at) => regions[at] === undefined)
  if (wrong.length > 0)
    throw new UsageError(
      `--regiones lleva claves de región: ${country.byLevel.region.map(({ ubigeo }) => ubigeo).join(', ')}; no «${wrong.join(', ')}».`,
    )
  const found = regions.filter((facts) => facts !== undefined)
  return {
    name: found.length < 4 ? found.map((facts) => facts.name).join(', ') : `${found.length} regiones`,
    regions: found.map((facts) => facts.ubigeo),
  }
}

async function picturesOf(national: National, sheet: WorkshopSheet, console: TallerConsole): Promise<SlidePictures> {
  const boundaries = await readBoundaries(console.warn)
  return boundaries === null
    ? new Map()
    : drawWorkshopPictures(national, boundaries, sheet, (svg, scale) => rasterise(svg, scale, nodeRasterPort))
}
