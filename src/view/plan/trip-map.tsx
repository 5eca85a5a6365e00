import { geoMercator, geoPath } from 'd3-geo'
import { useMemo } from 'react'
import { feature, mesh } from 'topojson-client'
import { joinWords } from '../../domain/measure/index.ts'
import type { Itinerary, Seat, Visit } from '../../domain/visits/index.ts'
import type { Limites } from '../../workspace/session/index.ts'
import { useScreen } from '../desk/index.ts'
import { planText } from '../text/index.ts'
import { placeLabels, pushApart } from './place-marks.ts'
import { shortName } from './short-name.ts'
import './trips.css'

const SIZE = { width: 640, height: 400, margin: 56 }
/** Strokes of the trips, told apart by their dashes as well. */
const DASHES = ['none', '8 4', '2 4', '12 4 2 4', '4 8']

interface TripMapProps {
  readonly itinerary: Itinerary
  readonly nameOf: (visit: Visit) => string
}

/**
 * The legs drawn over the departamentos, each trip with its own stroke and the stops of all numbered through; the key
 * says which trip is which stroke and names every stop, also one whose name has no room on the map.
 */
export function TripMap({ itinerary, nameOf }: TripMapProps) {
  const limites = useScreen((screen) => (typeof screen.limites === 'object' ? screen.limites : null))
  const drawn = useMemo(() => drawTrips(itinerary, limites), [itinerary, limites])
  const labels = useMemo(
    () =>
      placeLabels(
        [
          { at: drawn.base, text: itinerary.base.name },
          ...drawn.trips.flatMap(({ points }) =>
            points.map(({ at, visit }) => ({ at, text: shortName(nameOf(visit)) })),
          ),
        ],
        SIZE,
      ),
    [drawn, itinerary, nameOf],
  )
  const stops = itinerary.trips.reduce((sum, trip) => sum + trip.stops.length, 0)
  return (
    <figure className="trip-map">
      <svg
        viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
        role="img"
        aria-label={planText.mapLabel(itinerary.trips.length, stops)}
      >
        <path d={drawn.land} className="trip-land" />
        <path d={drawn.borders} className="trip-borders" />
        {drawn.trips.map(({ line }, at) => (
          <path key={at} d={line} {...strokeOf(at)} />
        ))}
        <rect x={drawn.base[0] - 6} y={drawn.base[1] - 6} width={12} height={12} className="trip-base" />
        {drawn.trips.flatMap(({ points }, trip) =>
          points.map(({ at: [x, y], seat, visit, number }) => (
            <g key={visit.id}>
              <line x1={seat[0]} y1={seat[1]} x2={x} y2={y} className="trip-leader" />
              <circle cx={x} cy={y} r={9} className="trip-stop" />
              <text x={x} y={y + 5} textAnchor="middle" className="trip-number">
                {number}
              </text>
              <title>
                {`${planText.trip(trip + 1, itinerary.trips[trip]?.leavesOn ?? '', itinerary.trips[trip]?.backOn ?? '')}: ${nameOf(visit)}`}
              </title>
            </g>
          )),
        )}
        {labels.map(({ text, x, y }) => (
          <text key={`${text} ${x}`} x={x} y={y} className="trip-label">
            {text}
          </text>
        ))}
      </svg>
      <TripKey itinerary={itinerary} drawn={drawn} nameOf={nameOf} />
      <figcaption className="complementary">
        {planText.mapStraight}
        {limites?.brecha.kind === 'esquematico' && ` ${planText.mapSchematic}.`}
      </figcaption>
    </figure>
  )
}

/** Each trip with its stroke, its days and its stops by number and name. */
function TripKey({ itinerary, drawn, nameOf }: TripMapProps & { readonly drawn: DrawnTrips }) {
  return (
    <ul className="trip-key" aria-label={planText.mapKey}>
      {itinerary.trips.map(({ leavesOn, backOn }, trip) => (
        <li key={leavesOn + String(trip)}>
          <svg viewBox="0 0 48 12" aria-hidden="true">
            <path d="M1 6H47" {...strokeOf(trip)} />
          </svg>
          <span>
            {planText.trip(trip + 1, leavesOn, backOn)}
            {': '}
            {joinWords(
              drawn.trips[trip]?.points.map(({ number, visit }) => planText.stop(number, shortName(nameOf(visit)))) ??
                [],
            )}
          </span>
        </li>
      ))}
      <li>
        <svg viewBox="0 0 48 12" aria-hidden="true">
          <rect x={18} y={0} width={12} height={12} className="trip-base" />
        </svg>
        <span>{planText.leavesFrom(itinerary.base.name)}</span>
      </li>
    </ul>
  )
}

function strokeOf(trip: number) {
  return { className: `trip-line trip-line-${trip % 3}`, strokeDasharray: DASHES[trip % DASHES.length] }
}

interface DrawnTrip {
  readonly line: string
  /** Where each stop's number stands, and the seat that it is the number of. */
  readonly points: readonly {
    readonly at: readonly [number, number]
    readonly seat: readonly [number, number]
    readonly visit: Visit
    /** Its place among the stops of all trips, the first being 1. */
    readonly number: number
  }[]
}

interface DrawnTrips {
  readonly land: string
  readonly borders: string
  readonly base: readonly [number, number]
  readonly trips: readonly DrawnTrip[]
}

function drawTrips({ base, trips }: Itinerary, limites: Limites | null): DrawnTrips {
  const home: [number, number] = [base.lon, base.lat]
  const rounds = trips.map(({ stops }) => [
    home,
    ...stops.map(({ seat }): [number, number] => [seat.lon, seat.lat]),
    home,
  ])
  const { width, height, margin } = SIZE
  const projection = geoMercator().fitExtent(
    [
      [margin, margin / 2],
      [width - 2 * margin, height - margin / 2],
    ],
    { type: 'MultiPoint', coordinates: spread(rounds.flat()) },
  )
  const path = geoPath(
    projection.clipExtent([
      [0, 0],
      [width, height],
    ]),
  ).digits(1)
  const departamentos = limites?.objects.departamentos
  const place = ({ lon, lat }: Seat): readonly [number, number] => projection([lon, lat]) ?? [0, 0]
  const stops = trips.flatMap(({ stops: each }, trip) =>
    each.map(({ seat, visit }) => ({ trip, visit, seat: place(seat) })),
  )
  const [, ...apart] = pushApart([place(base), ...stops.map(({ seat }) => seat)])
  const numbered = stops.map((stop, at) => ({ ...stop, at: apart[at] ?? stop.seat, number: at + 1 }))
  return {
    land: limites === null || departamentos === undefined ? '' : (path(feature(limites, departamentos)) ?? ''),
    borders:
      limites === null || departamentos?.type !== 'GeometryCollection'
        ? ''
        : (path(mesh(limites, departamentos, (a, b) => a !== b)) ?? ''),
    base: place(base),
    trips: rounds.map((round, trip) => ({
      line: path({ type: 'MultiLineString', coordinates: [round] }) ?? '',
      points: numbered.filter((stop) => stop.trip === trip),
    })),
  }
}

/** The points with some room around, so that one stop beside its base is not blown up to fill the picture. */
function spread(points: readonly [number, number][]): [number, number][] {
  return points.flatMap(([lon, lat]): [number, number][] => [
    [lon - 0.3, lat - 0.3],
    [lon + 0.3, lat + 0.3],
  ])
}
