import type { Geometry, Position } from 'geojson'
import { escapeXml } from '../cartography/index.ts'
import { notesOf, shownUnits, type ShownMap, type ShownUnit } from './shown-units.ts'

/** What the map shows as KML 2.2, each class in its colour. */
export function mapAsKml(shown: ShownMap): string {
  const { spec } = shown
  const styles = spec.classes.map(
    ({ color }, at) =>
      `<Style id="c${at}"><LineStyle><color>ff404040</color><width>0.8</width></LineStyle><PolyStyle><color>${kmlColor(color)}</color></PolyStyle></Style>`,
  )
  const placemarks = shownUnits(shown).map((unit) => placemark(unit, spec.units.get(unit.id)?.classIndex ?? 0))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2">',
    `<Document><name>${escapeXml(spec.title)}</name><description>${escapeXml(notesOf(shown).join('\n'))}</description>`,
    ...styles,
    ...placemarks,
    '</Document>',
    '</kml>',
    '',
  ].join('\n')
}

function placemark({ geometry, properties }: ShownUnit, classIndex: number): string {
  const data = Object.entries(properties).map(
    ([name, value]) => `<Data name="${name}"><value>${value === null ? '' : escapeXml(String(value))}</value></Data>`,
  )
  const said = `${properties.simulado ? 'SIMULADO. ' : ''}${properties.clase}. ${properties.detalle}`
  return `<Placemark><name>${escapeXml(properties.nombre)}</name><description>${escapeXml(said)}</description><styleUrl>#c${classIndex}</styleUrl><ExtendedData>${data.join('')}</ExtendedData>${geometry === null ? '' : shapeXml(geometry)}</Placemark>`
}

/** "#rrggbb" as KML writes it: opacity, blue, green, red. */
function kmlColor(color: string): string {
  const [, red = 'cc', green = 'cc', blue = 'cc'] = /^#(..)(..)(..)$/.exec(color) ?? []
  return `cc${blue}${green}${red}`.toLowerCase()
}

function shapeXml(geometry: Geometry): string {
  switch (geometry.type) {
    case 'Point':
      return `<Point><coordinates>${pair(geometry.coordinates)}</coordinates></Point>`
    case 'Polygon':
      return polygonXml(geometry.coordinates)
    case 'MultiPolygon':
      return `<MultiGeometry>${geometry.coordinates.map(polygonXml).join('')}</MultiGeometry>`
    default:
      return ''
  }
}

function polygonXml([outer = [], ...holes]: readonly Position[][]): string {
  const ring = (points: Position[]) =>
    `<LinearRing><coordinates>${points.map(pair).join(' ')}</coordinates></LinearRing>`
  const inner = holes.map((hole) => `<innerBoundaryIs>${ring(hole)}</innerBoundaryIs>`).join('')
  return `<Polygon><outerBoundaryIs>${ring(outer)}</outerBoundaryIs>${inner}</Polygon>`
}

function pair([lon = 0, lat = 0]: Position): string {
  return `${String(lon)},${String(lat)}`
}
