import type { National } from '../../domain/criteria/index.ts'
import { internalName } from '../../domain/disclosure/index.ts'
import type { Letterhead } from '../../domain/letterhead/index.ts'
import type { Weights } from '../../domain/ranking/index.ts'
import { planWorkshop, priorityOrder, type WorkshopSummary, type WrittenFinding } from '../../domain/summary/index.ts'
import { regionOf, type MacroRegion, type Ubigeo } from '../../domain/territory/index.ts'
import type { Plan } from '../../domain/visits/index.ts'
import { findingsByRegion, type WorkshopEvent } from '../../domain/workshops/index.ts'
import type { Deck } from '../../publish/slides/index.ts'
import type { Limites } from '../session/index.ts'
import type { ExportedBytes } from './exported-bytes.ts'
import { rasteriseInWorker } from './rasterise-in-worker.ts'
import { openAround } from './with-around.ts'

export type { Deck, Slide, SlideBars, SlideBlock, SlideTable } from '../../publish/slides/index.ts'

/** Which regions meet, under which name, and what was written of them in the plan of visits. */
interface WorkshopChoice {
  readonly name: string
  readonly regions: readonly Ubigeo[]
  readonly weights: Weights
  readonly plan: Plan
  readonly sets: readonly MacroRegion[]
  /** What it is as an event; null for a set of regions alone. */
  readonly event: WorkshopEvent | null
}

/** What a workshop can prepare once the code of the slides has come. `limites` null: without the map. */
export interface WorkshopPress {
  plan(national: National, choice: WorkshopChoice): WorkshopSummary
  /** The deck as it is signed. */
  compose(national: National, summary: WorkshopSummary, event: WorkshopEvent | null, letterhead: Letterhead): Deck
  /** The map of the deck as SVG. */
  drawMap(national: National, summary: WorkshopSummary, limites: Limites): string
  /** The deck as .pptx; its library comes with the first one. */
  save(national: National, summary: WorkshopSummary, deck: Deck, limites: Limites | null): Promise<ExportedBytes>
}

/** Loads what makes the slides. */
export async function openWorkshop(): Promise<WorkshopPress> {
  const [slides, lay] = await Promise.all([import('../../publish/slides/index.ts'), openAround()])
  const { drawWorkshopMap, drawWorkshopPictures, PPTX, signDeck, workshopDeck, writePptx } = slides
  return {
    plan: (national, { name, regions, weights, plan, sets, event }) =>
      planWorkshop(national, {
        name,
        regions,
        order: priorityOrder(national, weights),
        written: [...writtenIn(plan), ...writtenAt(event)],
        sets,
      }),
    compose: (national, summary, event, letterhead) =>
      signDeck(workshopDeck(summary, national.disclosure, event), letterhead),
    drawMap: (national, summary, limites) => drawWorkshopMap(national, lay(limites), summary),
    save: async (national, summary, deck, limites) => {
      const pictures =
        limites === null
          ? new Map<string, never>()
          : await drawWorkshopPictures(national, lay(limites), summary, rasteriseInWorker)
      return {
        name: internalName(`${deck.fileName}.pptx`, national.disclosure),
        mime: PPTX,
        bytes: await writePptx(deck, pictures),
      }
    },
  }
}

/** What was found in the visits of a plan. */
export function writtenIn({ visits }: Plan): readonly WrittenFinding[] {
  return visits.flatMap((visit) =>
    visit.findings
      .filter(({ text }) => text !== '')
      .map(({ kind, text }) => ({ region: regionOf(visit.ubigeo), kind, text, at: 'plan' as const })),
  )
}

/** What a workshop identified; what is of all its regions is of each. */
export function writtenAt(event: WorkshopEvent | null): readonly WrittenFinding[] {
  if (event === null) return []
  return findingsByRegion(event).map(({ region, kind, text }) => ({ region, kind, text, at: 'taller' }))
}
