import { editKey } from '../../domain/country/index.ts'
import type { PaperKind } from '../storage/index.ts'
import type { Clash } from './clashes.ts'
import { writePapers, type Papers } from './papers.ts'
import { readPapers } from './read-papers.ts'

/** The papers with theirs in place of ours; the same ones when that would not be whole or its subject is gone. */
export function withTheirs(papers: Papers, { paper, of, field, theirs }: Clash): Papers {
  const next = put(papers, paper, of, { [field]: theirs })
  const { papers: read, damaged } = readPapers(new Map(writePapers(next)))
  return damaged ? papers : { ...papers, [paper]: read[paper] }
}

function put(papers: Papers, paper: PaperKind, of: string, change: Readonly<Record<string, unknown>>): Papers {
  const { ediciones, corridas, plan, talleres } = papers
  switch (paper) {
    case 'ediciones':
      return { ...papers, ediciones: ediciones.map((edit) => (editKey(edit) === of ? { ...edit, ...change } : edit)) }
    case 'corridas':
      return { ...papers, corridas: corridas.map((run) => (run.id === of ? { ...run, ...change } : run)) }
    case 'envios':
    case 'recetas':
    case 'reparto':
    case 'cortes':
    case 'capacidades':
    case 'membrete':
    case 'linaje':
    case 'campo':
    case 'modelos':
      return papers
    case 'talleres':
      return { ...papers, talleres: talleres.map((event) => (event.id === of ? { ...event, ...change } : event)) }
    case 'plan': {
      if (of === '') return { ...papers, plan: { ...plan, ...change } }
      return {
        ...papers,
        plan: { ...plan, visits: plan.visits.map((each) => (each.id === of ? { ...each, ...change } : each)) },
      }
    }
  }
}
