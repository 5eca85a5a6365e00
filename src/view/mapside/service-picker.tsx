import { useMemo } from 'react'
import { Button, Checkbox, CheckboxGroup, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { Country } from '../../domain/country/index.ts'
import { SERVICE_TYPES } from '../../domain/services/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { serviceWords, shellText } from '../text/index.ts'

/** Which types of service are drawn over the map; only types that the table holds are offered. */
export function ServicePicker({ country }: { readonly country: Country }) {
  const { workspace } = useDesk()
  const chosen = useWorkspace((state) => state.choices.serviceTypes)
  const present = useMemo(() => {
    const types = new Set(country.rows.services.map((fact) => fact.type))
    return SERVICE_TYPES.filter((type) => types.has(type))
  }, [country])
  if (present.length === 0) return null
  return (
    <DialogTrigger>
      <Button className="plain-button">{shellText.servicesShown(chosen.length)}</Button>
      <Popover className="note note-open" offset={4}>
        <Dialog aria-label={shellText.services} className="note-dialog">
          <CheckboxGroup
            aria-label={shellText.services}
            className="service-choices"
            value={[...chosen]}
            onChange={(serviceTypes) => workspace.choose({ serviceTypes })}
          >
            {present.map((type) => (
              <Checkbox key={type} value={type} className="check">
                <span className="check-box" aria-hidden="true" />
                {serviceWords(type).name}
              </Checkbox>
            ))}
          </CheckboxGroup>
          <Button className="link" onPress={() => workspace.choose({ serviceTypes: [] })}>
            {shellText.servicesNone}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
