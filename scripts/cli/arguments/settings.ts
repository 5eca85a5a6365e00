import type { Parameters } from '../../../src/domain/criteria/index.ts'
import type { Country } from '../../../src/domain/country/index.ts'
import { parseSmallCount, USUAL_K, type DisclosurePolicy } from '../../../src/domain/disclosure/index.ts'
import type { Ubigeo } from '../../../src/domain/territory/index.ts'
import { UsageError } from '../failure.ts'
import { OPTIONS } from './options.ts'
import type { Given } from './read-arguments.ts'
import { choiceOf, dateOf, numberOf, oneOf } from './values.ts'

/** Reads the parameters of the method; the modality is checked later, against the loaded table. */
export function readParameters(given: Given, today: string): Parameters {
  return {
    definition: choiceOf(given, 'definicion'),
    threshold: numberOf(given, 'umbral'),
    percentile: numberOf(given, 'percentil'),
    modality: null,
    inherit: choiceOf(given, 'heredar') === 'si',
    matrixComplete: choiceOf(given, 'matriz-completa') === 'si',
    completeRegions: [],
    planTerm: choiceOf(given, 'plazo'),
    referenceDate: dateOf(given, 'fecha', today),
  }
}

/**
 * The keys of the regions in which the matrix is said to be complete, in order; throws a UsageError for one that the
 * loaded country does not have, or where the whole matrix is said to be.
 */
export function completeRegionsOf(given: Given, country: Country): readonly Ubigeo[] {
  const text = given.values.get('matriz-completa-en')
  if (text === undefined) return []
  if (choiceOf(given, 'matriz-completa') === 'si')
    throw new UsageError('--matriz-completa-en no va con --matriz-completa si, que ya vale para todo el país.')
  const regions = text.split(',').map((part) => {
    const region = country.byLevel.region.find(({ ubigeo }) => ubigeo === part.trim())
    if (region !== undefined) return region.ubigeo
    const known = country.byLevel.region.map(({ ubigeo }) => ubigeo).join(', ')
    throw new UsageError(`--matriz-completa-en lleva claves de regiones: ${known}; no «${part.trim()}».`)
  })
  return [...new Set(regions)].sort()
}

/**
 * What of the small counts may be told: shareable unless the internal use is asked for, or is the usual one of the
 * answer.
 */
export function readDisclosure(given: Given, usual = false): DisclosurePolicy {
  const internal = oneOf(given, 'uso-interno', OPTIONS['uso-interno'].takes, usual ? 'si' : 'no')
  return { k: parseSmallCount(choiceOf(given, 'k')) ?? USUAL_K, internal: internal === 'si' }
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
