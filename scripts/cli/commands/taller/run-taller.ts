import { criteriaOf, type National } from '../../../../src/domain/criteria/index.ts'
import { planWorkshop, priorityOrder, type WorkshopSummary } from '../../../../src/domain/summary/index.ts'
import { rasterise } from '../../../../src/publish/cartography/index.ts'
import {
  drawWorkshopPictures,
  signDeck,
  workshopDeck,
  writePptx,
  type SlidePictures,
} from '../../../../src/publish/slides/index.ts'
import type { Terminal } from '../../console.ts'
import { save, whereTo } from '../../files.ts'
import { signedBy } from '../../arguments/signed-by.ts'
import { weightsOf } from '../../arguments/values.ts'
import { survey } from '../../country/prepare.ts'
import { nodeRasterPort } from '../../node-raster-port.ts'
import { boundariesOf } from '../../country/read-boundaries.ts'
import { regionSet } from '../../country/region-set.ts'
import { readTallerOptions, type TallerOptions } from './taller-options.ts'

/** Runs `taller`: the slides of a set of regions to a .pptx; gives its exit code 0, throws UsageError and DataError. */
export async function runTaller(args: readonly string[], terminal: Terminal): Promise<0> {
  const options = readTallerOptions(args)
  const weights = weightsOf(options.given, criteriaOf('creacion'))
  const letterhead = await signedBy(options.given)
  const { national, macroRegions } = await survey('taller', options.given, terminal)
  const { name, regions } = regionSet(options.of, national, macroRegions)
  const order = priorityOrder(national, weights)
  const summary = planWorkshop(national, { name, regions, order, written: [], sets: macroRegions })
  const deck = signDeck(workshopDeck(summary, national.disclosure), letterhead)
  const bytes = await writePptx(deck, await picturesOf(options, national, summary, terminal))
  await save(whereTo(options.output), bytes, options.output)
  if (deck.stamps.length > 0) terminal.warn(`Cada lámina lleva el sello: ${deck.stamps.join(' · ')}.`)
  terminal.out(`Escrito: ${options.output} (${deck.slides.length} láminas)`)
  return 0
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
