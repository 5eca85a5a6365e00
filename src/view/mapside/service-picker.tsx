import { useMemo } from 'react'
import { Button, Checkbox, CheckboxGroup, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { Country } from '../../domain/country/index.ts'
import { offeredServices } from '../../domain/layers/index.ts'
import { SHAPE_BOX } from '../../domain/services/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { pickerText } from '../text/index.ts'

/**
 * Which types of service are drawn over the map, each with its symbol; only types that the tables hold are offered,
 * those of the person's own among them.
 */
export function ServicePicker({ country }: { readonly country: Country }) {
  const { workspace } = useDesk()
  const chosen = useWorkspace((state) => state.choices.serviceTypes)
  const offered = useMemo(() => offeredServices(country), [country])
  const absent = chosen.filter((key) => !offered.some((each) => each.key === key)).length
  if (offered.length === 0) return null
  return (
    <DialogTrigger>
      <Button className="plain-button">{pickerText.servicesShown(chosen.length - absent)}</Button>
      <Popover className="note note-open" offset={4}>
        <Dialog aria-label={pickerText.services} className="note-dialog">
          <CheckboxGroup
            aria-label={pickerText.services}
            className="service-choices"
            value={[...chosen]}
            onChange={(serviceTypes) => workspace.choose({ serviceTypes })}
          >
            {offered.map(({ key, name, shape }) => (
              <Checkbox key={key} value={key} className="check">
                <span className="check-box" aria-hidden="true" />
                <svg viewBox={`0 0 ${SHAPE_BOX} ${SHAPE_BOX}`} width="14" height="14" aria-hidden="true">
                  <path d={shape.path} fill={shape.color} fillRule="evenodd" />
                </svg>
                {name}
              </Checkbox>
            ))}
          </CheckboxGroup>
          {absent > 0 && <p className="complementary">{pickerText.servicesAbsent(absent)}</p>}
          <Button className="link" onPress={() => workspace.choose({ serviceTypes: [] })}>
            {pickerText.servicesNone}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
