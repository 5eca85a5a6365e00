import { answerKey } from '../../domain/consolidation/index.ts'
import { editKey } from '../../domain/country/index.ts'
import type { Papers } from './papers.ts'

type Both = (base: Papers, theirs: Papers, ours: Papers) => Papers

/**
 * What was written here since `base`, on top of what is kept (`theirs`), which others may have changed since `base`
 * too. Field by field: nothing that either wrote is lost unless both wrote the same field, where ours stands.
 */
export const mergePapers: Both = (base, theirs, ours) => ({
  ediciones: mergeList(base.ediciones, theirs.ediciones, ours.ediciones, editKey),
  corridas: mergeList(base.corridas, theirs.corridas, ours.corridas, idOf, renamed),
  plan: {
    visits: mergeList(base.plan.visits, theirs.plan.visits, ours.plan.visits, idOf, renamed),
    rules: isSame(ours.plan.rules, base.plan.rules) ? theirs.plan.rules : ours.plan.rules,
    hours: mergeList(base.plan.hours, theirs.plan.hours, ours.plan.hours, ({ from, to }) => `${from}/${to}`),
    ...signalOf(isSame(ours.plan.signal, base.plan.signal) ? theirs : ours),
  },
  envios: {
    sent: mergeList(base.envios.sent, theirs.envios.sent, ours.envios.sent, idOf),
    answers: mergeList(base.envios.answers, theirs.envios.answers, ours.envios.answers, answerKey),
  },
  recetas: mergeList(base.recetas, theirs.recetas, ours.recetas, idOf, renamed),
  reparto: mergeList(base.reparto, theirs.reparto, ours.reparto, ({ ubigeo }) => ubigeo),
  cortes: mergeList(base.cortes, theirs.cortes, ours.cortes, idOf, renamed),
  capacidades: {
    own: mergeList(base.capacidades.own, theirs.capacidades.own, ours.capacidades.own, idOf),
    rounds: mergeList(base.capacidades.rounds, theirs.capacidades.rounds, ours.capacidades.rounds, idOf, renamed),
  },
  talleres: mergeList(base.talleres, theirs.talleres, ours.talleres, idOf, renamed),
  membrete: mergeFields(base.membrete, theirs.membrete, ours.membrete),
  campo: mergeList(base.campo, theirs.campo, ours.campo, idOf),
  modelos: mergeList(base.modelos, theirs.modelos, ours.modelos, idOf),
  linaje: {
    label: ours.linaje.label === base.linaje.label ? theirs.linaje.label : ours.linaje.label,
    ancestors: mergeList(base.linaje.ancestors, theirs.linaje.ancestors, ours.linaje.ancestors, idOf),
  },
})

function signalOf({ plan: { signal } }: Papers): Pick<Papers['plan'], 'signal'> {
  return signal === undefined ? {} : { signal }
}

/**
 * `rename` makes another thing of one that only shares its key; without it, ours is the later statement about the same
 * thing.
 */
function mergeList<T extends object>(
  base: readonly T[],
  theirs: readonly T[],
  ours: readonly T[],
  keyOf: (item: T) => string,
  rename?: (item: T, taken: ReadonlySet<string>) => T,
): readonly T[] {
  if (isSame(theirs, base)) return ours
  if (isSame(ours, base)) return theirs
  const [was, mine] = [byKey(base, keyOf), byKey(ours, keyOf)]
  const kept = theirs.filter((item) => mine.has(keyOf(item)) || !isSame(was.get(keyOf(item)), item))
  const merged = byKey(kept, keyOf)
  const taken = new Set([...merged.keys(), ...mine.keys()])
  for (const [key, item] of mine) {
    const [before, other] = [was.get(key), merged.get(key)]
    if (isSame(before, item)) continue
    if (other === undefined || isSame(other, item)) merged.set(key, item)
    else if (before !== undefined) merged.set(key, mergeFields(before, other, item))
    else if (rename === undefined) merged.set(key, item)
    else {
      const another = rename(item, taken)
      taken.add(keyOf(another))
      merged.set(keyOf(another), another)
    }
  }
  return [...merged.values()]
}

function mergeFields<T extends object>(base: T, theirs: T, ours: T): T {
  const changed = (Object.keys(ours) as (keyof T)[]).filter((name) => !isSame(ours[name], base[name]))
  return changed.reduce((merged, name) => ({ ...merged, [name]: ours[name] }), theirs)
}

function byKey<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T> {
  return new Map(items.map((item) => [keyOf(item), item]))
}

function idOf({ id }: { readonly id: string }): string {
  return id
}

/** The same thing under the first free number that follows its own. */
function renamed<T extends { readonly id: string }>(item: T, taken: ReadonlySet<string>): T {
  const [, stem = item.id, digits = '1'] = /^(.*?)-?(\d{0,9})$/.exec(item.id) ?? []
  let number = Number(digits) + 1
  while (taken.has(`${stem}-${number}`)) number += 1
  return { ...item, id: `${stem}-${number}` }
}

/** Whether they say the same, whatever the order of their fields. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder)
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
