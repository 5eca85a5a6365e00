import { expect, test } from 'vitest'
import { withAnswers } from '../../../src/domain/consolidation/index.ts'
import type { Edit } from '../../../src/domain/country/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { addVisits } from '../../../src/domain/visits/index.ts'
import { EMPTY_PAPERS, type Papers } from '../../../src/workspace/papers/index.ts'
import { visit } from '../../domain/visits/country.ts'
import { sharedBrowser, Tab } from '../keeping/tab.ts'

const EDIT: Edit = {
  about: 'coordemuna',
  ubigeo: ubigeo('1801'),
  level: 'provincial',
  editedOn: '2026-11-28',
  note: '',
  link: null,
  receivedOn: null,
  origins: [{ file: 'kit.xlsx', unit: 'region/18', on: '2026-11-28', cells: ['coordemuna/provincial/1801\tacta'] }],
  actaOn: '2026-03-01',
  ratifiedOn: null,
}
const AFTER = {
  ediciones: [EDIT],
  envios: withAnswers(EMPTY_PAPERS.envios, [{ kit: 'k', unit: 'region/18', file: 'kit.xlsx', on: '2026-11-28' }]),
} satisfies Partial<Papers>

/** What the next visit finds when the page closes after so many steps of its own since the consolidation. */
async function foundAfter(steps: number): Promise<Pick<Papers, 'ediciones' | 'envios'>> {
  const browser = sharedBrowser()
  const first = new Tab(browser)
  await first.settled()
  first.writeAll(AFTER)
  for (let step = 0; step < steps; step += 1) await new Promise((resolve) => setImmediate(resolve))
  first.close()
  const next = new Tab(browser)
  await next.settled()
  const { ediciones, envios } = next.papers.current
  return { ediciones, envios }
}

test('A page that is killed at any moment of a consolidation leaves the state before or the state after, never half', async () => {
  const { ediciones, envios } = EMPTY_PAPERS
  const found = new Set<string>()
  for (let steps = 0; steps < 60; steps += 1) {
    const state = await foundAfter(steps)
    expect([{ ediciones, envios }, AFTER]).toContainEqual(state)
    found.add(state.ediciones.length === 0 ? 'antes' : 'después')
  }
  expect([...found].sort()).toEqual(['antes', 'después'])
})

/** Whether each half of one act is found, when the page closes after so many steps since `acts` began. */
async function halvesAfter(steps: number, acts: (tab: Tab) => void): Promise<readonly boolean[]> {
  const browser = sharedBrowser()
  const first = new Tab(browser)
  await first.settled()
  acts(first)
  for (let step = 0; step < steps; step += 1) await new Promise((resolve) => setImmediate(resolve))
  first.close()
  const next = new Tab(browser)
  await next.settled()
  return [next.papers.current.ediciones.length > 0, next.visits.includes('visita-2')]
}

const together = (tab: Tab) =>
  tab.writeAll({ ediciones: [EDIT], plan: addVisits(tab.papers.current.plan, [visit('2001', { id: 'visita-2' })]) })

test.each<[string, (tab: Tab) => void]>([
  [
    'right after another change',
    (tab) => {
      tab.write('visita-1')
      together(tab)
    },
  ],
  [
    'right before another change',
    (tab) => {
      together(tab)
      tab.write('visita-3')
    },
  ],
])('An act on several papers %s is found whole or not at all too', async (_, acts) => {
  for (let steps = 0; steps < 80; steps += 1) {
    const [one, other] = await halvesAfter(steps, acts)
    expect(one, `after ${steps} steps`).toBe(other)
  }
})
