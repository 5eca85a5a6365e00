import type { Ubigeo } from '../../domain/territory/index.ts'
import { surroundingsOf } from './around.ts'
import { landsOf, neighboursOf } from './boundaries.ts'
import type { Label } from './labels.ts'
import { ownersOf, type Ground, type Owners } from './owners.ts'
import type { Plane, Point } from './plane.ts'
import type { MapPlate } from './plate.ts'
import { SOFT_INK } from './svg.ts'
import { isPart, landsHeld } from './territory.ts'

/** How small a name may be written to find its place. */
const SHRINKS = [1, 0.88, 0.78] as const
const WATER_INK = '#2f5670'

type Look = Pick<Label, 'size' | 'bold' | 'color' | 'spacing'>

/**
 * The names of what is around the territory, each where its own ground has most room: those that touch it first, with a
 * line to their ground where they do not fit on it; then other countries, lakes and the sea.
 */
export function surroundingLabels(plate: MapPlate, plane: Plane): readonly Label[] {
  const { territory, paper, boundaries } = plate
  const around = territory.kind === 'provincia' ? 'provincia' : 'region'
  const { abroad, lakes, sea } = surroundingsOf(boundaries)
  const isWhole = territory.kind === 'pais'
  const lands = landsOf(boundaries, around).map(({ code, shape }) => ({ key: code, shape }))
  const owners = ownersOf([...lakes.map(lakeGround), ...lands, ...abroad.map(abroadGround)], plane)
  const own = new Set<string | null>(
    lands.flatMap(({ key }) => (isWhole || isPart(territory, around, key) ? [key as string] : [])),
  )
  const isOwn = (key: string | null) => own.has(key)
  const write = (key: string | null, text: string, look: Look, isBound = false) =>
    owners.seen.has(key) ? labelsFor({ key, text, look, isBound }, owners, isOwn) : []
  const near = { size: (around === 'provincia' ? 10.5 : 12) * paper.text, bold: true, spacing: 1, color: SOFT_INK }
  const far = { size: 12 * paper.text, spacing: 2.5, color: SOFT_INK }
  const water = { size: 12 * paper.text, spacing: 2.5, color: WATER_INK }
  const named = (code: Ubigeo) => (plate.names[around].get(code) ?? '').toUpperCase()
  const touching = isWhole ? [] : touchingOf(plate, around)
  const others = isWhole ? [] : lands.filter(({ key }) => !isOwn(key) && !touching.includes(key)).map(({ key }) => key)
  return [
    ...touching.flatMap((code) => write(code, named(code), near, true)),
    ...abroad.flatMap((land, at) => (land.name ? write(abroadKey(at), land.name.toUpperCase(), far, true) : [])),
    ...lakes.flatMap(({ nombre }, at) =>
      write(lakeKey(at), nombre, { ...water, spacing: 0, size: 10 * paper.text }, true),
    ),
    ...(sea === null ? [] : write(null, sea.toUpperCase(), water)),
    ...others.flatMap((code) => write(code, named(code), near)),
  ]
}

/** The middles of boxes of a size that lie whole on one other country or on the sea, the roomiest of each first. */
export function roomBeyond({ boundaries }: MapPlate, plane: Plane, size: Point): readonly Point[] {
  const { abroad } = surroundingsOf(boundaries)
  const lands = landsOf(boundaries, 'departamento').map(({ code, shape }) => ({ key: code, shape }))
  const owners = ownersOf([...lands, ...abroad.map(abroadGround)], plane)
  const keys = [...abroad.map((_land, at) => abroadKey(at)), null]
  return keys.filter((key) => owners.seen.has(key)).flatMap((key) => owners.placesFor(key, size))
}

/** The provincias of the territory in lighter capitals, where their distritos leave them room. */
export function provinciaLabels(plate: MapPlate, plane: Plane): readonly Label[] {
  const { territory, paper, level, boundaries } = plate
  if (level !== 'distrito' || territory.kind === 'pais' || territory.kind === 'provincia') return []
  const lands = landsOf(boundaries, 'provincia').map(({ code, shape }) => ({ key: code, shape }))
  const owners = ownersOf(lands, plane)
  const look = { size: 10 * paper.text, color: SOFT_INK, spacing: 1 }
  return lands
    .filter(({ key }) => isPart(territory, 'provincia', key) && owners.seen.has(key))
    .flatMap(({ key }) => {
      const text = (plate.names.provincia.get(key) ?? '').toUpperCase()
      return labelsFor({ key, text, look, isBound: false }, owners, () => false)
    })
}

/** The units of the level around that share a border with the territory. */
function touchingOf({ boundaries, territory }: MapPlate, around: 'provincia' | 'region'): readonly Ubigeo[] {
  const touched = neighboursOf(boundaries, around)
  const held = landsHeld(territory, boundaries).map(({ code }) => code)
  return [...new Set(held.flatMap((code) => touched.get(code) ?? []))].filter((code) => !held.includes(code))
}

interface Wanted {
  readonly key: string | null
  readonly text: string
  readonly look: Look
  /** Whether it must be named: beside its ground, with a line to it, where it does not fit on it. */
  readonly isBound: boolean
}

function labelsFor(
  { key, text, look, isBound }: Wanted,
  owners: Owners,
  isOwn: (key: string | null) => boolean,
): readonly Label[] {
  const [at] = owners.placesFor(key, [0, 0])
  if (at === undefined || text === '') return []
  const led = {
    holds: (point: Label['at']) => owners.at(point) === key,
    isNamed: (point: Label['at']) => isOwn(owners.at(point)),
  }
  const places = (size: Label['at']) => owners.placesFor(key, size)
  return [{ at, text, value: '', beside: 0, shrinks: SHRINKS, places, ...look, ...(isBound && { land: led }) }]
}

const lakeKey = (at: number) => `lago-${at}`
const abroadKey = (at: number) => `pais-${at}`
const lakeGround = ({ outline }: { readonly outline: Ground['shape'] }, at: number): Ground => ({
  key: lakeKey(at),
  shape: outline,
})
const abroadGround = ({ shape }: { readonly shape: Ground['shape'] }, at: number): Ground => ({
  key: abroadKey(at),
  shape,
})
