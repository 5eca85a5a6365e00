import type { Country } from '../../domain/country/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import type { Commitment, RegionFinding, WorkshopEvent } from '../../domain/workshops/index.ts'
import { Choice } from '../controls/index.ts'
import { AgreedFields, FindingFields } from '../held/index.ts'
import { eventText } from '../text/index.ts'
import type { ChangeEvent } from './change-event.ts'

const EVERY = 'todas'

interface EventResultsProps {
  readonly country: Country
  readonly event: WorkshopEvent
  readonly scope: string
  readonly onChange: ChangeEvent
}

/** What the workshop left: advances and knots, and commitments, each of a region or of all of them. */
export function EventResults({ country, event, scope, onChange }: EventResultsProps) {
  const { regions } = event
  const choice = <T extends RegionFinding | Commitment>(each: T, put: (next: T) => void) => (
    <RegionOf
      country={country}
      regions={regions}
      region={each.region}
      onChange={(region) => put({ ...each, region })}
    />
  )
  return (
    <div className="fields">
      <FindingFields<RegionFinding>
        findings={event.findings}
        blankOf={(kind) => ({ kind, text: '', measure: '', region: null })}
        scope={scope}
        more={choice}
        onChange={(findings) => onChange({ findings })}
      />
      <div className="field-wide">
        <AgreedFields<Commitment>
          agreed={event.commitments}
          blank={{ text: '', owner: '', dueOn: null, region: null }}
          scope={scope}
          more={choice}
          onChange={(commitments) => onChange({ commitments })}
        />
      </div>
    </div>
  )
}

interface RegionOfProps {
  readonly country: Country
  readonly regions: readonly Ubigeo[]
  readonly region: Ubigeo | null
  readonly onChange: (region: Ubigeo | null) => void
}

/** One of the regions that meet, or all of them; one that no longer meets stays until another is chosen. */
function RegionOf({ country, regions, region, onChange }: RegionOfProps) {
  const known = region === null || regions.includes(region) ? regions : [...regions, region]
  const options = known.map((code) => ({ id: code as string, name: country.at('region', code)?.name ?? code }))
  return (
    <div className="field-wide">
      <Choice
        label={eventText.region}
        value={region ?? EVERY}
        options={[{ id: EVERY, name: eventText.everyRegion }, ...options]}
        onChange={(id) => onChange(known.find((code) => code === id) ?? null)}
      />
    </div>
  )
}
