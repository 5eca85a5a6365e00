import type { ReactElement } from 'react'
import type { Coverage } from '../../src/domain/instancias/index.ts'
import { specOf } from '../../src/domain/layers/index.ts'
import { assessAt, sweepParameters } from '../../src/domain/ranking/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import {
  RankedDots,
  Scatter,
  type Axis,
  type ChartPoint,
  type Pointing,
  type RankedDot,
} from '../../src/view/charts/index.ts'
import { ChartsPanel } from '../../src/view/explore/charts/charts-panel.tsx'
import { GapBar } from '../../src/view/figure/index.ts'
import { CrossLegend } from '../../src/view/map/legend/cross-legend.tsx'
import { SweepChart } from '../../src/view/prioritise/sweep-chart.tsx'
import { drawComponent, type Frame } from './draw-component.tsx'
import type { Exhibit, ExhibitState } from './exhibit.ts'
import { nationalIn } from './invented-places.ts'
import { nobody, onDesk } from './on-desk.tsx'

const POINTING: Pointing = { hovered: null, selected: null, onHover: nobody, onSelect: nobody }
const X: Axis = { title: 'Cobertura, creadas de cada 100 esperadas', domain: [0, 100], format: String }
const Y: Axis = { title: 'Casos por 10 000 mujeres', domain: [0, 700], format: String }
const NAMES = ['Nieto', 'Cerro', 'Ñuñoa', 'Árbol', 'Orilla', 'Laguna', 'Pampa', 'Istmo'] as const
const LONG = 'San Juan de la Santísima Concepción de los Altos del Río Grande'

function chart(name: string, state: ExhibitState, shows: string, frame: Frame, of: () => ReactElement): Exhibit {
  return { kind: 'graficos', name, state, shows, draw: () => drawComponent(of(), frame) }
}

const codeOf = (at: number) => ubigeo(at < 4 ? `180${at + 1}` : `210${at - 3}`)

function pointsFor(count: number, change: Partial<ChartPoint> = {}): readonly ChartPoint[] {
  return NAMES.slice(0, count).map((name, at) => ({
    code: codeOf(at),
    name,
    x: [100, 25, 0, 50, 25, 75, 0, 50][at] ?? 0,
    y: [620, 200, 62, 320, 4, 575, 140, 320][at] ?? 0,
    critical: at === 2 || at === 6,
    inherited: at === 3,
    text: 'cobertura y tasa con su unidad',
    ...change,
  }))
}

const SCATTER: Frame = { width: 500, height: 444 }

function scatter(points: readonly ChartPoint[], selected: number | null = null): ReactElement {
  return (
    <Scatter
      label="Cobertura e incidencia"
      points={points}
      x={X}
      y={Y}
      size={{ width: 470, height: 300 }}
      gutter={44}
      pointing={selected === null ? POINTING : { ...POINTING, selected: codeOf(selected) }}
    />
  )
}

function dotsFor(count: number, long = false): readonly RankedDot[] {
  return NAMES.slice(0, count).map((name, at) => ({
    code: codeOf(at),
    name: long ? `${name} ${LONG}` : name,
    value: at * 12,
    low: at * 12 - (at === 4 ? 20 : 0),
    high: at * 12 + (at === 4 ? 15 : 0),
    critical: at < 3,
    inherited: at === 5,
    shown: `${at * 12},0`,
    text: `${at * 12} de cada 100`,
  }))
}

function dots(of: readonly RankedDot[]): ReactElement {
  return <RankedDots label="Cobertura por provincia" dots={of} axis={X} pointing={POINTING} />
}

function bar(state: ExhibitState, name: string, shows: string, coverage: Coverage): Exhibit {
  return chart(name, state, shows, { width: 420, height: 92 }, () => (
    <div style={{ padding: 16 }}>
      <GapBar coverage={coverage} threshold={0.25} />
    </div>
  ))
}

function crossLegend(state: ExhibitState, shows: string): Exhibit {
  return chart('leyenda-del-cruce', state, shows, { width: 270, height: 240 }, () => {
    const spec = specOf(nationalIn(state), 'provincia', 'cruce')
    return spec.cross === undefined ? <p /> : <CrossLegend spec={spec} cross={spec.cross} pointing={POINTING} />
  })
}

function sweep(at: number, name: string, state: ExhibitState, shows: string): Exhibit {
  return chart(name, state, shows, { width: 520, height: 454 }, () => {
    const national = nationalIn(state)
    const group = assessAt(national, 'creacion', 'provincia')
    const found = sweepParameters(national, group, { key: 'creacion', weights: {}, top: 5 })[at]
    if (found === undefined) throw new Error('nothing is swept')
    return (
      <div className="firmness">
        <SweepChart sweep={found} top={5} units={group.units.length} />
      </div>
    )
  })
}

export const chartExhibits: readonly Exhibit[] = [
  chart(
    'dispersion',
    'varias',
    'Ocho puntos entre sus ejes; dos críticos con el acento y uno heredado, hueco.',
    SCATTER,
    () => scatter(pointsFor(8)),
  ),
  chart('dispersion', 'una', 'Un punto solo, elegido: con su anillo y su nombre debajo.', SCATTER, () =>
    scatter(pointsFor(1), 0),
  ),
  chart('dispersion', 'ninguna', 'Los ejes con sus marcas y ningún punto.', SCATTER, () => scatter([])),
  chart('dispersion', 'critico', 'Puntos que caen en un mismo lugar: uno solo, más grande.', SCATTER, () =>
    scatter(pointsFor(8, { x: 0, y: 62, critical: true })),
  ),
  chart('dispersion', 'nombres-largos', 'El nombre del elegido pasa a otra línea sin salir del gráfico.', SCATTER, () =>
    scatter(pointsFor(8, { name: LONG }), 5),
  ),
  chart(
    'orden-de-puntos',
    'varias',
    'Puntos en orden; Orilla con el tramo de lo desconocido, Laguna hueco.',
    { width: 500, height: 348 },
    () => dots(dotsFor(8)),
  ),
  chart('orden-de-puntos', 'una', 'Una fila sola, con su eje.', { width: 500, height: 348 }, () => dots(dotsFor(1))),
  chart(
    'orden-de-puntos',
    'nombres-largos',
    'Los nombres largos se cortan y los valores siguen alineados.',
    { width: 500, height: 348 },
    () => dots(dotsFor(8, true)),
  ),
  crossLegend('varias', 'Los puntos sobre los nueve colores de las clases.'),
  crossLegend('critico', 'Los puntos en la columna de la menor cobertura.'),
  bar('varias', 'barra-de-brecha', 'Creadas, desconocidas y faltantes, con la marca del umbral.', {
    expected: 12,
    created: 5,
    unknown: 3,
  }),
  bar('ninguna', 'barra-de-brecha', 'Ninguna creada: la barra vacía y la marca del umbral.', {
    expected: 12,
    created: 0,
    unknown: 0,
  }),
  bar('sin-datos', 'barra-de-brecha', 'Todo desconocido: la trama entera.', { expected: 12, created: 0, unknown: 12 }),
  bar('critico', 'barra-de-brecha', 'Lo creado no llega a la marca del umbral.', {
    expected: 12,
    created: 2,
    unknown: 0,
  }),
  sweep(0, 'barrido-del-umbral', 'varias', 'Cuántas provincias cumplen con cada umbral y la marca del actual.'),
  sweep(1, 'barrido-del-percentil', 'varias', 'Cuántas provincias cumplen con cada percentil y la marca del actual.'),
  sweep(0, 'barrido-del-umbral', 'sin-datos', 'Sin matriz, ninguna cumple y ocho no se pueden decir.'),
  onDesk({
    kind: 'graficos',
    name: 'panel',
    state: 'varias',
    shows: 'El panel de gráficos de Explorar: elección de ejes, dispersión, orden y fuentes.',
    width: 520,
    height: 1431,
    of: ({ national }) => <ChartsPanel national={national} />,
  }),
  onDesk({
    kind: 'graficos',
    name: 'panel',
    state: 'sin-datos',
    shows: 'Sin cifras que enfrentar se dice por qué, y no hay ejes vacíos.',
    width: 520,
    height: 503,
    of: ({ national }) => <ChartsPanel national={national} />,
  }),
]
