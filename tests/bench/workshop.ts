import { loadCountry } from '../../scripts/cli/index.ts'
import { readBoundaries } from '../../scripts/cli/country/read-boundaries.ts'
import { nodeRasterPort } from '../../scripts/cli/node-raster-port.ts'
import { defaultParameters, surveyCountry, type National } from '../../src/domain/criteria/index.ts'
import { planWorkshop, priorityOrder } from '../../src/domain/summary/index.ts'
import { findMacroRegion, type MacroRegion } from '../../src/domain/territory/index.ts'
import { rasterise, type Boundaries } from '../../src/publish/cartography/index.ts'
import { drawWorkshopPictures, workshopDeck, writePptx } from '../../src/publish/slides/index.ts'
import type { Section } from './report.ts'
import { timed } from './samples.ts'

const ROUNDS = 7

/**
 * The slides of the first macro-regional workshop, from the survey of the country to the bytes of the .pptx with its
 * map.
 */
export async function measureWorkshop(): Promise<Section> {
  const { country, macroRegions } = await loadCountry(undefined, () => undefined)
  const set = findMacroRegion(macroRegions, 'norte')
  if (set === null) throw new Error('no set of the first workshop')
  const national = surveyCountry(country, defaultParameters('2026-11-21'))
  const boundaries = await readBoundaries(undefined, country)
  let slides = 0
  const make = async () => {
    slides = await writeDeck(national, set, boundaries)
  }
  const first = await timed(make)
  const samples: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) samples.push(await timed(make))
  return {
    title: `El taller macrorregional, hasta el .pptx de ${slides} láminas`,
    lines: [
      { name: 'la primera vez, con su biblioteca', unit: 'ms', samples: [first] },
      { name: 'un taller', unit: 'ms', samples, goal: { median: 2000 } },
    ],
    notes: [
      boundaries === null
        ? 'Sin límites: las láminas salieron sin mapa.'
        : 'Una lámina lleva el mapa de cobertura en PNG.',
    ],
  }
}

async function writeDeck(national: National, set: MacroRegion, boundaries: Boundaries | null): Promise<number> {
  const summary = planWorkshop(national, { ...set, order: priorityOrder(national), written: [], sets: [] })
  const deck = workshopDeck(summary, national.disclosure)
  const pictures =
    boundaries === null
      ? new Map<string, never>()
      : await drawWorkshopPictures(national, boundaries, summary, (svg, scale) => rasterise(svg, scale, nodeRasterPort))
  await writePptx(deck, pictures)
  return deck.slides.length
}
