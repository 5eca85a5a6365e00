import { newWorkshop, type WorkshopEvent } from '../../src/domain/workshops/index.ts'
import { EventEditor } from '../../src/view/workshop/event-editor.tsx'
import { EventResults } from '../../src/view/workshop/event-results.tsx'
import { YearPlan } from '../../src/view/workshop/year-plan.tsx'
import type { Workspace } from '../../src/workspace/session/index.ts'
import type { Exhibit } from './exhibit.ts'
import { YUNGA } from './invented-places.ts'
import { nobody, onDesk, type Scene } from './on-desk.tsx'

const EVENT: WorkshopEvent = {
  ...newWorkshop([], { year: 2026, label: 'Intercambiando experiencias', regions: [YUNGA] }),
  agenda: [{ minutes: 20, topic: 'Bienvenida y objetivos', by: 'DPVLV' }],
  ...{ date: '2026-11-12', hour: '09:30', place: 'Yunga, auditorio regional' },
  findings: [{ kind: 'nudo', text: 'Sin presupuesto propio', measure: 'Incluirla en el POI', region: YUNGA }],
  commitments: [{ text: 'Aprobar el reglamento', owner: 'Secretaría técnica', dueOn: '2026-12-15', region: null }],
}
const EVENTS: readonly WorkshopEvent[] = [
  EVENT,
  { ...newWorkshop([EVENT], { year: 2026, label: 'Taller macrorregional 2 de 2026', regions: [YUNGA] }), id: 'otro' },
]

const held = (workspace: Workspace) => workspace.revise('talleres', EVENTS)

const year = ({ national }: Scene) => (
  <article className="page present-page">
    <YearPlan national={national} event={EVENT} />
  </article>
)

const editor = ({ national }: Scene) => (
  <article className="page present-page">
    <EventEditor national={national} event={EVENT} />
  </article>
)

const results = ({ country }: Scene) => (
  <article className="page present-page">
    <EventResults country={country} event={EVENT} scope="taller" onChange={nobody} />
  </article>
)

/** The workshops of a year, and one of them as it is arranged and as it is told. */
export const eventExhibits: readonly Exhibit[] = [
  onDesk({
    kind: 'componentes',
    name: 'talleres-del-ano',
    state: 'varias',
    shows: 'Los talleres del año: quién queda fuera, quién va dos veces, y lo que se propone, se lleva y se trae.',
    width: 900,
    height: 360,
    prepare: held,
    of: year,
  }),
  onDesk({
    kind: 'componentes',
    name: 'taller-en-un-telefono',
    state: 'varias',
    shows: 'Un taller en un teléfono: sus datos y su agenda con el reloj.',
    width: 360,
    height: 1000,
    prepare: held,
    of: editor,
  }),
  onDesk({
    kind: 'componentes',
    name: 'taller-resultados',
    state: 'varias',
    shows: 'Lo que dejó un taller: nudos con su medida y compromisos, de una región o de todas.',
    width: 700,
    height: 900,
    prepare: held,
    of: results,
  }),
]
