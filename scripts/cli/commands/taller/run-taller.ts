import { criteriaOf, type National } from '../../../../src/domain/criteria/index.ts'
import { planWorkshop, priorityOrder, type WorkshopSummary } from '../../../../src/domain/summary/index.ts'
import { findMacroRegion, parseUbigeo, type MacroRegion, type Ubigeo } from '../../../../src/domain/territory/index.ts'
import { rasterise } from '../../../../src/publish/cartography/index.ts'
import {
  drawWorkshopPictures,
  workshopDeck,
  writePptx,
  type SlidePictures,
} from '../../../../src/publish/slides/index.ts'
import { UsageError } from '../../failure.ts'
import type { Terminal } from '../../console.ts'
import { save, whereTo } from '../../files.ts'
import { weightsOf } from '../../arguments/values.ts'
import { survey } from '../../country/prepare.ts'
import { nodeRasterPort } from '../../node-raster-port.ts'
import { boundariesOf } from '../../country/read-boundaries.ts'
import { readTallerOptions, type TallerOptions } from './taller-options.ts'

/** Runs `taller`: the slides of a set of regions to a .pptx; gives its exit code 0, throws UsageError and DataError. */
export async function runTaller(args: readonly string[], terminal: Terminal): Promise<0> {
  const options = readTallerOptions(args)
  const weights = weightsOf(options.given, criteriaOf('creacion'))
  const { national, macroRegions } = await survey('taller', options.given, terminal)
  const { name, regions } = setOf(options, national, macroRegions)
  const order = priorityOrder(national, weights)
  const summary = planWorkshop(national, { name, regions, order, written: [], sets: macroRegions })
  const deck = workshopDeck(summary, national.disclosure)
  const bytes = await writePptx(deck, await picturesOf(options, national, summary, terminal))
  await save(whereTo(options.output), bytes, options.output)
  if (deck.stamps.length > 0) terminal.warn(`Cada lámina lleva el sello: ${deck.stamps.join(' · ')}.`)
  terminal.out(`Escrito: ${options.output} (${deck.slides.length} láminas)`)
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
  const regions = of.codes.map(parseUbigeo).map((code) => (code === null ? undefined : country.at('region', code)))
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

async function picturesOf(
  { given }: TallerOptions,
  national: National,
  summary: WorkshopSummary,
  terminal: Terminal,
): Promise<SlidePictures> {
  const boundaries = await boundariesOf(given.values.get('datos'), national.country, terminal.warn)
  return boundaries === null
    ? new Map()
    : drawWorkshopPictures(national, boundaries, summary, (svg, scale) => rasterise(svg, scale, nodeRasterPort))
}
