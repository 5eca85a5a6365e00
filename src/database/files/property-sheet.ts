import type { Geometry } from 'geojson'
import { plainSheet, type FileNote, type MapFeature, type Sheet } from './cells.ts'

/**
 * The properties of features as a table: one header row of names in order of first appearance, then one row per
 * feature.
 */
export function propertySheet(name: string, features: MapFeature[]): Sheet {
  const columns = propertyNames(features)
  const withId = features.some((feature) => feature.id !== undefined)
  const idName = columns.includes('id') ? '@id' : 'id'
  const header = withId ? [idName, ...columns] : columns
  const rows = features.map((feature) => {
    const cells = columns.map((column) => printValue(ownValue(feature.properties, column)))
    return withId ? [printValue(feature.id), ...cells] : cells
  })
  const lines = [0, ...features.map((_, i) => i + 1)]
  return { ...plainSheet(name, [header, ...rows], lines), features }
}

function propertyNames(features: readonly MapFeature[]): string[] {
  const names = new Set<string>()
  for (const feature of features) for (const name of Object.keys(feature.properties ?? {})) names.add(name)
  return [...names]
}

function ownValue(properties: MapFeature['properties'], name: string): unknown {
  return properties && Object.hasOwn(properties, name) ? properties[name] : null
}

/**
 * A value as cell text: null and undefined are '', numbers in their shortest exact form, anything structured as JSON.
 */
export function printValue(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString()
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part)) ?? ''
}

/** A note when features lie outside the degrees of longitude and latitude, as metres of a UTM zone do. */
export function degreeNotes(features: readonly MapFeature[], where = ''): FileNote[] {
  const count = features.filter(
    (feature) => feature.geometry !== null && !inDegrees(firstPosition(feature.geometry)),
  ).length
  return count === 0 ? [] : [{ kind: 'projected-coordinates', count, where }]
}

function firstPosition(geometry: Geometry): readonly unknown[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries[0] ? firstPosition(geometry.geometries[0]) : []
  let part: readonly unknown[] = geometry.coordinates
  while (Array.isArray(part[0])) part = part[0] as readonly unknown[]
  return part
}

function inDegrees([x, y]: readonly unknown[]): boolean {
  return typeof x !== 'number' || typeof y !== 'number' || (Math.abs(x) <= 360 && Math.abs(y) <= 90)
}
