import { loadCountry } from '../../scripts/cli/index.ts'
import { compareWorks, freeOf, takeParts } from '../../src/workspace/joining/index.ts'
import type { Section } from './report.ts'
import { timed } from './samples.ts'
import { VISITS, yearsOfWork } from './year-of-work.ts'

const ROUNDS = 5

/** Two desks' year of work on every instancia of the country, compared and joined over what both come from. */
export async function measureJoining(): Promise<Section> {
  const { country } = await loadCountry(undefined, () => undefined)
  const { base, ours, theirs } = yearsOfWork(country)
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
