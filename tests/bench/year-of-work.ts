import { NO_CAPACITIES } from '../../src/domain/capacities/index.ts'
import { NO_DISPATCHES } from '../../src/domain/consolidation/index.ts'
import type { Country, Edit } from '../../src/domain/country/index.ts'
import { INSTRUMENTS } from '../../src/domain/instancias/index.ts'
import { owedInstancias, type OwedInstancia } from '../../src/domain/register/index.ts'
import { EMPTY_PLAN } from '../../src/domain/visits/index.ts'
import type { Work } from '../../src/workspace/papers/index.ts'
import { visit } from '../domain/visits/country.ts'

export const VISITS = 200

/** Two desks' year of work on every instancia of the country, and the work that both come from. */
export interface TwoDesks {
  readonly base: Work
  readonly ours: Work
  readonly theirs: Work
}

/** Each desk wrote other ordenanzas over those of the base, on one of every fifteen both; theirs, instruments too. */
export function yearsOfWork(country: Country): TwoDesks {
  const owed = owedInstancias(country)
  const ordenanza = (at: number) => `O.M. ${at}`
  return {
    base: workOf(owed, ordenanza, () => 'formulado'),
    ours: workOf(
      owed,
      (at) => `${ordenanza(at)}${at % 3 === 0 ? ' aquí' : ''}`,
      () => 'formulado',
    ),
    theirs: workOf(
      owed,
      (at) => `${ordenanza(at)}${at % 5 === 0 ? ' allá' : ''}`,
      (at) => (at % 2 === 0 ? 'aprobado' : 'formulado'),
    ),
  }
}

type Estado = 'aprobado' | 'formulado'

function workOf(
  owed: readonly OwedInstancia[],
  ordenanza: (at: number) => string,
  estado: (at: number) => Estado,
): Work {
  return {
    ediciones: owed.flatMap((each, at) => editsOf(each, at, ordenanza(at), estado(at))),
    corridas: [],
    plan: {
      ...EMPTY_PLAN,
      visits: Array.from({ length: VISITS }, (_, at) => visit('2001', { id: `v-${at}`, materials: ordenanza(at) })),
    },
    envios: NO_DISPATCHES,
    reparto: [],
    cortes: [],
    capacidades: NO_CAPACITIES,
    talleres: [],
    modelos: [],
    imports: [],
  }
}

function editsOf({ level, unit }: OwedInstancia, at: number, ordenanza: string, estado: Estado): readonly Edit[] {
  const written = { editedOn: '2026-11-01', note: '', link: null, receivedOn: null, inconsistencias: null }
  const of = { level, ubigeo: unit.ubigeo, ...written }
  const instrument = INSTRUMENTS[at % INSTRUMENTS.length] ?? 'plan_trabajo'
  return [
    {
      ...{ ...of, about: 'instancia', etapa: 'creada', ordenanza },
      ...{ createdOn: '2025-01-01', installedOn: null, directorio: null, aspects: [] },
    },
    { ...of, about: 'instrumento', instrument, estado, reporta: null, approvedOn: null, validUntil: null },
  ]
}
