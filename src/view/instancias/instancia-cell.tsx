import type { Country } from '../../domain/country/index.ts'
import type { InstanciaRecord } from '../../domain/register/index.ts'
import type { UnitLevel, Ubigeo } from '../../domain/territory/index.ts'
import { placeOf } from '../desk/index.ts'
import { INSTANCIA_LEVEL_NAME } from '../text/index.ts'

interface InstanciaCellProps extends Pick<InstanciaRecord, 'unit' | 'level'> {
  readonly country: Country
  readonly onOpen: (level: UnitLevel, ubigeo: Ubigeo) => void
}

/** The head of a row about an instancia: its territory, which opens it, its level and where it is. */
export function InstanciaCell({ country, unit, level, onOpen }: InstanciaCellProps) {
  return (
    <th scope="row">
      <button type="button" className="link" onClick={() => onOpen(unit.level, unit.ubigeo)}>
        {unit.name}
      </button>{' '}
      <span className="complementary">
        {INSTANCIA_LEVEL_NAME[level]}
        {level !== 'regional' && `, ${placeOf(country, unit)}`}
      </span>
    </th>
  )
}
