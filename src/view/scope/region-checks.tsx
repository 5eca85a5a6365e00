import { Checkbox, CheckboxGroup } from 'react-aria-components'
import type { Country } from '../../domain/country/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import { scopeText } from '../text/index.ts'
import './scope.css'

interface RegionChecksProps {
  readonly country: Country
  readonly chosen: readonly Ubigeo[]
  /** How a region is named, where not by its name alone. */
  readonly nameOf?: (region: Ubigeo, name: string) => string
  readonly onChange: (regions: readonly Ubigeo[]) => void
}

/** A box for each region of the country. */
export function RegionChecks({ country, chosen, nameOf, onChange }: RegionChecksProps) {
  const all = country.byLevel.region
  return (
    <CheckboxGroup
      aria-label={scopeText.regionsTitle}
      className="region-choices"
      value={[...chosen]}
      onChange={(codes) => onChange(all.map((facts) => facts.ubigeo).filter((code) => codes.includes(code)))}
    >
      {all.map((facts) => (
        <Checkbox key={facts.ubigeo} value={facts.ubigeo} className="check">
          <span className="check-box" aria-hidden="true" />
          {nameOf === undefined ? facts.name : nameOf(facts.ubigeo, facts.name)}
        </Checkbox>
      ))}
    </CheckboxGroup>
  )
}
