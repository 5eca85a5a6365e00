import type { InstanciaLevel } from '../instancias/index.ts'

/** Totals of the country that are known of a day, and of none of its regions. */
interface Baseline {
  readonly on: string
  readonly approximate: true
  readonly created: Readonly<Record<InstanciaLevel, number>>
}

/** What the MIMP counted in May 2020, «aproximadamente» (R003): the first cut, which is always there. */
export const MAY_2020: Baseline = {
  on: '2020-05-25',
  approximate: true,
  created: { regional: 26, provincial: 89, distrital: 138 },
}
