import { yearOf } from '../../../../src/domain/calendar/index.ts'
import { criteriaOf, type National } from '../../../../src/domain/criteria/index.ts'
import { planWorkshop, priorityOrder, type WorkshopSummary } from '../../../../src/domain/summary/index.ts'
import type { MacroRegion, Ubigeo } from '../../../../src/domain/territory/index.ts'
import { findingsByRegion, type WorkshopEvent } from '../../../../src/domain/workshops/index.ts'
import {
  drawWorkshopPictures,
  signDeck,
  workshopDeck,
  writePptx,
  type SlidePictures,
} from '../../../../src/publish/slides/index.ts'
import type { Terminal } from '../../console.ts'
import { save, whereTo } from '../../files.ts'
import { printDocument } from '../../pdf.ts'
import { UsageError } from '../../failure.ts'
import { signedBy } from '../../arguments/signed-by.ts'
import { weightsOf } from '../../arguments/values.ts'
import { survey } from '../../country/prepare.ts'
import { boundariesOf } from '../../country/read-boundaries.ts'
import { readEvents } from './read-events.ts'
import { writeYear } from './write-year.ts'
import { regionSet } from '../../country/region-set.ts'
import { readTallerOptions, type TallerOptions } from './taller-options.ts'

/**
 * Runs `taller`: the slides of a set of regions or of a workshop of a table to a .pptx, or the plan of a year; gives
 * its exit code 0, throws UsageError and DataError.
 */
export async function runTaller(args: readonly string[], terminal: Terminal): Promise<0> {
  const options = readTallerOptions(args)
  const weights = weightsOf(options.given, criteriaOf('creacion'))
  const letterhead = await signedBy(options.given)
  const { national, macroRegions } = await survey('taller', options.given, terminal)
  if (options.of.kind === 'plan') {
    await writeYear(options, options.of, national, terminal)
    return 0
  }
  const { name, regions, event } = await meetingOf(options.of, national, macroRegions, terminal)
  const order = priorityOrder(national, weights)
  const written = (event === null ? [] : findingsByRegion(event)).map((each) => ({ ...each, at: 'taller' as const }))
  const summary = planWorkshop(national, { name, regions, order, written, sets: macroRegions })
  const deck = signDeck(workshopDeck(summary, national.disclosure, event), letterhead)
  const bytes = await writePptx(deck, await picturesOf(options, national, summary, terminal))
  await save(whereTo(options.output), bytes, options.output)
  if (deck.stamps.length > 0) terminal.warn(`Cada lámina lleva el sello: ${deck.stamps.join(' · ')}.`)
  terminal.out(`Escrito: ${options.output} (${deck.slides.length} láminas)`)
  if (options.given.flags.has('pdf')) await printDocument(whereTo(options.output))
  return 0
}

/** Who meet, under which name, and as what event; null for a set of regions alone. */
interface Meeting {
  readonly name: string
  readonly regions: readonly Ubigeo[]
  readonly event: WorkshopEvent | null
}

async function meetingOf(
  of: Exclude<TallerOptions['of'], { readonly kind: 'plan' }>,
  national: National,
  sets: readonly MacroRegion[],
  terminal: Terminal,
): Promise<Meeting> {
  if (of.kind === 'evento') return eventOf(of, national, terminal)
  return { ...regionSet(of, national, sets), event: null }
}

async function eventOf(
  { id, file }: Extract<TallerOptions['of'], { readonly kind: 'evento' }>,
  { country, parameters }: National,
  terminal: Terminal,
): Promise<Meeting> {
  const events = await readEvents(file, country, yearOf(parameters.referenceDate), terminal)
  const event = events.find((each) => each.id === id || each.label === id)
  if (event === undefined)
    throw new UsageError(`--evento: «${file}» tiene ${events.map((each) => each.id).join(', ')}; no «${id}».`)
  if (event.regions.length === 0) throw new UsageError(`--evento: «${event.label}» no convoca a ninguna región.`)
  return { name: event.label, regions: event.regions, event }
}

async function picturesOf(
  { given }: TallerOptions,
  national: National,
  summary: WorkshopSummary,
  terminal: Terminal,
): Promise<SlidePictures> {
  const boundaries = await boundariesOf(given.values.get('datos'), national.country, terminal.warn)
  return boundaries === null ? new Map() : drawWorkshopPictures(national, boundaries, summary, terminal.rasterise)
}
