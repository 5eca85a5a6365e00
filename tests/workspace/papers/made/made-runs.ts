import fc from 'fast-check'
import { ALL_CRITERIA, GROUPS } from '../../../../src/domain/criteria/index.ts'
import { EDIT_SUBJECTS } from '../../../../src/domain/country/index.ts'
import { K_CHOICES } from '../../../../src/domain/disclosure/index.ts'
import { DEFINITIONS, INSTANCIA_LEVELS, PLAN_TERMS } from '../../../../src/domain/instancias/index.ts'
import { APPLIED, QUALITIES, TABLE_NAMES } from '../../../../src/domain/measure/index.ts'
import type { FrozenRun } from '../../../../src/domain/ranking/index.ts'
import { UNIT_LEVELS } from '../../../../src/domain/territory/index.ts'
import { among, day, digest, every, place, region, share, some, someOnce, text, word } from './every.ts'

const key = among(ALL_CRITERIA.map((criterion) => criterion.key))
const rank = fc.integer({ min: 1, max: 5_000 })
const rows = fc.nat({ max: 9_999_999 })
const percent = fc.constantFrom(0, 50, 66.7, 100)
type Place = FrozenRun['places'][number]

/** Any frozen priorisations. */
export const runs = someOnce(
  every<FrozenRun>({
    ...{ id: word, frozenOn: day, note: text, group: among(GROUPS), scope: text, hash: text },
    level: among(['provincia', 'distrito', 'region']),
    parameters: every<FrozenRun['parameters']>({
      ...{ definition: among(DEFINITIONS), threshold: share, percentile: percent, modality: fc.option(text) },
      ...{ inherit: fc.boolean(), matrixComplete: fc.boolean(), completeRegions: some(region) },
      ...{ planTerm: among(PLAN_TERMS), referenceDate: day },
    }),
    weights: some(every<FrozenRun['weights'][number]>({ key, weight: fc.constantFrom(0, 0.1, 1_000) })),
    smallCount: among(K_CHOICES),
    sources: some(
      every<FrozenRun['sources'][number]>({
        ...{ table: among(TABLE_NAMES), title: text, publisher: text, cutOff: text, licence: text },
        ...{ quality: among(QUALITIES), rowsKept: rows, rowsRejected: rows, sha256: fc.option(digest) },
        register: fc.option(word),
      }),
    ),
    edits: some(
      every<FrozenRun['edits'][number]>({
        ...{ ubigeo: place, level: among(INSTANCIA_LEVELS), about: among(EDIT_SUBJECTS), editedOn: day, states: text },
      }),
    ),
    places: some(
      every<Place>({
        ...{ ubigeo: place, level: among(UNIT_LEVELS), name: word, within: word, place: rank, tied: fc.boolean() },
        ...{ score: share, scoreMax: share, bestPlace: rank, worstPlace: rank, met: fc.nat({ max: 2 }) },
        ...{ explanation: text },
        criteria: some(
          every<Place['criteria'][number]>({
            ...{ key, verdict: among(APPLIED), min: share, max: share, words: text },
            quality: fc.option(among(QUALITIES)),
          }),
        ),
      }),
    ),
  }),
  ({ id }) => id,
)
