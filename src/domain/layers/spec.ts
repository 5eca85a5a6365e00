import type { Applied, Quality } from '../measure/index.ts'
import type { Ubigeo, UnitLevel } from '../territory/index.ts'
import type { LayerName } from './layer-name.ts'

export type LonLat = readonly [lon: number, lat: number]

/** Patterns laid over the fill of a unit, on the screen and on paper alike. */
export const PATTERNS = ['sin_dato', 'suprimido', 'heredado', 'critico'] as const
export type Pattern = (typeof PATTERNS)[number]

/** Classes that are not a step of the scale; each is drawn in its own way. */
type ClassPattern = 'sin_dato' | 'suprimido' | 'no_corresponde'

/** One line of the legend: every unit of the level stands in exactly one class, so the counts add up to the units. */
export interface LayerClass {
  readonly key: string
  readonly color: string
  readonly label: string
  readonly count: number
  readonly pattern?: ClassPattern
  /** Has no line where no unit stands in it. */
  readonly isOptional?: boolean
}

/** A mark laid over the class of a unit; a unit may carry several, or none. */
export interface LayerMark {
  readonly key: 'critico' | 'heredado'
  readonly label: string
  readonly count: number
}

/** How one unit is drawn and said. `value` is short enough for a label; `text` is the full statement. */
export interface LayerUnit {
  readonly name: string
  readonly classIndex: number
  /** Its critical gap; null where the layer says nothing of it. */
  readonly gap: Applied | null
  readonly inherited: boolean
  readonly value: string
  readonly text: string
  /** The least and the most that the figure may be, where what is not known leaves it open. */
  readonly range?: readonly [low: number, high: number]
  readonly quality: Quality | null
  /** What it cites, where its rows are only some of those of the layer's tables; absent = what the layer cites. */
  readonly source?: string
  /** Its capital; only distritos are ever drawn there, as circles. */
  readonly at: LonLat | null
}

/** One side of a crossed layer: lower bounds of its classes, and the highest value there is. */
export interface CrossAxis {
  readonly title: string
  readonly breaks: readonly number[]
  readonly max: number
}

/** Two figures at once; the class of a unit is its row (y) times the number of columns (x), plus its column. */
export interface Cross {
  readonly x: CrossAxis
  readonly y: CrossAxis
  /** Units that have both figures. */
  readonly points: ReadonlyMap<Ubigeo, readonly [x: number, y: number]>
}

/** A layer of the map as plain data: classes, units and the words of its legend. */
export interface LayerSpec {
  readonly kind: LayerName | 'prioridad' | 'criterio' | 'equipos' | 'necesidad' | 'contexto'
  readonly level: UnitLevel
  readonly classes: readonly LayerClass[]
  readonly marks: readonly LayerMark[]
  readonly units: ReadonlyMap<Ubigeo, LayerUnit>
  readonly title: string
  readonly unit: string
  readonly source: string
  readonly boundaryNote: string
  readonly simulated: boolean
  readonly cross?: Cross
}
