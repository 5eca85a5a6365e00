import { useState } from 'react'
import type { Country } from '../../domain/country/index.ts'
import { owesProvincial, regionOf } from '../../domain/territory/index.ts'
import { exportAllKits, exportKit } from '../../workspace/commands/index.ts'
import { Choice } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { TaskBar, useTask } from '../task/index.ts'
import { kitText } from '../text/index.ts'

const WHOLE = 'toda'

/** Where the kits are made: of a region, of one of its provincias, or of all the regions at once. */
export function KitSection({ country }: { readonly country: Country }) {
  const { workspace } = useDesk()
  const task = useTask()
  const { region: regions } = country.byLevel
  const office = useWorkspace((state) => state.choices.office)
  const [region, setRegion] = useState<string>(office?.kind === 'region' ? office.ubigeo : (regions[0]?.ubigeo ?? ''))
  const [provincia, setProvincia] = useState<string>(WHOLE)
  const provincias = country.byLevel.provincia.filter(
    ({ ubigeo }) => owesProvincial(ubigeo) && regionOf(ubigeo) === region,
  )
  const unit = provincias.find(({ ubigeo }) => ubigeo === provincia) ?? regions.find(({ ubigeo }) => ubigeo === region)
  return (
    <section className="kit-section" aria-labelledby="kits-titulo">
      <h2 id="kits-titulo">{kitText.title}</h2>
      <p>{kitText.lead}</p>
      <div className="kit-choices">
        <Choice
          label={kitText.region}
          value={region}
          options={regions.map(({ ubigeo, name }) => ({ id: ubigeo as string, name }))}
          onChange={(code) => {
            setRegion(code)
            setProvincia(WHOLE)
          }}
        />
        <Choice
          label={kitText.provincia}
          value={provincia}
          options={[
            { id: WHOLE, name: kitText.whole },
            ...provincias.map(({ ubigeo, name }) => ({ id: ubigeo as string, name })),
          ]}
          onChange={setProvincia}
        />
      </div>
      <TaskBar task={task} label={kitText.actions}>
        <button
          type="button"
          className="plain-button"
          disabled={unit === undefined}
          onClick={() => unit !== undefined && task.start(() => exportKit(workspace, unit))}
        >
          {kitText.download}
        </button>
        <button
          type="button"
          className="plain-button"
          onClick={() => task.start((tell, signal) => exportAllKits(workspace, tell, signal))}
        >
          {kitText.downloadAll(regions.length)}
        </button>
      </TaskBar>
    </section>
  )
}
