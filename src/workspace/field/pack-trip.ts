import type { Round } from '../../domain/capacities/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import { asTaken, briefOf, type FieldMap, type FieldTrip } from '../../domain/field/index.ts'
import { isRegionKey, type Ubigeo } from '../../domain/territory/index.ts'
import type { Visit } from '../../domain/visits/index.ts'
import { composePlate, drawMap, slidePicture, type Boundaries } from '../../publish/cartography/index.ts'
import { idOfWork } from '../joining/index.ts'
import type { Ancestor } from '../papers/index.ts'
import { packPapers, workOfTrip } from './field-work.ts'

/** Larger than a phone, which slides it, for its names to be read. */
const MAP = { width: 640, height: 420 } as const

/** A trip that is to be carried away; without `boundaries` it goes without maps. */
interface TripToTake {
  readonly label: string
  /** With the days of the trip. */
  readonly visits: readonly Visit[]
  /** As the plan has them: what the trip says otherwise comes back as a change. */
  readonly planned: readonly Visit[]
  readonly rounds: readonly Round[]
  readonly national: National
  readonly boundaries: Boundaries | null
  /** AAAA-MM-DD. */
  readonly on: string
}

/** The file of a trip, and the work by which the desk will know it when it comes back. */
export async function packTrip(trip: TripToTake): Promise<{ readonly bytes: Uint8Array; readonly left: Ancestor }> {
  const { national, rounds, label, on, boundaries } = trip
  const [taken, visits] = [trip.planned.map(asTaken), trip.visits.map(asTaken)]
  const work = workOfTrip(taken)
  const id = await idOfWork(work)
  const briefs = visits.map((visit) => briefOf(national, rounds, visit))
  const carried: FieldTrip = {
    ...{ id, label, takenOn: on },
    simulated: trip.visits.some(({ reason }) => reason.simulated) || usesSimulated(briefs),
    briefs,
    maps:
      boundaries === null
        ? []
        : [...new Set(briefs.map(({ map }) => map))].map((of) => mapOf(of, national, boundaries)),
    ...{ taken, visits },
  }
  const bytes = await packPapers({ campo: [carried] }, on, `v1?pagina=campo&viaje=${id}`)
  return { bytes, left: { id, label, on, work } }
}

function usesSimulated(briefs: FieldTrip['briefs']): boolean {
  return briefs.some(({ figures }) => figures.some(({ quality }) => quality === 'simulado'))
}

/** Coverage inside the provincia or the region; no service is drawn on it. */
function mapOf(of: Ubigeo, national: National, boundaries: Boundaries): FieldMap {
  const isRegion = isRegionKey(of)
  const level = isRegion ? 'provincia' : 'distrito'
  const svg = drawMap(
    composePlate({
      ...{ national, boundaries, level, layer: 'cobertura', serviceTypes: [] },
      territory: { kind: isRegion ? 'region' : 'provincia', ubigeo: of },
      paper: slidePicture(MAP.width, MAP.height),
    }),
  )
  const name = national.country.at(isRegion ? 'region' : 'provincia', of)?.name ?? of
  return { of, alt: `Mapa de ${name}: cobertura de instancias por ${level}`, svg }
}
