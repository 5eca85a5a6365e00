import type { Geometry } from 'geojson'
import { INTERNAL_NOTE } from '../../domain/disclosure/index.ts'
import { toldFigure, type LayerSpec, type LayerUnit, type LonLat } from '../../domain/layers/index.ts'
import { labelledSource, SIMULATED_NOTE, type Quality } from '../../domain/measure/index.ts'
import type { Ubigeo, UnitLevel } from '../../domain/territory/index.ts'
import { landsOf, needsCircles, type Boundaries } from '../cartography/index.ts'

/** What the map shows: a layer, with only its units inside what is chosen, over the limits. */
export interface ShownMap {
  readonly spec: LayerSpec
  /** Null: all of them. */
  readonly codes: ReadonlySet<Ubigeo> | null
  readonly boundaries: Boundaries
  /** Whether small counts are shown. */
  readonly internal: boolean
}

/** A unit as a file of geographic data holds it; keys and words as they are written. */
export interface ShownUnit {
  readonly id: Ubigeo
  readonly geometry: Geometry | null
  readonly properties: {
    readonly ubigeo: Ubigeo
    readonly nivel: UnitLevel
    readonly nombre: string
    readonly capa: string
    readonly clase: string
    /** Null where it is not known, or where the layer says nothing of it. */
    readonly critica: boolean | null
    /** The figure as a number, or in words where it is none; null where nothing is known or it may not be told. */
    readonly valor: number | string | null
    /** The least and the most that the figure may be: itself where nothing leaves it open. */
    readonly valor_minimo: number | null
    readonly valor_maximo: number | null
    readonly unidad: string
    /** Of a layer of two figures, each of them; what they are stands in the notes. */
    readonly valor_1?: number | null
    readonly valor_2?: number | null
    /** Why there is no figure; null where there is one. */
    readonly motivo: string | null
    readonly detalle: string
    readonly calidad: Quality | null
    readonly fuente: string
    readonly simulado: boolean
  }
}

/** The units that the map shows, by code, each with its shape, or with its capital where it is drawn as a circle. */
export function shownUnits({ spec, codes, boundaries }: ShownMap): readonly ShownUnit[] {
  const asCircles = needsCircles(boundaries, spec.level)
  const shapes = new Map<string, Geometry>(
    asCircles ? [] : landsOf(boundaries, spec.level).map(({ code, shape }) => [code, shape]),
  )
  return [...spec.units]
    .filter(([code]) => codes === null || codes.has(code))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, unit]) => ({
      id: code,
      geometry: asCircles ? pointAt(unit.at) : (shapes.get(code) ?? null),
      properties: propertiesOf(spec, code, unit),
    }))
}

const VERDICTS = { si: true, no: false, sin_dato: null, no_aplica: null } as const

function pointAt(at: LonLat | null): Geometry | null {
  return at === null ? null : { type: 'Point', coordinates: [...at] }
}

function propertiesOf(spec: LayerSpec, code: Ubigeo, unit: LayerUnit): ShownUnit['properties'] {
  const { level, title, source, classes } = spec
  const { label = '', pattern } = classes[unit.classIndex] ?? {}
  const isKnown = pattern === undefined
  const value = toldFigure(spec, unit)
  const [low, high] = unit.range ?? (typeof value === 'number' ? [value, value] : [null, null])
  return {
    ...{
      ubigeo: code,
      nivel: level,
      nombre: unit.name,
      capa: title,
      clase: label,
      critica: VERDICTS[unit.gap ?? 'no_aplica'],
    },
    ...{ valor: value, valor_minimo: low, valor_maximo: high, unidad: spec.unit },
    ...axesOf(spec, code),
    motivo: isKnown ? null : unit.text === '' ? label : unit.text,
    ...{
      detalle: unit.text,
      calidad: unit.quality,
      fuente: unit.source ?? source,
      simulado: unit.quality === 'simulado',
    },
  }
}

/** The two figures of a layer of two, each under its own name. */
function axesOf({ cross }: LayerSpec, code: Ubigeo): Pick<ShownUnit['properties'], 'valor_1' | 'valor_2'> {
  const [first, second] = cross?.points.get(code) ?? []
  return cross === undefined ? {} : { valor_1: first ?? null, valor_2: second ?? null }
}

/** What whoever opens the file must read first: that it is invented, not to be shared, or drawn on rough limits. */
export function notesOf({ spec, boundaries, internal }: ShownMap): readonly string[] {
  const { title, source, cutOff, kind } = boundaries.brecha
  return [
    ...(spec.simulated ? [SIMULATED_NOTE] : []),
    ...(internal ? [INTERNAL_NOTE] : []),
    ...(kind === 'esquematico' ? ['Límites esquemáticos: orientan, no delimitan.'] : []),
    `${spec.title}. ${spec.unit}. ${spec.boundaryNote}`,
    ...(spec.cross === undefined ? [] : [`valor_1: ${spec.cross.x.title}. valor_2: ${spec.cross.y.title}.`]),
    labelledSource(spec.source),
    `Límites: ${[title, source, cutOff].filter((text) => text !== '').join('. ')}`,
  ]
}
