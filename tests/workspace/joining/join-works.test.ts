import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_CAPACITIES } from '../../../src/domain/capacities/index.ts'
import { NO_DISPATCHES } from '../../../src/domain/consolidation/index.ts'
import type { Cut } from '../../../src/domain/cuts/index.ts'
import {
  editKey,
  NEED_GRADES,
  NEED_TOPICS,
  putEdit,
  withoutEdit,
  type Edit,
} from '../../../src/domain/country/index.ts'
import { ETAPAS } from '../../../src/domain/instancias/index.ts'
import { withShare } from '../../../src/domain/shares/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { EMPTY_PLAN, type Visit } from '../../../src/domain/visits/index.ts'
import { compareWorks, freeOf, takeParts, toldApart } from '../../../src/workspace/joining/index.ts'
import type { Work } from '../../../src/workspace/papers/index.ts'
import type { StoredImport } from '../../../src/workspace/storage/index.ts'
import { anyStep } from '../../domain/told-life.ts'
import { visit } from '../../domain/visits/country.ts'
import { sampleRun } from '../runs/sample-run.ts'

const NOTHING: Work = {
  ...{ ediciones: [], corridas: [], plan: EMPTY_PLAN, envios: NO_DISPATCHES, imports: [] },
  ...{ reparto: [], cortes: [], capacidades: NO_CAPACITIES, talleres: [], modelos: [] },
}
const SOURCE = { file: 'equipo.brecha', unit: '', on: '2026-11-28' }
const RUN = sampleRun()
const CUT: Cut = {
  ...{ id: 'k-1', label: 'Corte', on: '2026-11-28', simulated: false, source: '' },
  ...{ stages: [], instruments: [], answered: [], causes: [] },
}

const place = fc.constantFrom('1801', '1802').map((code) => ({ level: 'provincial' as const, ubigeo: ubigeo(code) }))
const written = fc.record({
  editedOn: fc.constantFrom('2026-11-26', '2026-11-27'),
  note: fc.constantFrom('', 'a'),
  link: fc.constant(null),
  receivedOn: fc.constantFrom(null, '2026-01-02'),
})
const session = fc.record({
  date: fc.constantFrom('2026-01-01', '2026-02-01'),
  extraordinary: fc.boolean(),
  inconsistencias: fc.constantFrom(null, true, false),
})
const what = fc.oneof(
  fc.record({
    about: fc.constant('instancia' as const),
    etapa: fc.constantFrom(...ETAPAS, 'sin_dato' as const),
    ordenanza: fc.constantFrom(null, 'O.M. 1', 'O.M. 2'),
    createdOn: fc.constant(null),
    installedOn: fc.constantFrom(null, '2026-03-01'),
    directorio: fc.constantFrom(null, true, false),
    inconsistencias: fc.constant(null),
    aspects: fc.subarray(['miembros', 'otros'] as const),
  }),
  fc.record({
    about: fc.constant('actividad' as const),
    sessions: fc.uniqueArray(session, { selector: ({ date, extraordinary }) => `${date}${String(extraordinary)}` }),
    reports: fc.constant([]),
  }),
  fc.record({
    about: fc.constant('necesidades' as const),
    needs: fc.dictionary(fc.constantFrom(...NEED_TOPICS), fc.constantFrom(...NEED_GRADES)),
  }),
)
const lives = anyStep('provincial').map((told) => ({ about: 'vida' as const, ...told }))
const edits = fc
  .tuple(place, written, fc.oneof(what, lives))
  .map(([at, how, says]) => ({ ...at, ...how, ...says }) as Edit)

/** One thing that a person does on a desk. */
type Act = (work: Work) => Work
const acts: fc.Arbitrary<Act> = fc.oneof(
  edits.map(
    (edit): Act =>
      (work) => ({ ...work, ediciones: putEdit(work.ediciones, edit) }),
  ),
  edits.map(
    (edit): Act =>
      (work) => ({ ...work, ediciones: withoutEdit(work.ediciones, editKey(edit)) }),
  ),
  fc.tuple(fc.constantFrom('v-1', 'v-2'), fc.constantFrom('', 'x', 'y')).map(
    ([id, materials]): Act =>
      (work) =>
        withVisits(work, [...work.plan.visits.filter((each) => each.id !== id), visit('2001', { id, materials })]),
  ),
  fc.constantFrom('v-1', 'v-2').map(
    (id): Act =>
      (work) =>
        withVisits(
          work,
          work.plan.visits.filter((each) => each.id !== id),
        ),
  ),
  fc.tuple(fc.constantFrom('c-1', 'c-2'), fc.constantFrom('', 'x', 'y')).map(
    ([id, note]): Act =>
      (work) => ({ ...work, corridas: [...work.corridas.filter((each) => each.id !== id), { ...RUN, id, note }] }),
  ),
  fc.constantFrom('a', 'b').map(
    (kit): Act =>
      (work) => ({
        ...work,
        envios: {
          ...work.envios,
          sent: [...work.envios.sent.filter(({ id }) => id !== kit), { id: kit, unit: 'region/18', on: '2026-11-01' }],
        },
      }),
  ),
  fc.tuple(fc.constantFrom('18', '20', '1801'), fc.constantFrom(null, 'Equipo norte', 'Equipo sur')).map(
    ([region, team]): Act =>
      (work) => ({ ...work, reparto: withShare(work.reparto, ubigeo(region), team) }),
  ),
  fc.tuple(fc.constantFrom('k-1', 'k-2'), fc.constantFrom('Corte', 'Cierre')).map(
    ([id, label]): Act =>
      (work) => ({ ...work, cortes: [...work.cortes.filter((each) => each.id !== id), { ...CUT, id, label }] }),
  ),
  fc.constantFrom('k-1', 'k-2').map(
    (id): Act =>
      (work) => ({ ...work, cortes: work.cortes.filter((each) => each.id !== id) }),
  ),
  fc.constantFrom('pobreza', 'servicios').chain((table) =>
    fc.constantFrom('a', 'b').map(
      (name): Act =>
        (work) => ({ ...work, imports: [...work.imports, load(table, name, work.imports.length + 1)] }),
    ),
  ),
)

function withVisits(work: Work, visits: readonly Visit[]): Work {
  return { ...work, plan: { ...work.plan, visits } }
}

function load(table: 'pobreza' | 'servicios' | string, name: string, number: number): StoredImport {
  const sha256 = name.repeat(64)
  return {
    id: `${table}-${number}-${sha256.slice(0, 8)}`,
    table: table as StoredImport['table'],
    fileName: `${name}.csv`,
    sha256,
    original: sha256,
    importedAt: '2026-11-27',
    recipe: { kind: table } as StoredImport['recipe'],
  }
}

const did = fc.array(acts, { maxLength: 8 })
const after = (work: Work, done: readonly Act[]) => done.reduce((now, act) => act(now), work)
/** Three works: what both come from, and what each made of it. */
const trios = fc.tuple(did, did, did).map(([before, one, other]) => {
  const base = after(NOTHING, before)
  return [base, after(base, one), after(base, other)] as const
})

/** What stands after all that does not contradict is taken, and what contradicts. */
function join(base: Work | null, ours: Work, theirs: Work) {
  const [mine, other] = toldApart(base, ours, theirs)
  const differences = compareWorks(base, mine, other, SOURCE)
  const free = freeOf(differences).map(({ key, claims }) => ({ key, value: claims[0]?.value ?? '' }))
  const joined = takeParts(mine, other, free)
  if (joined === null) throw new Error('the joined work is not whole')
  return { joined, disputed: differences.filter(({ kind }) => kind === 'contradice').map(({ key }) => key) }
}

/** A work as what it says, whatever the order and the number of its things and the day on which they were written. */
function said({ imports, ediciones, ...work }: Work): unknown {
  const written = ediciones.map((edit) => ({ ...edit, editedOn: '' }))
  return canonical({ ...work, ediciones: written, imports: imports.map((each) => ({ ...each, id: '' })) })
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => JSON.stringify(canonical(each))).sort()
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, canonical(inner)] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )
}

describe('Two works that come from one', () => {
  it('dispute the same parts whichever is ours, and where none is disputed they join to the same', () =>
    fc.assert(
      fc.property(trios, ([base, one, other]) => {
        const [here, there] = [join(base, one, other), join(base, other, one)]
        expect(here.disputed).toEqual(there.disputed)
        if (here.disputed.length === 0) expect(said(here.joined)).toEqual(said(there.joined))
      }),
      { numRuns: 400 },
    ))

  it('join to the same also where parts are disputed, once these are decided by what they say', () =>
    fc.assert(
      fc.property(trios, ([base, one, other]) => {
        const decided = ([mine, theirs]: readonly [Work, Work]) => {
          const all = compareWorks(base, mine, theirs, SOURCE)
          const taken = all.map(({ key, kind, ours, claims }) => {
            const theirsSay = claims[0]?.value ?? ''
            return { key, value: kind === 'contradice' && ours > theirsSay ? ours : theirsSay }
          })
          return takeParts(mine, theirs, taken)
        }
        const [here, there] = [decided(toldApart(base, one, other)), decided(toldApart(base, other, one))]
        expect(here && said(here)).toEqual(there && said(there))
      }),
      { numRuns: 400 },
    ))

  it('joined twice are as joined once', () =>
    fc.assert(
      fc.property(trios, ([base, one, other]) => {
        const { joined } = join(base, one, other)
        const again = join(other, joined, other)
        expect([said(again.joined), again.disputed]).toEqual([said(joined), []])
      }),
    ))

  it('change nothing when one is what the other comes from', () =>
    fc.assert(
      fc.property(trios, ([base, one]) => {
        expect(join(base, one, base)).toEqual({ joined: one, disputed: [] })
        expect(said(join(base, base, one).joined)).toEqual(said(one))
      }),
    ))

  it('that share nothing known lose nothing: each says what only it says, and the rest is disputed', () =>
    fc.assert(
      fc.property(trios, ([, one, other]) => {
        const { joined } = join(null, one, other)
        const keys = new Set(joined.ediciones.map(editKey))
        for (const edit of [...one.ediciones, ...other.ediciones]) expect(keys).toContain(editKey(edit))
        expect(join(null, one, one)).toEqual({ joined: one, disputed: [] })
      }),
    ))

  it('of which one took away what the other changed dispute the whole thing', () => {
    const edit = {
      about: 'necesidades',
      level: 'provincial',
      ubigeo: ubigeo('1801'),
      editedOn: '2026-11-26',
      note: '',
      link: null,
      receivedOn: null,
    } as const
    const base: Work = {
      ...NOTHING,
      ediciones: [{ ...edit, needs: { sistema_nacional: 'alta', gestion_articulada: 'baja' } }],
    }
    const changed: Work = {
      ...NOTHING,
      ediciones: [{ ...edit, needs: { sistema_nacional: 'media', gestion_articulada: 'baja' } }],
    }
    expect(new Set(compareWorks(base, changed, NOTHING, SOURCE).map(({ kind }) => kind))).toEqual(
      new Set(['contradice']),
    )
    expect(join(base, changed, NOTHING).joined).toEqual(changed)
  })
})
