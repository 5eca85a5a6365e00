import { describeTerritory, namingKey, type Gazetteer } from '../../domain/gazetteer/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import { aboveCapital, type LevelColumns } from './capital-code.ts'
import { findTerritory, type PlaceFound } from './find-territory.ts'
import { heldAgainst, type OtherCodes, type Unlike } from './held-codes.ts'
import type { Placing } from './placing.ts'
import type { AloneCodes } from './alone-codes.ts'

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
  readonly otherCodes: OtherCodes
  readonly aloneCodes: AloneCodes
}

type Asked = Omit<Extract<PlaceFound, { readonly problem: unknown }>, 'problem'> & {
  readonly problem: 'codigo_de_la_capital' | 'codigos_de_reniec' | 'codigos_difieren' | 'codigo_reniec'
}

/**
 * A place found, or why not; `capital` is the provincia whose capital the row's code is, where it names no distrito;
 * `unlike` the further column whose code is of elsewhere, though the row's names prove the place.
 */
export type Found = (PlaceFound | Asked) & { readonly capital?: Ubigeo; readonly unlike?: Unlike }

/** The territory of a row's texts; a capital's code without a distrito waits until a person has said whose it is. */
export function findPlace(placing: Placing, setting: PlaceSetting): Found {
  const { gazetteer, confirmed, capitals, otherCodes, aloneCodes } = setting
  const naming = namingKey(placing)
  if (aloneCodes !== 'inei' && placing.code !== '' && !confirmed.has(naming)) return unplaced(placing, aloneCodes)
  const found: Found = heldAgainst(findTerritory(gazetteer, placing, confirmed), placing, {
    gazetteer,
    confirmed,
    otherCodes,
  })
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
    naming,
    capital,
  }
}

// There is no free list that takes RENIEC's distritos to the INEI's.
function unplaced(placing: Placing, alone: Exclude<AloneCodes, 'inei'>): Asked {
  const problem = alone === 'reniec' ? 'codigo_reniec' : 'codigos_de_reniec'
  return { problem, column: 'ubigeo', value: placing.code, suggestion: '', suggested: [], naming: namingKey(placing) }
}
