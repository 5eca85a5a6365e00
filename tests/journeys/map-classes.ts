import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import type { Page } from 'playwright-core'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { dist } from '../../scripts/build-dist.ts'

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type Land = Feature<Polygon | MultiPolygon>
type Pixel = readonly [x: number, y: number]

/** How far apart the points are that are looked at inside a provincia, in pixels. */
const STEP = 1
/** Fewer points of a colour, or a smaller part of a provincia, are the edge of a letter or what its halo leaves. */
const LEAST = 8
const LEAST_PART = 0.15

/** Points of the screen well inside each provincia, where the country fills a box as Web Mercator does. */
export function pointsInside(room: Box): ReadonlyMap<string, readonly Pixel[]> {
  const lands = readLands()
  const all = lands.flatMap((land) => ringsOf(land).flat()).map(mercator)
  const [west, east] = [Math.min(...all.map(([x]) => x)), Math.max(...all.map(([x]) => x))]
  const [north, south] = [Math.min(...all.map(([, y]) => y)), Math.max(...all.map(([, y]) => y))]
  const scale = Math.min(room.width / (east - west), room.height / (south - north))
  const left = room.x + (room.width - (east - west) * scale) / 2
  const top = room.y + (room.height - (south - north) * scale) / 2
  const onScreen = (position: Position): Pixel => {
    const [x, y] = mercator(position)
    return [left + (x - west) * scale, top + (y - north) * scale]
  }
  return new Map(lands.map((land) => [String(land.id), gridIn(ringsOf(land).map((ring) => ring.map(onScreen)))]))
}

/** The colour that most of the points of each provincia have, of those that are told apart. */
export async function colourOfEach(
  page: Page,
  png: Buffer,
  points: ReadonlyMap<string, readonly Pixel[]>,
  colours: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { width, data } = await page.evaluate(readPicture, `data:image/png;base64,${png.toString('base64')}`)
  const bytes = Buffer.from(data.slice(data.indexOf(',') + 1), 'base64')
  const pixelAt = ([x, y]: Pixel) => bytes.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)
  return new Map(
    [...points].flatMap(([code, each]) => {
      const known = each.map(pixelAt).flatMap((pixel) => colours.filter((colour) => distance(pixel, colour) <= 3))
      const most = [...new Set(known)].sort((a, b) => countIn(known, b) - countIn(known, a))[0]
      return most === undefined || countIn(known, most) < Math.max(LEAST, LEAST_PART * each.length)
        ? []
        : [[code, most] as const]
    }),
  )
}

function readLands(): readonly Land[] {
  const limites = JSON.parse(readFileSync(join(dist, 'data', 'limites.json'), 'utf8')) as Topology
  const provincias = limites.objects.provincias as GeometryCollection
  return (feature(limites, provincias) as FeatureCollection<Polygon | MultiPolygon>).features
}

function ringsOf({ geometry }: Land): readonly Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
}

function mercator([lon = 0, lat = 0]: Position): readonly [number, number] {
  const radians = (lat * Math.PI) / 180
  return [(lon * Math.PI) / 180, -Math.log(Math.tan(Math.PI / 4 + radians / 2))]
}

function gridIn(rings: readonly (readonly Pixel[])[]): readonly Pixel[] {
  const xs = rings.flat().map(([x]) => x)
  const ys = rings.flat().map(([, y]) => y)
  const points: Pixel[] = []
  for (let x = Math.ceil(Math.min(...xs)); x < Math.max(...xs); x += STEP)
    for (let y = Math.ceil(Math.min(...ys)); y < Math.max(...ys); y += STEP)
      if (isInside([x + 0.5, y + 0.5], rings)) points.push([x, y])
  return points
}

/** By the crossings of a ray to the right. */
function isInside([x, y]: Pixel, rings: readonly (readonly Pixel[])[]): boolean {
  const crossings = rings.flatMap((ring) =>
    ring.filter(([x1, y1], at) => {
      const [x0, y0] = ring[(at + ring.length - 1) % ring.length] ?? [x1, y1]
      return y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0
    }),
  )
  return crossings.length % 2 === 1
}

/** Runs in the page: a picture's bytes, four for each pixel, as one text: as lists they took twenty seconds to pass. */
async function readPicture(source: string): Promise<{ readonly width: number; readonly data: string }> {
  const image = new Image()
  image.src = source
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth
  canvas.height = image.naturalHeight
  const context = canvas.getContext('2d')
  context?.drawImage(image, 0, 0)
  const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray()
  const reader = new FileReader()
  reader.readAsDataURL(new Blob([pixels]))
  await new Promise((resolve) => (reader.onload = resolve))
  return { width: canvas.width, data: String(reader.result) }
}

function distance(pixel: Uint8Array, colour: string): number {
  return Math.max(
    ...[1, 3, 5].map((at, part) => Math.abs(Number.parseInt(colour.slice(at, at + 2), 16) - (pixel[part] ?? 0))),
  )
}

function countIn(all: readonly string[], one: string): number {
  return all.filter((each) => each === one).length
}
