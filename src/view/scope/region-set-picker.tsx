import { Button, Checkbox, CheckboxGroup, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { Country } from '../../domain/country/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { scopeText } from '../text/index.ts'
import { regionsInScope } from './scope-options.ts'
import './scope.css'

/** A set of regions of the analyst's own, starting from the macro-region or departamento in use (R130). */
export function RegionSetPicker({ country }: { readonly country: Country }) {
  const { workspace } = useDesk()
  const scope = useWorkspace((state) => state.choices.scope)
  const sets = useWorkspace((state) => state.session.macroRegions)
  const all = country.byLevel.region
  const chosen = regionsInScope(
    scope,
    sets,
    all.map((facts) => facts.ubigeo),
  )
  const choose = (codes: readonly string[]) => {
    const regions: Ubigeo[] = all.map((facts) => facts.ubigeo).filter((code) => codes.includes(code))
    workspace.choose({ scope: regions.length === 0 ? { kind: 'pais' } : { kind: 'regiones', regions } })
  }
  return (
    <DialogTrigger>
      <Button className="plain-button">{scopeText.regions}</Button>
      <Popover className="note note-open" offset={4}>
        <Dialog aria-label={scopeText.regionsTitle} className="note-dialog">
          <CheckboxGroup
            aria-label={scopeText.regionsTitle}
            className="region-choices"
            value={[...chosen]}
            onChange={choose}
          >
            {all.map((facts) => (
              <Checkbox key={facts.ubigeo} value={facts.ubigeo} className="check">
                <span className="check-box" aria-hidden="true" />
                {facts.name}
              </Checkbox>
            ))}
          </CheckboxGroup>
          <Button className="link" onPress={() => choose([])}>
            {scopeText.regionsNone}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
