import type { TerritoryFacts } from '../../domain/country/index.ts'
import type { UnitLevel } from '../../domain/territory/index.ts'
import { instanciasText } from '../text/index.ts'

interface InstanciaLinkProps {
  readonly unit: TerritoryFacts
  readonly onOpen: (level: UnitLevel, ubigeo: TerritoryFacts['ubigeo']) => void
}

/** The name of a territory that opens the record of its instancia. */
export function InstanciaLink({ unit, onOpen }: InstanciaLinkProps) {
  return (
    <button
      type="button"
      className="link"
      aria-label={instanciasText.open(unit.name)}
      onClick={() => onOpen(unit.level, unit.ubigeo)}
    >
      {unit.name}
    </button>
  )
}
