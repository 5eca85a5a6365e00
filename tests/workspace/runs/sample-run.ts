import type { Country, CountryRows, Edit } from '../../../src/domain/country/index.ts'
import type { Quality } from '../../../src/domain/measure/index.ts'
import type { FrozenRun } from '../../../src/domain/ranking/index.ts'
import { defaultChoices, type Choices } from '../../../src/workspace/choices/index.ts'
import { freezeRun, type RunWords } from '../../../src/workspace/runs/index.ts'
import { createDeriver, type WorkspaceState } from '../../../src/workspace/session/index.ts'
import { assembleCountry } from '../../../src/domain/country/index.ts'
import { country, facts, provincia } from '../../domain/invented-country.ts'

export const TODAY = '2026-11-21'

export const plainWords: RunWords = {
  scope: 'Todo el país',
  value: (result) => (result.value === null ? 'sin dato' : String(result.value)),
  within: () => 'Moquegua',
  edit: (edit) => edit.about,
}

/** A departamento of four provincias, the last two alike. */
export const territories = [
  facts('18', { name: 'Moquegua' }),
  ...provincia('1801', 4, 'creada', 'sin_instancia'),
  ...provincia('1802', 4, 'sin_instancia', null),
  ...provincia('1803', 4, 'sin_instancia', 'sin_instancia'),
  ...provincia('1804', 4, 'sin_instancia', 'sin_instancia'),
]

export interface Sample {
  readonly rows?: Partial<CountryRows>
  readonly choices?: Partial<Choices>
  readonly quality?: Quality
  readonly sha256?: string
  readonly edits?: readonly Edit[]
  readonly note?: string
  readonly id?: string
  readonly internalUse?: boolean
}

/** The state of a desk over an invented country, as far as freezing looks at it. */
export function stateOf({
  rows,
  choices = {},
  quality = 'observado',
  sha256 = 'a'.repeat(64),
  edits = [],
  internalUse = false,
}: Sample): WorkspaceState {
  const made = country({ territories, ...rows })
  const of: Country = assembleCountry(
    made.rows,
    [...made.sources.values()].map((source) => ({
      ...source,
      sha256,
      quality: source.table === 'instancias' ? quality : 'observado',
    })),
  )
  const chosen = { ...defaultChoices(TODAY), ...choices }
  return {
    choices: chosen,
    derived: createDeriver()(of, [], chosen, internalUse),
    spreads: null,
    session: { country: of, macroRegions: [], internalUse, papers: { papers: { ediciones: edits } } },
  } as unknown as WorkspaceState
}

/** A run frozen over it. */
export function sampleRun(sample: Sample = {}): FrozenRun {
  const run = freezeRun(stateOf(sample), {
    id: sample.id ?? 'corrida-1',
    today: TODAY,
    note: sample.note ?? '',
    words: plainWords,
  })
  if (run === null) throw new Error('nothing to freeze')
  return run
}
