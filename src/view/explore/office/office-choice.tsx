import type { Country } from '../../../domain/country/index.ts'
import { Choice } from '../../controls/index.ts'
import { useDesk, useWorkspace } from '../../desk/index.ts'
import { officeText } from '../../text/index.ts'

const DPVLV = 'dpvlv'
const NONE = ''

interface OfficeChoiceProps {
  readonly country: Country
  readonly label: string
}

/** Whose desk this is: the DPVLV's or that of one of the regions; a change shows at once what that desk opens with. */
export function OfficeChoice({ country, label }: OfficeChoiceProps) {
  const { workspace } = useDesk()
  const office = useWorkspace((state) => state.choices.office)
  const regions = country.byLevel.region
  const sit = (id: string) => {
    const region = regions.find(({ ubigeo }) => ubigeo === id)
    if (id === DPVLV) workspace.sitAt({ kind: 'dpvlv' })
    else if (region !== undefined) workspace.sitAt({ kind: 'region', ubigeo: region.ubigeo })
  }
  return (
    <Choice
      label={label}
      value={office === null ? NONE : office.kind === 'dpvlv' ? DPVLV : (office.ubigeo as string)}
      options={[
        ...(office === null ? [{ id: NONE, name: officeText.pick }] : []),
        { id: DPVLV, name: officeText.dpvlv },
      ]}
      groups={[
        {
          name: officeText.region,
          options: regions.map(({ ubigeo, name }) => ({ id: ubigeo as string, name })),
        },
      ]}
      onChange={sit}
    />
  )
}
