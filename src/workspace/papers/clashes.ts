import { editKey } from '../../domain/country/index.ts'
import { PAPER_KINDS, type PaperKind } from '../storage/index.ts'
import { isRecord, isText } from '../../domain/untrusted/index.ts'
import { oneOf, readList } from './checks.ts'
import { isSame } from './merge-papers.ts'
import type { Papers } from './papers.ts'

/** A field that two tabs wrote, each another thing: ours stands, theirs can be taken in its place. */
export interface Clash {
  readonly paper: PaperKind
  /** What it is a field of: a statement, a run or a visit by its key; empty for the rules of the trips. */
  readonly of: string
  readonly field: string
  readonly ours: unknown
  readonly theirs: unknown
}

type Fields = Readonly<Record<string, unknown>>
type Parts = Readonly<Record<string, Fields>>

const MOST = 50
/** When it was written is no field that a person writes. */
const NOT_WRITTEN = new Set(['editedOn', 'id'])

/**
 * The fields that both wrote since `base`, each another thing. Two things that only took the same number are no clash:
 * both stay.
 */
export function clashesOf(base: Papers, theirs: Papers, ours: Papers): readonly Clash[] {
  return PAPER_KINDS.flatMap((paper) => {
    const [was, other, own] = [partsOf(paper, base), partsOf(paper, theirs), partsOf(paper, ours)]
    return Object.entries(own).flatMap(([of, mine]) => {
      const [before, his] = [was[of], other[of]]
      if (his === undefined || (before === undefined && paper !== 'ediciones' && of !== '')) return []
      return Object.keys(mine)
        .filter((field) => !NOT_WRITTEN.has(field) && bothWrote(before, his, mine, field))
        .map((field) => ({ paper, of, field, ours: mine[field], theirs: his[field] }))
    })
  })
}

function bothWrote(before: Fields | undefined, theirs: Fields, ours: Fields, field: string): boolean {
  if (isSame(theirs[field], ours[field])) return false
  return before === undefined || (!isSame(before[field], theirs[field]) && !isSame(before[field], ours[field]))
}

function partsOf(paper: PaperKind, { ediciones, corridas, plan, talleres }: Papers): Parts {
  switch (paper) {
    case 'ediciones':
      return Object.fromEntries(ediciones.map((edit) => [editKey(edit), { ...edit }]))
    case 'corridas':
      return Object.fromEntries(corridas.map((run) => [run.id, { ...run }]))
    case 'envios':
    case 'recetas':
    case 'reparto':
    case 'cortes':
    case 'capacidades':
    case 'membrete':
    case 'linaje':
    case 'campo':
    case 'modelos':
      return {}
    case 'talleres':
      return Object.fromEntries(talleres.map((event) => [event.id, { ...event }]))
    case 'plan':
      return {
        ...Object.fromEntries(plan.visits.map((visit) => [visit.id, { ...visit }])),
        ...(plan.rules === null ? {} : { '': { rules: plan.rules } }),
      }
  }
}

/** Clashes of a kept text; none where it is not whole. */
export function readClashes(text: string | null): readonly Clash[] {
  if (text === null) return []
  try {
    return readList(JSON.parse(text), MOST, readClash) ?? []
  } catch {
    return []
  }
}

function readClash(value: unknown): Clash | null {
  if (!isRecord(value) || !isText(value.of) || !isText(value.field)) return null
  const paper = oneOf(PAPER_KINDS, value.paper)
  return paper === null
    ? null
    : { paper, of: value.of, field: value.field, ours: value.ours ?? null, theirs: value.theirs ?? null }
}

/** The clashes with newer ones, the last of each field counting. */
export function withClashes(clashes: readonly Clash[], more: readonly Clash[]): readonly Clash[] {
  return [...clashes.filter((each) => !more.some((other) => isOfSameField(each, other))), ...more].slice(-MOST)
}

/** Whether both are about one field. */
export function isOfSameField(one: Clash, other: Clash): boolean {
  return one.paper === other.paper && one.of === other.of && one.field === other.field
}
