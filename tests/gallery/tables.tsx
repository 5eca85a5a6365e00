import { readRegister } from '../../src/domain/register/index.ts'
import { isWithin, ubigeo } from '../../src/domain/territory/index.ts'
import type { FrozenRun } from '../../src/domain/ranking/index.ts'
import { ChildTable } from '../../src/view/explore/children/child-table.tsx'
import { DefinitionTable } from '../../src/view/explore/sections/definition-table.tsx'
import { MacroTable } from '../../src/view/explore/children/macro-table.tsx'
import { MismatchList } from '../../src/view/instancias/mismatch-list.tsx'
import { ExpiryList } from '../../src/view/instancias/expiry-list.tsx'
import { CoordemunaList } from '../../src/view/instancias/coordemuna-list.tsx'
import { RegisterGrid } from '../../src/view/instancias/register-grid.tsx'
import { MapTwin } from '../../src/view/mapside/map-twin.tsx'
import { FirmnessPanel } from '../../src/view/prioritise/firmness-panel.tsx'
import { OrderView } from '../../src/view/prioritise/order-view.tsx'
import { RunComparisonView } from '../../src/view/runs/run-comparison.tsx'
import { RunTable } from '../../src/view/runs/run-table.tsx'
import { sampleRun, territories } from '../workspace/runs/sample-run.ts'
import type { Exhibit, ExhibitState } from './exhibit.ts'
import { nobody, onDesk, type Scene, type Stage } from './on-desk.tsx'
import { reports } from './semester-reports.tsx'
import type { ReactElement } from 'react'

interface Size {
  readonly width: number
  readonly height: number
}

function table(
  name: string,
  state: ExhibitState,
  shows: string,
  size: Size,
  of: (scene: Scene) => ReactElement,
  stage: Stage = {},
): Exhibit {
  return onDesk({ kind: 'tablas', name, state, shows, ...size, of, ...stage })
}

const HORIZON = 6

const order = ({ country, ranking }: Scene) => (
  <OrderView country={country} ranking={ranking} facts={undefined} stale={false} />
)

function register({ national, country }: Scene, count = 12): ReactElement {
  const records = readRegister(national, [], HORIZON).slice(0, count)
  return (
    <RegisterGrid
      country={country}
      records={records}
      clock={national.parameters}
      question="instrumentos"
      selected={records[1]}
      sort={null}
      onSort={nobody}
      onSelect={nobody}
    />
  )
}

const expiries = ({ national }: Scene) => (
  <ExpiryList
    national={national}
    records={readRegister(national, [], HORIZON)}
    isShown={() => true}
    horizonMonths={HORIZON}
    onOpen={nobody}
  />
)

const mismatches = ({ national }: Scene) => (
  <MismatchList
    national={national}
    records={readRegister(national, [], HORIZON)}
    isShown={() => true}
    onOpen={nobody}
  />
)

const coordemunas = ({ national }: Scene) => (
  <CoordemunaList national={national} isInside={() => true} horizonMonths={HORIZON} onOpen={nobody} />
)

const onCard = (drawn: ReactElement) => <article className="card">{drawn}</article>
const children = ({ national, country }: Scene) =>
  onCard(<ChildTable national={national} units={country.byLevel.provincia} />)
const twin = ({ national }: Scene) => <MapTwin national={national} />

/** The territories of the run before, one of its provincias with instancias created since. */
const CHANGED = territories.map((each) =>
  isWithin(each.ubigeo, ubigeo('1804')) ? { ...each, etapa: 'creada' as const, etapas: 1 } : each,
)

function comparison(after: FrozenRun): ReactElement {
  const before = sampleRun({ id: 'antes', note: 'Antes de la jornada' })
  return (
    <div className="runs">
      <RunComparisonView
        runs={[before, after]}
        present={() => null}
        open={{ kind: 'comparar', before: before.id, after: after.id }}
        onOpen={nobody}
      />
    </div>
  )
}

export const tableExhibits: readonly Exhibit[] = [
  table(
    'orden',
    'varias',
    'El orden con puntaje partido por criterio, veredictos y el tramo de lugares posibles.',
    { width: 520, height: 499 },
    order,
  ),
  table('orden', 'una', 'Una provincia sola en su orden, sin empates.', { width: 520, height: 261 }, order),
  table(
    'orden',
    'sin-datos',
    'Sin datos los veredictos son «?» y todos comparten lugar.',
    { width: 520, height: 555 },
    order,
  ),
  table(
    'orden',
    'nombres-largos',
    'Los nombres largos se cortan y las columnas no se mueven.',
    { width: 520, height: 499 },
    order,
  ),
  table(
    'orden',
    'critico',
    'Todas en brecha crítica: el mismo veredicto en su columna.',
    { width: 520, height: 555 },
    order,
  ),
  table(
    'firmeza',
    'varias',
    'Qué pasa si falta cada criterio: quién entra y quién sale de los primeros.',
    { width: 520, height: 1408 },
    ({ national, ranking }) => <FirmnessPanel national={national} ranking={ranking} />,
  ),
  table(
    'provincias',
    'varias',
    'Las provincias de peor a mejor, con lo desconocido dicho y lo reservado aparte.',
    { width: 520, height: 463 },
    children,
  ),
  table(
    'provincias',
    'reservado',
    'Ninguna tasa: lo reservado se dice, y no es «sin dato».',
    { width: 520, height: 463 },
    children,
  ),
  table('provincias', 'sin-datos', 'Cada celda dice «sin dato»; ningún cero.', { width: 520, height: 463 }, children),
  table(
    'provincias',
    'nombres-largos',
    'Los nombres pasan de línea y los números siguen a la derecha.',
    { width: 520, height: 1423 },
    children,
  ),
  table(
    'definiciones',
    'varias',
    'La cobertura con cada denominador, el que se usa marcado.',
    { width: 520, height: 474 },
    ({ national }) => onCard(<DefinitionTable national={national} />),
  ),
  table(
    'definiciones',
    'sin-datos',
    'Ninguna cobertura: «sin dato» y cuántas no se pueden decir.',
    { width: 520, height: 474 },
    ({ national }) => onCard(<DefinitionTable national={national} />),
  ),
  table(
    'macrorregiones',
    'varias',
    'Las macrorregiones lado a lado con su propia cobertura.',
    { width: 520, height: 280 },
    ({ national, workspace }) =>
      onCard(<MacroTable national={national} sets={workspace.getState().session.macroRegions} />),
  ),
  table(
    'registro',
    'varias',
    'Una fila por instancia con la etapa, sus instrumentos y su vigencia; la elegida marcada.',
    { width: 1370, height: 688 },
    register,
  ),
  table(
    'registro',
    'sin-datos',
    'Filas sin etapa ni instrumentos: «sin dato» en cada celda.',
    { width: 1370, height: 272 },
    (scene) => register(scene, 4),
  ),
  table(
    'registro',
    'nombres-largos',
    'Los nombres largos no ensanchan la primera columna.',
    { width: 1370, height: 272 },
    (scene) => register(scene, 4),
  ),
  table(
    'vencimientos',
    'varias',
    'Lo vencido y lo que vence, lo más próximo primero.',
    { width: 900, height: 344 },
    expiries,
  ),
  table('vencimientos', 'ninguna', 'Nada vence dentro del plazo, y se dice.', { width: 900, height: 227 }, expiries),
  table(
    'informes',
    'varias',
    'Quién debe el informe del semestre, hasta dónde llegó y qué avanzó el plan.',
    { width: 1366, height: 560 },
    reports,
  ),
  table(
    'incoherencias',
    'varias',
    'Lo que consta y no concuerda, con su cláusula y qué hacer.',
    { width: 900, height: 640 },
    mismatches,
  ),
  table(
    'coordemunas',
    'varias',
    'Las provincias que podrían formar o renovar su COORDEMUNA.',
    { width: 900, height: 212 },
    coordemunas,
  ),
  table(
    'mapa-como-tabla',
    'varias',
    'Las mismas clases y valores del mapa, como tabla.',
    { width: 760, height: 407 },
    twin,
  ),
  table(
    'mapa-como-tabla',
    'simulado',
    'La fuente dice que lo que se lee es simulado.',
    { width: 760, height: 521 },
    twin,
  ),
  table('mapa-como-tabla', 'reservado', 'La clase de lo reservado, sin cifra.', { width: 760, height: 617 }, twin, {
    choices: { layer: 'incidencia' },
  }),
  table('corrida', 'varias', 'Los primeros lugares de un orden congelado.', { width: 720, height: 278 }, () => (
    <div className="runs">
      <RunTable run={sampleRun()} count={10} />
    </div>
  )),
  table(
    'comparacion-de-corridas',
    'varias',
    'Qué cambió entre dos órdenes y por qué se movió cada provincia.',
    { width: 760, height: 578 },
    () => comparison(sampleRun({ id: 'despues', sha256: 'b'.repeat(64), rows: { territories: CHANGED } })),
  ),
  table(
    'comparacion-de-corridas',
    'simulado',
    'El sello de lo simulado sobre la comparación.',
    { width: 760, height: 624 },
    () =>
      comparison(
        sampleRun({ id: 'despues', quality: 'simulado', sha256: 'b'.repeat(64), rows: { territories: CHANGED } }),
      ),
  ),
]
