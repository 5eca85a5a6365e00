import type { Assessment, Criterion } from '../criteria/index.ts'

/**
 * The units of a group with their scores laid out for ranking: `lower` and `upper` hold n × k scores row by row,
 * `listOrder` the place of each unit inside a tie (women or population descending, then ubigeo; METHOD §7).
 */
export interface AssessedGroup {
  readonly criteria: readonly Criterion[]
  readonly units: readonly Assessment[]
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly listOrder: Uint32Array
}

export function layOut(criteria: readonly Criterion[], units: readonly Assessment[], byWomen: boolean): AssessedGroup {
  const scores = units.flatMap((unit) => unit.results.map((result) => result.score))
  return {
    criteria,
    units,
    lower: Float64Array.from(scores, (score) => score.min),
    upper: Float64Array.from(scores, (score) => score.max),
    listOrder: orderInsideTies(units, byWomen),
  }
}

/** The part of a group whose units pass; scores stay national (METHOD §7, filters). */
export function restrict(group: AssessedGroup, passes: (unit: Assessment) => boolean, byWomen: boolean): AssessedGroup {
  return layOut(group.criteria, group.units.filter(passes), byWomen)
}

function orderInsideTies(units: readonly Assessment[], byWomen: boolean): Uint32Array {
  const sizeOf = (unit: Assessment) => (byWomen ? unit.unit.women : unit.unit.population) ?? -1
  const order = units.map((_, index) => index)
  order.sort((a, b) => {
    const [one, other] = [units[a], units[b]]
    if (!one || !other) return 0
    return sizeOf(other) - sizeOf(one) || (one.unit.ubigeo < other.unit.ubigeo ? -1 : 1)
  })
  const places = new Uint32Array(units.length)
  order.forEach((index, place) => (places[index] = place))
  return places
}
