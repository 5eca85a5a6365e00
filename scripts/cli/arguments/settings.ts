import { DEFAULT_PERCENTILE, DEFAULT_THRESHOLD, type Parameters } from '../../../src/domain/criteria/index.ts'
import type { Country } from '../../../src/domain/country/index.ts'
import { DEFINITIONS, PLAN_TERMS } from '../../../src/domain/instancias/index.ts'
import type { DisclosurePolicy } from '../../../src/domain/disclosure/index.ts'
import { UsageError } from '../failure.ts'
import type { Given } from './options.ts'
import { choiceOf, dateOf, numberOf, yesNoOf } from './values.ts'

/** Reads the parameters of the method; the modality is checked later, against the loaded table. */
export function readParameters(given: Given, today: string): Parameters {
  return {
    definition: choiceOf(given, 'definicion', DEFINITIONS, 'municipal'),
    threshold: numberOf(given, 'umbral', [0, 1], DEFAULT_THRESHOLD),
    percentile: numberOf(given, 'percentil', [0, 100], DEFAULT_PERCENTILE),
    modality: null,
    inherit: yesNoOf(given, 'heredar', true),
    matrixComplete: yesNoOf(given, 'matriz-completa', false),
    planTerm: choiceOf(given, 'plazo', PLAN_TERMS, 'multianual'),
    referenceDate: dateOf(given, 'fecha', today),
  }
}

/** What of the small counts may be told: shareable unless the internal use is asked for, or is the usual one of the answer. */
export function readDisclosure(given: Given, usual = false): DisclosurePolicy {
  return { k: choiceOf(given, 'k', ['5', '11'], '5') === '11' ? 11 : 5, internal: yesNoOf(given, 'uso-interno', usual) }
}

/** The modality as the loaded table writes it, null for all; throws a UsageError that lists those present. */
export function modalityOf(given: Given, country: Country): string | null {
  const text = given.values.get('modalidad')
  if (text === undefined || text.trim().toLowerCase() === 'todas') return null
  const { modalities } = country.cases
  const found =
    modalities.find((each) => each === text) ??
    modalities.find((each) => each.toLowerCase() === text.trim().toLowerCase())
  if (found !== undefined) return found
  const present =
    modalities.length === 0 ? 'la tabla cargada no distingue modalidades' : `las que hay son ${modalities.join(', ')}`
  throw new UsageError(`--modalidad no conoce «${text}»: ${present}.`)
}
