import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { Country } from '../../domain/country/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { scopeText } from '../text/index.ts'
import { RegionChecks } from './region-checks.tsx'
import { regionsInScope } from './scope-options.ts'
import './scope.css'

interface RegionSetPickerProps {
  readonly country: Country
  /** The named set that is in use while the scope is the whole country, as in the workshop. */
  readonly usual?: string
}

/** A set of regions of the analyst's own, starting from the macro-region or departamento in use (R130). */
export function RegionSetPicker({ country, usual }: RegionSetPickerProps) {
  const { workspace } = useDesk()
  const scope = useWorkspace((state) => state.choices.scope)
  const sets = useWorkspace((state) => state.session.macroRegions)
  const [cleared, setCleared] = useState(false)
  const all = country.byLevel.region
  const isUsual = usual !== undefined && scope.kind === 'pais' && !cleared
  const chosen = regionsInScope(
    isUsual ? { kind: 'macro', id: usual } : scope,
    sets,
    all.map((facts) => facts.ubigeo),
  )
  const choose = (regions: readonly Ubigeo[]) => {
    setCleared(regions.length === 0)
    workspace.choose({ scope: regions.length === 0 ? { kind: 'pais' } : { kind: 'regiones', regions } })
  }
  return (
    <DialogTrigger>
      <Button className="plain-button">{scopeText.regions}</Button>
      <Popover className="note note-open" offset={4}>
        <Dialog aria-label={scopeText.regionsTitle} className="note-dialog">
          <RegionChecks country={country} chosen={chosen} onChange={choose} />
          <Button className="link" onPress={() => choose([])}>
            {scopeText.regionsNone}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
