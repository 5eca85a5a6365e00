import type { Edit } from '../../src/domain/country/index.ts'
import type { ReactElement } from 'react'
import { EMPTY_PLAN, type Plan, type Visit } from '../../src/domain/visits/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { ComparePanel } from '../../src/view/explore/compare/compare-panel.tsx'
import { Account } from '../../src/view/import/account.tsx'
import { RejectedRows } from '../../src/view/import/rejected-rows.tsx'
import { LifeFields } from '../../src/view/instancias/life-part.tsx'
import { InstanciaCard } from '../../src/view/instancias/instancia-card.tsx'
import { readRegister } from '../../src/domain/register/index.ts'
import { Itineraries } from '../../src/view/plan/itineraries.tsx'
import { MonthView } from '../../src/view/plan/month-view.tsx'
import { useItinerary, usePlan, type Planning } from '../../src/view/plan/use-plan.ts'
import { VisitList } from '../../src/view/plan/visit-list.tsx'
import { TripCard } from '../../src/view/plan/trip-card.tsx'
import { DataPage } from '../../src/view/data/data-page.tsx'
import { RunList } from '../../src/view/runs/run-list.tsx'
import { visit } from '../domain/visits/country.ts'
import { readingOf } from '../workspace/imports/sample-reading.ts'
import { sampleRun } from '../workspace/runs/sample-run.ts'
import type { Exhibit, ExhibitState } from './exhibit.ts'
import { CERRO, NIETO } from './invented-places.ts'
import { nobody, onDesk, type Scene, type Stage } from './on-desk.tsx'

interface Frame extends Stage {
  readonly width: number
  readonly height: number
}

function part(
  name: string,
  state: ExhibitState,
  shows: string,
  frame: Frame,
  of: (scene: Scene) => ReactElement,
): Exhibit {
  return onDesk({ kind: 'componentes', name, state, shows, of, ...frame })
}

const to = (code: string, stated: Partial<Visit>) => visit(code, { id: `visita-${code}`, ...stated })

const PLAN: Plan = {
  ...EMPTY_PLAN,
  visits: [
    to('1802', { state: 'programada', date: '2026-12-01', hour: '09:00' }),
    to('1803', { state: 'coordinada', date: '2026-12-08' }),
    to('2103', { state: 'propuesta', date: null }),
    to('2101', { state: 'ejecutada', date: '2026-11-10' }),
  ],
  rules: { base: NIETO, from: '2026-11-30', days: 5, perDay: 2 },
}
/** A plan of four visits, as its person left it. */
export const planned: Stage = { prepare: (workspace) => workspace.revise('plan', PLAN) }

function WithPlan({ national, of }: Pick<Scene, 'national'> & { readonly of: (planning: Planning) => ReactElement }) {
  return <article className="page plan">{of(usePlan(national))}</article>
}

const visits = ({ national }: Scene) => (
  <WithPlan
    national={national}
    of={(planning) => (
      <VisitList national={national} planning={planning} chosen="visita-1803" onChoose={nobody} onSay={nobody} />
    )}
  />
)

const month = ({ national }: Scene) => (
  <WithPlan
    national={national}
    of={(planning) => (
      <MonthView national={national} planning={planning} chosen="visita-1802" onChoose={nobody} onSay={nobody} />
    )}
  />
)

function Trips({ national, planning }: Pick<Scene, 'national'> & { readonly planning: Planning }) {
  return <Itineraries national={national} planning={planning} made={useItinerary(planning, national)} onSay={nobody} />
}

const itinerary = ({ national }: Scene) => (
  <WithPlan national={national} of={(planning) => <Trips national={national} planning={planning} />} />
)

const tripSheet = ({ national }: Scene) => (
  <WithPlan
    national={national}
    of={(planning) => (
      <TripCard national={national} planning={planning} visit={to('1802', {})} when="martes 1 de diciembre, 09:00" />
    )}
  />
)

function instancia({ national }: Scene): ReactElement {
  const record = readRegister(national, [], 6).find(({ unit }) => unit.level === 'provincia' && unit.ubigeo === CERRO)
  if (record === undefined) throw new Error('the register has no such instancia')
  return <InstanciaCard national={national} record={record} part={{ current: null }} onClose={nobody} />
}

/** The members of an instancia with one that its period has outlived, and a field that cannot be so. */
function members({ national }: Scene): ReactElement {
  const rows = [
    { clase: 'policia', entidad: 'Comisaría sectorial', titular: 'si', alterno: 'si', idoneidad: 'si' },
    { clase: 'organizacion', entidad: 'Club de madres', titular: 'si', desde: '2026-05-02', hasta: '2026-05-01' },
  ]
  const told: Edit = {
    ...{ about: 'vida', step: 'miembros', level: 'provincial', ubigeo: CERRO, values: {}, rows },
    ...{ editedOn: '2026-11-21', note: '', link: null, receivedOn: null },
  }
  const record = readRegister(national, [told], 6).find(({ unit }) => unit.ubigeo === CERRO)
  if (record === undefined) throw new Error('the register has no such instancia')
  return (
    <aside className="instancia-card">
      <LifeFields record={record} step="miembros" />
    </aside>
  )
}

function rejected(count: number): ReactElement {
  const reading = readingOf('poblacion.csv')
  const rejections = Array.from({ length: count }, (_, at) => ({
    line: at + 2,
    column: 'DISTRITO',
    value: at === 0 ? 'Sto. Domingo del Río de las Piedras Grandes' : `Distrito ${at}`,
    reason: 'nombre_desconocido' as const,
    suggestion: at === 0 ? '180202 Cerro Segundo' : '',
    suggested: at === 0 ? [ubigeo('180202')] : [],
    naming: String(at),
  }))
  return (
    <RejectedRows reading={{ ...reading, ledger: { ...reading.ledger, rejections } }} busy={false} decide={nobody} />
  )
}

const compared = [CERRO, NIETO].map((code) => ({ level: 'provincia' as const, ubigeo: code }))
const compare = ({ national }: Scene) => <ComparePanel national={national} />
const runs = (count: number) => () => (
  <div className="runs">
    <RunList
      runs={Array.from({ length: count }, (_, at) =>
        sampleRun({ id: `corrida-${at}`, note: at === 0 ? 'Jornada de noviembre' : '' }),
      )}
      onOpen={nobody}
      onCompare={nobody}
    />
  </div>
)

export const workExhibits: readonly Exhibit[] = [
  part(
    'visitas',
    'varias',
    'Las visitas por fecha, la que no tiene al final, y el aviso del feriado.',
    { width: 900, height: 579, ...planned },
    visits,
  ),
  part(
    'visitas',
    'nombres-largos',
    'Los nombres largos pasan de línea dentro de su celda.',
    { width: 900, height: 703, ...planned },
    visits,
  ),
  part(
    'mes',
    'varias',
    'El mes con sus visitas, el feriado y la visita sin fecha aparte.',
    { width: 900, height: 725, ...planned },
    month,
  ),
  part('mes', 'ninguna', 'El mes sin visitas, con sus feriados.', { width: 900, height: 719 }, month),
  part(
    'itinerario',
    'varias',
    'El viaje dibujado y su cuadro, desde la base.',
    { width: 900, height: 1084, ...planned },
    itinerary,
  ),
  part('itinerario', 'ninguna', 'Sin visitas o sin base se dice qué falta.', { width: 900, height: 340 }, itinerary),
  part(
    'hoja-de-viaje',
    'varias',
    'Para qué, con quién, por qué allí, y las cifras con su fuente.',
    { width: 800, height: 1091 },
    tripSheet,
  ),
  part(
    'hoja-de-viaje',
    'simulado',
    'El sello de lo simulado en la hoja que se lleva.',
    { width: 800, height: 1133 },
    tripSheet,
  ),
  part(
    'instancia',
    'varias',
    'Todo lo que se guarda de una instancia, cada parte con su modo de cambiarla.',
    { width: 520, height: 1560 },
    instancia,
  ),
  part(
    'miembros',
    'varias',
    'Los miembros por entidad, con lo que se cuenta de ellos y lo que no puede ser.',
    { width: 520, height: 1560 },
    members,
  ),
  part(
    'comparar',
    'varias',
    'Dos territorios lado a lado con las mismas cifras.',
    { width: 520, height: 1609, choices: { compared } },
    compare,
  ),
  part(
    'comparar',
    'reservado',
    'La tasa reservada se dice en la columna de cada uno.',
    { width: 520, height: 1533, choices: { compared } },
    compare,
  ),
  part('comparar', 'ninguna', 'Nada que comparar todavía: se dice cómo agregar.', { width: 520, height: 526 }, compare),
  part(
    'cuenta-de-filas',
    'varias',
    'La cuenta que suma: filas, cabecera, aceptadas, corregidas, rechazadas e ignoradas.',
    { width: 900, height: 64 },
    () => <Account counts={{ physical: 1453, header: 1, accepted: 1400, corrected: 30, rejected: 12, ignored: 10 }} />,
  ),
  part(
    'filas-rechazadas',
    'varias',
    'Cada fila con su línea, lo que dice, por qué no se toma y qué se sugiere.',
    { width: 900, height: 291 },
    () => rejected(4),
  ),
  part('filas-rechazadas', 'una', 'Una sola fila rechazada, con su sugerencia.', { width: 900, height: 144 }, () =>
    rejected(1),
  ),
  part(
    'corridas',
    'varias',
    'Las corridas congeladas con lo que se puede hacer de cada una.',
    { width: 520, height: 572 },
    runs(2),
  ),
  part(
    'corridas',
    'ninguna',
    'Ninguna corrida congelada: se dice cómo hacer una.',
    { width: 520, height: 270 },
    runs(0),
  ),
  part(
    'datos',
    'varias',
    'Cada tabla con su fuente, corte, licencia, calidad y filas.',
    { width: 1100, height: 1029 },
    () => <DataPage />,
  ),
  part('datos', 'sin-datos', 'Qué tablas faltan, por su nombre.', { width: 1100, height: 836 }, () => <DataPage />),
]
