import type { National } from '../../domain/criteria/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'

interface SheetDeskProps {
  readonly national: National
  /** Key of the region that Presentar prepares. */
  readonly region: Ubigeo
  /** One sheet, or an atlas of the provincias of the region. */
  readonly kind: 'lamina' | 'atlas'
}

/** Map sheets and atlases. */
export function SheetDesk({ national, region, kind }: SheetDeskProps) {
  return <section data-kind={kind}>{national.country.at('region', region)?.name}</section>
}
