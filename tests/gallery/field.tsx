import type { FieldTrip } from '../../src/domain/field/index.ts'
import { FieldPage } from '../../src/view/field/index.ts'
import { FieldMapPicture, FieldBriefPart } from '../../src/view/field/field-brief.tsx'
import type { Workspace } from '../../src/workspace/session/index.ts'
import { visit } from '../domain/visits/country.ts'
import type { Exhibit } from './exhibit.ts'
import { CERRO } from './invented-places.ts'
import { onDesk } from './on-desk.tsx'

const VISIT = visit(CERRO, { attendance: [{ entity: 'PNP', level: null, actor: null, women: 2, men: 1, unstated: 0 }] })
const BRIEF: FieldTrip['briefs'][number] = {
  visit: VISIT.id,
  name: 'Cerro (provincia de Yunga)',
  lines: [['Fecha y hora', '30 nov. 2026 09:00']],
  figures: [{ label: 'Instancia', value: 'sin instancia', quality: 'simulado', source: 'Matriz de prueba, 2026' }],
  map: CERRO,
}
const TRIP: FieldTrip = {
  ...{ id: 'a'.repeat(64), label: 'Viaje 1, del 30 nov. 2026 al 2 dic. 2026', takenOn: '2026-11-20', simulated: true },
  ...{ briefs: [BRIEF], maps: [], taken: [VISIT], visits: [VISIT] },
}
const opened = (workspace: Workspace) => workspace.revise('campo', [TRIP])

const brief = () => (
  <article className="page field-page">
    <FieldBriefPart brief={BRIEF} />
    <FieldMapPicture map={undefined} />
  </article>
)

/** A trip on a phone. */
export const fieldExhibits: readonly Exhibit[] = [
  onDesk({
    kind: 'componentes',
    name: 'viaje-en-el-campo',
    state: 'varias',
    shows: 'Un viaje en un teléfono: sus visitas con lo que falta llenar, y el archivo que vuelve a la mesa.',
    width: 360,
    height: 620,
    prepare: opened,
    choices: { page: 'campo', trip: TRIP.id },
    of: () => <FieldPage />,
  }),
  onDesk({
    kind: 'componentes',
    name: 'hoja-en-el-campo',
    state: 'varias',
    shows: 'La hoja de una visita en un teléfono, con las cifras que salieron de la mesa y su origen.',
    width: 360,
    height: 420,
    prepare: opened,
    of: brief,
  }),
]
