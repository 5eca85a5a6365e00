import type { National } from '../../../domain/criteria/index.ts'
import { useWorkspace } from '../../desk/index.ts'
import { officeText } from '../../text/index.ts'
import { OfficeChoice } from './office-choice.tsx'
import { Queue } from './queue.tsx'
import { OwnRegion } from './own-region.tsx'
import './office.css'

/** The desk: of a region, itself; of the DPVLV, what waits for it; of nobody yet, the question. */
export function OfficePanel({ national }: { readonly national: National }) {
  const office = useWorkspace((state) => state.choices.office)
  const region = office?.kind === 'region' ? national.country.at('region', office.ubigeo) : undefined
  return (
    <article className="card office">
      <div className="office-head">
        <OfficeChoice country={national.country} label={officeText.of} />
        <p className="complementary">{office === null ? officeText.askWhy : officeText.kept}</p>
      </div>
      {office === null && <h1>{officeText.ask}</h1>}
      {office?.kind === 'dpvlv' && <Queue national={national} />}
      {region !== undefined && <OwnRegion key={region.ubigeo} national={national} region={region} />}
    </article>
  )
}
