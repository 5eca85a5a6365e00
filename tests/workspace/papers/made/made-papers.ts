import fc from 'fast-check'
import {
  ACTORS,
  ANSWER_FORMS,
  CAPACITY_TOPICS,
  DIMENSIONS,
  type Capacities,
} from '../../../../src/domain/capacities/index.ts'
import type { Dispatches } from '../../../../src/domain/consolidation/index.ts'
import { instrumentItem, stageItem, type Cut, type CutCause } from '../../../../src/domain/cuts/index.ts'
import {
  ETAPAS,
  INSTRUMENT_ESTADOS,
  INSTRUMENTS,
  MODELS,
  type OwnModel,
} from '../../../../src/domain/instancias/index.ts'
import type { Letterhead } from '../../../../src/domain/letterhead/index.ts'
import type { Shares } from '../../../../src/domain/shares/index.ts'
import { unitKey, type UnitKey } from '../../../../src/domain/territory/index.ts'
import { markedModel, type Lineage, type Papers, type Work } from '../../../../src/workspace/papers/index.ts'
import { among, day, digest, distrito, every, provincia, region, some, someOnce, text, word } from './every.ts'
import { edits } from './made-edits.ts'
import { plan, trips, workshops } from './made-plan.ts'
import { imports, namedRecipes } from './made-recipes.ts'
import { runs } from './made-runs.ts'

const unit: fc.Arbitrary<UnitKey> = fc.oneof(
  region.map((code) => unitKey({ level: 'region', ubigeo: code })),
  provincia.map((code) => unitKey({ level: 'provincia', ubigeo: code })),
  distrito.map((code) => unitKey({ level: 'distrito', ubigeo: code })),
)
const instrument = fc.tuple(unit, among(INSTRUMENTS)).map(([whose, kind]) => instrumentItem(whose, kind))
const cause: fc.Arbitrary<CutCause> = fc.oneof(
  every<Extract<CutCause, { kind: 'archivo' }>>({ kind: fc.constant('archivo'), file: text, unit: word, on: day }),
  every<Extract<CutCause, { kind: 'escrito' }>>({ kind: fc.constant('escrito'), on: day }),
)
const cuts = someOnce(
  every<Cut>({
    ...{ id: word, label: text, on: day, simulated: fc.boolean(), source: text, answered: some(region) },
    stages: some(fc.tuple(unit, among(ETAPAS))),
    instruments: some(fc.tuple(instrument, among(INSTRUMENT_ESTADOS))),
    causes: some(fc.tuple(fc.oneof(instrument, unit.map(stageItem)), cause)),
  }),
  ({ id }) => id,
)

const points = fc.constantFrom(0, 33.3, 100)
type Round = Capacities['rounds'][number]
type Capacity = Capacities['own'][number]
const capacity = every<Capacity>({
  ...{ id: word, topic: among(CAPACITY_TOPICS), dimension: among(DIMENSIONS), question: text },
  ...{ form: among(ANSWER_FORMS), options: some(text), right: some(text) },
  ideal: fc.record(Object.fromEntries(ACTORS.map((actor) => [actor, points]))) as fc.Arbitrary<Capacity['ideal']>,
})
const answering = {
  level: among(['region', 'provincia', 'distrito']),
  ubigeo: provincia,
  actor: among(ACTORS),
} as const
const capacities = every<Capacities>({
  own: some(capacity),
  rounds: someOnce(
    some(capacity).chain((asked) =>
      every<Round>({
        ...{ id: word, label: text, on: day, file: text, capacities: fc.constant(asked) },
        answers: some(
          every<Round['answers'][number]>({
            ...answering,
            points: fc.array(fc.option(points), { minLength: asked.length, maxLength: asked.length }),
          }),
        ),
        asked: some(every<Round['asked'][number]>({ ...answering, count: fc.integer({ min: 1, max: 900 }) })),
      }),
    ),
    ({ id }) => id,
  ),
})

const dispatches = every<Dispatches>({
  sent: some(every<Dispatches['sent'][number]>({ id: word, unit, on: day })),
  answers: some(every<Dispatches['answers'][number]>({ kit: word, unit, file: text, on: day })),
})
const shares: fc.Arbitrary<Shares> = someOnce(
  fc.oneof(
    every<Shares[number]>({ ubigeo: region, team: word }),
    every<Shares[number]>({ ubigeo: provincia, team: fc.option(word) }),
  ),
  (each) => each.ubigeo,
)

/** Any papers; pictures and documents are those given, for they are cleaned as they are read. */
export function papersWith(docx: string, logo: NonNullable<Letterhead['logo']>): fc.Arbitrary<Papers> {
  const models = someOnce(
    every<OwnModel>({ id: among(MODELS), fileName: word, addedOn: day, docx: fc.constant(docx) }),
    ({ id }) => id,
  )
  const held = {
    ...{ ediciones: edits, corridas: runs, plan, envios: dispatches, reparto: shares, cortes: cuts },
    ...{ capacidades: capacities, talleres: workshops },
  }
  const work = every<Work>({ ...held, imports, modelos: models.map((each) => each.map(markedModel)) })
  return every<Papers>({
    ...{ ...held, campo: trips, recetas: namedRecipes, modelos: models },
    membrete: every<Letterhead>({ entity: text, office: text, place: text, logo: fc.option(fc.constant(logo)) }),
    linaje: every<Lineage>({
      label: word,
      ancestors: some(every<Lineage['ancestors'][number]>({ id: digest, label: word, on: day, work: fc.option(work) })),
    }),
  })
}
