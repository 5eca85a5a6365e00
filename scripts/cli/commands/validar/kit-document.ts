import type { CellKey, ReturnedCell } from '../../../../src/domain/consolidation/index.ts'
import type { Country } from '../../../../src/domain/country/index.ts'
import { UNIT_LEVEL } from '../../../../src/domain/instancias/index.ts'
import { owedInstancias } from '../../../../src/domain/register/index.ts'
import { unitOf, type UnitKey } from '../../../../src/domain/territory/index.ts'
import { sayKitFault } from '../../../../src/domain/words/index.ts'
import { describeCell, readReturned, type ReturnedFile } from '../../../../src/workspace/kits/index.ts'
import { loadCountry } from '../../country/load-country.ts'

/**
 * What `validar` prints of a kit that came back: whose it is, what it says otherwise than when it left, what is told.
 */
export interface KitDocument {
  readonly tabla: 'kit'
  readonly kit: string
  /** Null where it does not say whose it is. */
  readonly territorio: { readonly nivel: string; readonly ubigeo: string; readonly nombre: string } | null
  readonly celdas: number
  readonly cambios: readonly {
    readonly nivel: string
    readonly ubigeo: string
    readonly nombre: string
    readonly dato: string
    /** What it said when it left; null where its row no longer says it. */
    readonly decia: string | null
    readonly dice: string
  }[]
  readonly avisos: readonly { readonly aviso: string; readonly cantidad: number; readonly texto: string }[]
}

/** The account of a kit that came back; null when the file is none. */
export async function kitDocument(bytes: Uint8Array, name: string): Promise<KitDocument | null> {
  if ((await readKit(bytes, name, new Set())) === null) return null
  const { country } = await loadCountry(undefined, () => undefined)
  const owed = new Set(owedInstancias(country).map(({ level, unit }) => `${level}/${unit.ubigeo}`))
  const read = await readKit(bytes, name, owed)
  if (read === null) return null
  return {
    tabla: 'kit',
    kit: read.kit,
    territorio: territoryOf(country, read.unit),
    celdas: read.cells.size,
    cambios: [...read.cells].flatMap(([key, cell]) => changeOf(country, key, cell)),
    avisos: read.faults.map((fault) => ({ aviso: fault.kind, cantidad: fault.count, texto: sayKitFault(fault) })),
  }
}

/** A matrix is read cell by cell too, and belongs to no kit. */
async function readKit(bytes: Uint8Array, name: string, owed: ReadonlySet<string>): Promise<ReturnedFile | null> {
  const read = await readReturned(bytes, name, owed)
  return read.what === 'libro' && read.kit !== '' ? read : null
}

function territoryOf({ at }: Country, key: string): KitDocument['territorio'] {
  if (key === '') return null
  const { level, ubigeo } = unitOf(key as UnitKey)
  return { nivel: level, ubigeo, nombre: at(level, ubigeo)?.name ?? '' }
}

function changeOf(
  country: Country,
  key: CellKey,
  { base, value }: ReturnedCell,
): readonly KitDocument['cambios'][number][] {
  const words = describeCell(key, country)
  if (words === null || base === value) return []
  const { place, thing, field, say } = words
  return [
    {
      nivel: place.level,
      ubigeo: place.ubigeo,
      nombre: country.at(UNIT_LEVEL[place.level], place.ubigeo)?.name ?? '',
      dato: [thing, field].filter((part) => part !== '').join(': '),
      decia: base === null ? null : say(base),
      dice: say(value),
    },
  ]
}
