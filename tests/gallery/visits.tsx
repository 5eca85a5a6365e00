import { EMPTY_PLAN, type Visit } from '../../src/domain/visits/index.ts'
import { AttendanceFields } from '../../src/view/held/index.ts'
import { OffersPart } from '../../src/view/plan/offers-part.tsx'
import { SinceVisit } from '../../src/view/plan-entry/index.ts'
import type { Workspace } from '../../src/workspace/session/index.ts'
import { visit } from '../domain/visits/country.ts'
import type { Exhibit } from './exhibit.ts'
import { CERRO } from './invented-places.ts'
import { nobody, onDesk, type Scene } from './on-desk.tsx'

const MADE: Partial<Visit> = {
  state: 'ejecutada',
  date: '2026-11-10',
  intervention: 'acompanamiento',
  attendance: [
    { entity: 'PNP', level: 'provincial', actor: 'entidad_integrante', women: 2, men: 1, unstated: 0 },
    { entity: 'UGEL', level: null, actor: null, women: 0, men: 0, unstated: 3 },
  ],
}
const chosen = visit(CERRO, MADE)
const VISIT: Visit = { ...chosen, reason: { ...chosen.reason, place: 3 } }

const planned = (workspace: Workspace) => workspace.revise('plan', { ...EMPTY_PLAN, visits: [VISIT] })

const left = ({ national }: Scene) => (
  <article className="page plan">
    <SinceVisit visit={VISIT} country={national.country} place={5} />
    <OffersPart national={national} visit={VISIT} mayEdit />
  </article>
)

const came = () => (
  <article className="page plan">
    <AttendanceFields attendance={VISIT.attendance ?? []} scope="visita" name="Cerro" onChange={nobody} />
  </article>
)

/** What an executed visit shows beside its page. */
export const visitExhibits: readonly Exhibit[] = [
  onDesk({
    kind: 'componentes',
    name: 'asistencia-de-la-visita',
    state: 'varias',
    shows: 'Cuántas personas vinieron por entidad, y cómo se pega o se carga el registro.',
    width: 520,
    height: 900,
    prepare: planned,
    of: came,
  }),
  onDesk({
    kind: 'componentes',
    name: 'ofertas-de-la-visita',
    state: 'varias',
    shows: 'Lo que la visita ofrece al registro, cada cambio con su botón, y qué cambió desde ella.',
    width: 520,
    height: 640,
    prepare: planned,
    of: left,
  }),
]
