import { geoMercator, geoPath } from 'd3-geo'
import { useMemo, useRef } from 'react'
import { feature, mesh } from 'topojson-client'
import { joinWords } from '../../domain/measure/index.ts'
import type { Itinerary, Seat, Trip, Visit } from '../../domain/visits/index.ts'
import type { Limites } from '../../workspace/session/index.ts'
import { useScreen, useWidth } from '../desk/index.ts'
import { planText, tripText } from '../text/index.ts'
import { useStopDrag } from './drag-stop.ts'
import { placeLabels, pushApart } from './place-marks.ts'
import { shortName } from './short-name.ts'
import './trips.css'

/** As wide as its place between these, so that its words and numbers are never drawn smaller than they are. */
const WIDTHS = { least: 280, most: 640 }
/** Narrower than this, a number is as large as a finger needs. */
const FINGERS = 480

interface Size {
  readonly width: number
  readonly height: number
  readonly margin: number
  /** Half of what the number of a stop takes. */
  readonly mark: number
}

function sizeOf(width: number): Size {
  return { width, height: 400, margin: Math.round(0.0875 * width), mark: width < FINGERS ? 13 : 10 }
}

const COLOURS = 5
/** Strokes of the trips, told apart by their dashes as well. */
const DASHES = ['none', '8 4', '2 4', '12 4 2 4', '4 8']

interface TripMapProps {
  readonly itinerary: Itinerary
  readonly nameOf: (visit: Visit) => string
  /** A stop was dropped on another. */
  readonly onDrop: (moved: string, onto: string) => void
}

/** The legs drawn over the departamentos, each trip with its own stroke, stops numbered in order. */
export function TripMap({ itinerary, nameOf, onDrop }: TripMapProps) {
  const limites = useScreen((screen) => (typeof screen.limites === 'object' ? screen.limites : null))
  const bases = useMemo(() => basesOf(itinerary), [itinerary])
  const place = useRef<HTMLElement>(null)
  const width = useWidth(place, WIDTHS)
  const size = useMemo(() => sizeOf(width), [width])
  const drawn = useMemo(() => drawTrips(itinerary, bases, limites, size), [itinerary, bases, limites, size])
  const looks = useMemo(() => looksOf(itinerary.trips), [itinerary])
  const labels = useMemo(
    () =>
      placeLabels(
        [
          ...drawn.bases.map((at, base) => ({ at, text: bases[base]?.name ?? '' })),
          ...drawn.trips.flatMap(({ points }) =>
            points.map(({ at, visit }) => ({ at, text: shortName(nameOf(visit)) })),
          ),
        ],
        size,
        size.mark,
      ),
    [drawn, bases, nameOf, size],
  )
  const drag = useStopDrag(size.width, onDrop)
  const stops = itinerary.trips.reduce((sum, trip) => sum + trip.stops.length, 0)
  return (
    <figure className="trip-map" ref={place}>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={planText.mapLabel(itinerary.trips.length, stops)}
      >
        <path d={drawn.land} className="trip-land" />
        <path d={drawn.borders} className="trip-borders" />
        {drawn.trips.map(({ line }, at) => (
          <path
            key={at}
            d={line}
            className={`trip-line trip-line-${looks[at]?.colour ?? 0}`}
            strokeDasharray={DASHES[(looks[at]?.dash ?? 0) % DASHES.length]}
          />
        ))}
        {drawn.bases.map(([x, y]) => (
          <rect key={`${x} ${y}`} x={x - 6} y={y - 6} width={12} height={12} className="trip-base" />
        ))}
        {drawn.trips.flatMap(({ points }) =>
          points.map(({ at: [x, y], seat, visit }) => (
            <line key={visit.id} x1={seat[0]} y1={seat[1]} x2={x} y2={y} className="trip-leader" />
          )),
        )}
        {drawn.trips.flatMap(({ points }, trip) =>
          points.map(({ at: [x, y], visit }, stop) => (
            <g key={visit.id} {...drag(visit.id)}>
              <circle cx={x} cy={y} r={size.mark - 1} className="trip-stop" />
              <text x={x} y={y + 5} textAnchor="middle" className="trip-number">
                {(looks[trip]?.first ?? 1) + stop}
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
      <TripLegend trips={itinerary.trips} looks={looks} nameOf={nameOf} />
      <figcaption className="complementary">
        {planText.mapStraight} {tripText.dragHelp}
        {limites?.brecha.kind === 'esquematico' && ` ${planText.mapSchematic}.`}
      </figcaption>
    </figure>
  )
}

/** The places that trips leave from, each once. */
function basesOf({ base, trips }: Itinerary): readonly Seat[] {
  const seats = trips.length === 0 ? [base] : trips.map((trip) => trip.base)
  return [...new Map(seats.map((seat) => [seat.ubigeo, seat])).values()]
}

/** How each trip is told apart: the colour of who goes, a dash among hers, and the number of its first stop. */
interface TripLook {
  readonly colour: number
  readonly dash: number
  readonly first: number
}

function looksOf(trips: readonly Trip[]): readonly TripLook[] {
  const people = [...new Set(trips.map(({ who }) => who))].sort()
  return trips.map(({ who }, at) => {
    const before = trips.slice(0, at)
    const own = before.filter((each) => each.who === who).length
    return {
      colour: (who === null ? at : people.indexOf(who)) % COLOURS,
      dash: own,
      first: 1 + before.reduce((sum, { stops }) => sum + stops.length, 0),
    }
  })
}

interface TripLegendProps {
  readonly trips: readonly Trip[]
  readonly looks: readonly TripLook[]
  readonly nameOf: (visit: Visit) => string
}

/** Which stroke is which trip and whose, with its stops by number and name: a name may have no room on the map. */
function TripLegend({ trips, looks, nameOf }: TripLegendProps) {
  const people = [...new Set(trips.map(({ who }) => who))].sort()
  return (
    <div className="trip-legend" role="group" aria-label={tripText.legend}>
      {people.map((who) => (
        <div key={who ?? ''}>
          <p className="trip-legend-who">
            {who ?? tripText.oneTeam} · {tripText.tripsOf(trips.filter((trip) => trip.who === who).length)}
          </p>
          <ul>
            {trips.map(({ who: own, leavesOn, backOn, stops }, at) => {
              const { colour, dash, first } = looks[at] ?? { colour: 0, dash: 0, first: 1 }
              return own !== who ? null : (
                <li key={at}>
                  <svg width={36} height={12} aria-hidden="true">
                    <line
                      {...{ x1: 1, y1: 6, x2: 35, y2: 6 }}
                      className={`trip-line trip-line-${colour}`}
                      strokeDasharray={DASHES[dash % DASHES.length]}
                    />
                  </svg>{' '}
                  {planText.trip(at + 1, leavesOn, backOn)}
                  {': '}
                  {joinWords(stops.map(({ visit }, stop) => planText.stop(first + stop, shortName(nameOf(visit)))))}
                </li>
              )
            })}
          </ul>
        </div>
      ))}
    </div>
  )
}

interface DrawnTrip {
  readonly line: string
  /** Where each stop's number stands, and the seat that it is the number of. */
  readonly points: readonly {
    readonly at: readonly [number, number]
    readonly seat: readonly [number, number]
    readonly visit: Visit
  }[]
}

interface DrawnTrips {
  readonly land: string
  readonly borders: string
  readonly bases: readonly (readonly [number, number])[]
  readonly trips: readonly DrawnTrip[]
}

function drawTrips({ trips }: Itinerary, bases: readonly Seat[], limites: Limites | null, size: Size): DrawnTrips {
  const rounds = trips.map(({ stops, base }) =>
    [base, ...stops.map(({ seat }) => seat), base].map(({ lon, lat }): [number, number] => [lon, lat]),
  )
  const { width, height, margin, mark } = size
  const projection = geoMercator().fitExtent(
    [
      [margin, margin / 2],
      [width - 2 * margin, height - margin / 2],
    ],
    {
      type: 'MultiPoint',
      coordinates: spread([...bases.map(({ lon, lat }): [number, number] => [lon, lat]), ...rounds.flat()]),
    },
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
  const homes = bases.map(place)
  const apart = pushApart([...homes, ...stops.map(({ seat }) => seat)], mark).slice(homes.length)
  const numbered = stops.map((stop, at) => ({ ...stop, at: apart[at] ?? stop.seat }))
  return {
    land: limites === null || departamentos === undefined ? '' : (path(feature(limites, departamentos)) ?? ''),
    borders:
      limites === null || departamentos?.type !== 'GeometryCollection'
        ? ''
        : (path(mesh(limites, departamentos, (a, b) => a !== b)) ?? ''),
    bases: homes,
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
