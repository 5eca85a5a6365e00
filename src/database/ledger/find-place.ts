import { describeTerritory, namingKey, type Gazetteer } from '../../domain/gazetteer/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import { aboveCapital, type LevelColumns } from './capital-code.ts'
import { findTerritory, type PlaceFound } from './find-territory.ts'
import type { Placing } from './placing.ts'

/**
 * What of the table a capital's code without a distrito is judged by, and what a person said of such rows: `si`, they
 * are of the provincia.
 */
export interface CapitalSetting {
  readonly columns: LevelColumns
  readonly answer: 'si' | 'no' | null
}

interface PlaceSetting {
  readonly gazetteer: Gazetteer
  readonly confirmed: ReadonlyMap<string, Ubigeo>
  readonly capitals: CapitalSetting | null
}

type CapitalAsked = Omit<Extract<PlaceFound, { readonly problem: unknown }>, 'problem'> & {
  readonly problem: 'codigo_de_la_capital'
}

/**
 * A place found, or why not; `capital` is the provincia whose capital the row's code is, where it names no distrito.
 */
export type Found = (PlaceFound | CapitalAsked) & { readonly capital?: Ubigeo }

/** The territory of a row's texts; a capital's code without a distrito waits until a person has said whose it is. */
export function findPlace(placing: Placing, { gazetteer, confirmed, capitals }: PlaceSetting): Found {
  const found = findTerritory(gazetteer, placing, confirmed)
  if ('problem' in found || capitals === null) return found
  const capital = aboveCapital(placing, found.ubigeo, capitals.columns)
  if (capital === null) return found
  if (capitals.answer === 'no') return { ...found, capital }
  if (capitals.answer === 'si') {
    const mend = { column: 'ubigeo', before: placing.code, after: capital, rule: 'capital_por_provincia' } as const
    return { ...found, ubigeo: capital, capital, mends: [mend] }
  }
  return {
    problem: 'codigo_de_la_capital',
    column: 'ubigeo',
    value: placing.code,
    suggestion: describeTerritory(gazetteer, capital),
    suggested: [capital],
    naming: namingKey(placing),
    capital,
  }
}
