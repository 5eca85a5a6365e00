import { instanciaLevelOfCode, type InstanciaLevel } from '../../../domain/instancias/index.ts'
import type { Ubigeo } from '../../../domain/territory/index.ts'
import type { RowReader } from '../row-reader.ts'
import { readNivel } from './answers.ts'

/** Columns by which a row of any kind names its territory; one of them must be there. */
export const ANY_TERRITORY = ['ubigeo', 'ccdd', 'departamento', 'provincia', 'distrito', 'territorio']

/** Territory and level of a row about an instancia: the level stated, else that of the code, which is remarked. */
export function readLevelled(reader: RowReader): { readonly ubigeo: Ubigeo; readonly nivel: InstanciaLevel } | null {
  const cell = reader.cell('nivel')
  const stated = cell === '' ? null : readNivel(cell)
  if (cell !== '' && stated === null) reader.reject('nivel', 'valor_no_admitido', cell)
  const code = reader.territory(stated?.level ?? null, true)
  if (code === null) return null
  if (reader.has('nivel') && stated === null) reader.remark('nivel_deducido', 'nivel')
  return { ubigeo: code, nivel: stated?.nivel ?? instanciaLevelOfCode(code) }
}
