import type { Round } from '../capacities/index.ts'
import type { National } from '../criteria/index.ts'
import { formatDate, titleAndCutOff } from '../measure/index.ts'
import { REFUGE_TYPE } from '../services/index.ts'
import { provinciaOf, regionOf, type Ubigeo } from '../territory/index.ts'
import {
  explainVisitNeed,
  figuresOf,
  INTERVENTION,
  MODALITY_NAME,
  reasonOf,
  unitName,
  type Visit,
} from '../visits/index.ts'
import { shortServiceName } from '../words/index.ts'
import type { FieldBrief } from './field-trip.ts'

/** The brief of a visit as it stands at the desk, its small counts hidden as they are there. */
export function briefOf(national: National, rounds: readonly Round[], visit: Visit): FieldBrief {
  return {
    visit: visit.id,
    name: unitName(national.country, visit.level, visit.ubigeo),
    lines: linesOf(national, rounds, visit),
    figures: figuresOf(national, visit.level, visit.ubigeo).map(({ label, value, quality, cited }) => ({
      ...{ label, value: asCarried(value), quality },
      source: titleAndCutOff(cited),
    })),
    map: mapOf(visit),
  }
}

/** What a phone keeps names no refuge, not even as one of the kinds that were counted: it would be left out whole. */
function asCarried(value: string): string {
  return value.replaceAll(shortServiceName(REFUGE_TYPE), 'otros')
}

function linesOf(national: National, rounds: readonly Round[], visit: Visit): FieldBrief['lines'] {
  const { name, objective, clause } = INTERVENTION[visit.intervention]
  const when = visit.date === null ? 'sin fecha' : `${formatDate(visit.date)} ${visit.hour ?? ''}`.trim()
  const lines: FieldBrief['lines'] = [
    ['Fecha y hora', when],
    ['Intervención', name],
    ['Objetivo', `${objective} (${clause})`],
    ['Modalidad', MODALITY_NAME[visit.modality]],
    ['Participantes', visit.participants.join('; ')],
    ['Agenda', visit.agenda.replaceAll('\n', '; ')],
    ['Necesidad que atiende', explainVisitNeed(visit, rounds, national.disclosure).join(' ')],
    ['Materiales', visit.materials],
    ['Logística', visit.logistics],
    [`Por qué se eligió, al ${formatDate(visit.reason.on)}`, reasonOf(visit, national.disclosure)],
  ]
  return lines.filter(([, text]) => text !== '')
}

/** The provincia of the visit, or the region where it is of one. */
function mapOf({ level, ubigeo }: Visit): Ubigeo {
  return level === 'region' ? regionOf(ubigeo) : (provinciaOf(ubigeo) ?? regionOf(ubigeo))
}
