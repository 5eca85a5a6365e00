import { loadCountry } from '../../scripts/cli/index.ts'
import { NO_CAPACITIES } from '../../src/domain/capacities/index.ts'
import { NO_DISPATCHES } from '../../src/domain/consolidation/index.ts'
import type { Edit } from '../../src/domain/country/index.ts'
import { INSTRUMENTS } from '../../src/domain/instancias/index.ts'
import { owedInstancias } from '../../src/domain/register/index.ts'
import { EMPTY_PLAN } from '../../src/domain/visits/index.ts'
import { compareWorks, freeOf, takeParts } from '../../src/workspace/joining/index.ts'
import type { Work } from '../../src/workspace/papers/index.ts'
import { visit } from '../domain/visits/country.ts'
import type { Section } from './report.ts'
import { timed } from './samples.ts'

const ROUNDS = 5
const VISITS = 200

/** Two desks' year of work on every instancia of the country, compared and joined over what both come from. */
export async function measureJoining(): Promise<Section> {
  const { country } = await loadCountry(undefined, () => undefined)
  const owed = owedInstancias(country)
  const written = { editedOn: '2026-11-01', note: '', link: null, receivedOn: null }
  const work = (ordenanza: (at: number) => string, estado: (at: number) => 'aprobado' | 'formulado'): Work => ({
    ediciones: owed.flatMap(({ level, unit }, at): Edit[] => {
      const of = { level, ubigeo: unit.ubigeo, ...written }
      const [directorio, inconsistencias, aspects] = [null, null, []]
      const dates = { createdOn: '2025-01-01', installedOn: null }
      const instrument = INSTRUMENTS[at % INSTRUMENTS.length] ?? 'plan_trabajo'
      return [
        {
          ...of,
          about: 'instancia',
          etapa: 'creada',
          ordenanza: ordenanza(at),
          ...dates,
          directorio,
          inconsistencias,
          aspects,
        },
        {
          ...of,
          about: 'instrumento',
          instrument,
          estado: estado(at),
          reporta: null,
          inconsistencias,
          approvedOn: null,
          validUntil: null,
        },
      ]
    }),
    corridas: [],
    plan: {
      ...EMPTY_PLAN,
      visits: Array.from({ length: VISITS }, (_, at) => visit('2001', { id: `v-${at}`, materials: ordenanza(at) })),
    },
    envios: NO_DISPATCHES,
    reparto: [],
    cortes: [],
    capacidades: NO_CAPACITIES,
    imports: [],
  })
  const base = work(
    (at) => `O.M. ${at}`,
    () => 'formulado',
  )
  const ours = work(
    (at) => `O.M. ${at}${at % 3 === 0 ? ' aquí' : ''}`,
    () => 'formulado',
  )
  const theirs = work(
    (at) => `O.M. ${at}${at % 5 === 0 ? ' allá' : ''}`,
    (at) => (at % 2 === 0 ? 'aprobado' : 'formulado'),
  )
  const samples: number[] = []
  let [differ, disputed] = [0, 0]
  for (let round = 0; round < ROUNDS; round += 1)
    samples.push(
      await timed(() => {
        const all = compareWorks(base, ours, theirs, { file: 'otro.brecha', unit: '', on: '2026-11-28' })
        const free = freeOf(all)
        takeParts(
          ours,
          theirs,
          free.map(({ key, claims }) => ({ key, value: claims[0]?.value ?? '' })),
        )
        ;[differ, disputed] = [all.length, all.length - free.length]
        return Promise.resolve()
      }),
    )
  return {
    title: 'Unir dos proyectos',
    lines: [{ name: 'comparar y unir el trabajo de un año', unit: 'ms', samples, goal: { median: 1_000 } }],
    notes: [
      `Ediciones: ${base.ediciones.length}; visitas: ${VISITS}; datos distintos: ${differ}; contradicen: ${disputed}.`,
    ],
  }
}
