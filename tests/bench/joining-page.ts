import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { loadCountry } from '../../scripts/cli/index.ts'
import { idOfWork } from '../../src/workspace/joining/index.ts'
import { storePapers } from '../../src/workspace/keeping/index.ts'
import { EMPTY_PAPERS, withAncestors, type Ancestor, type Work } from '../../src/workspace/papers/index.ts'
import { VERSION, writeProjectFile } from '../../src/workspace/storage/index.ts'
import { untilReady } from '../journeys/own-table.ts'
import { withPage } from './browser.ts'
import { longestTask, watchTasks } from './longest-task.ts'
import type { Section } from './report.ts'
import { VISITS, yearsOfWork } from './year-of-work.ts'

const ROUNDS = 3
const DATOS = '#v1?pagina=datos&fecha=2026-11-21'
const BLOCKED_MS = 50
/** How often each desk saved its project in the year. */
const SAVES = 12

/** The work as it was at each time that a desk saved it, on its way from the base. */
async function savesOf(base: Work, work: Work, label: string): Promise<readonly Ancestor[]> {
  let saved: readonly Ancestor[] = [{ id: await idOfWork(base), label: '', on: '2026-01-01', work: base }]
  for (let month = 1; month <= SAVES; month += 1) {
    const changed = Math.round((work.ediciones.length * month) / SAVES)
    const ediciones = base.ediciones.map((edit, at) => (at < changed ? (work.ediciones[at] ?? edit) : edit))
    const then: Work = { ...(month === SAVES ? work : base), ediciones }
    const on = `2026-${String(month).padStart(2, '0')}-28`
    saved = withAncestors(saved, [{ id: await idOfWork(then), label, on, work: then }])
  }
  return saved
}

async function writeProject(path: string, base: Work, work: Work, label: string): Promise<void> {
  const files = new Map<string, Uint8Array>()
  const { imports, ...written } = work
  const linaje = { label, ancestors: await savesOf(base, work, label) }
  const papers = await storePapers({ ...EMPTY_PAPERS, ...written, linaje }, files)
  const snapshot = { version: VERSION, savedAt: '2026-12-28T12:00:00.000Z', imports, papers, hash: DATOS } as const
  await writeFile(path, await writeProjectFile({ snapshot: { ...snapshot, matrix: 'simulada' }, files }))
}

/**
 * From the moment that another's project is given until the page asks what becomes of it, and from the answer until
 * what it says otherwise stands on the board; and all that contradicts nothing taken.
 */
export async function measureJoiningOnPage(browser: Browser, app: string): Promise<Section> {
  const folder = await mkdtemp(join(tmpdir(), 'brecha-joining-'))
  try {
    const { country } = await loadCountry(undefined, () => undefined)
    const { base, ours, theirs } = yearsOfWork(country)
    const [here, there] = [join(folder, 'norte.brecha'), join(folder, 'sur.brecha')]
    await writeProject(here, base, ours, 'Equipo norte')
    await writeProject(there, base, theirs, 'Equipo sur')
    return await measureRounds(browser, `${app}/${DATOS}`, here, there)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function measureRounds(browser: Browser, address: string, here: string, there: string): Promise<Section> {
  const rounds: Joined[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const joined = await withPage(browser, { viewport: { width: 1366, height: 768 } }, (page) =>
      joinOnPage(page, address, here, there),
    )
    if (round > 0) rounds.push(joined)
  }
  const of = (kind: keyof Joined) => rounds.map((each) => each[kind])
  const goal = { median: 1_000 }
  const unblocked = { median: BLOCKED_MS }
  return {
    title: 'Unir dos proyectos, en la página',
    lines: [
      { name: 'abrir el otro, compararlo y mostrarlo', unit: 'ms', samples: of('shown'), goal },
      { name: 'lo más que la página no respondió', unit: 'ms', samples: of('blocked'), goal: unblocked },
      { name: 'tomar lo que no contradice', unit: 'ms', samples: of('taken'), goal },
      { name: 'lo más que no respondió al tomarlo', unit: 'ms', samples: of('blockedTaking'), goal: unblocked },
    ],
    notes: [
      `Un año de cada equipo: visitas, ${VISITS}; veces que guardó, ${SAVES}. Por debajo de ${BLOCKED_MS} ms el navegador no avisa: 0.`,
    ],
  }
}

interface Joined {
  readonly shown: number
  readonly blocked: number
  readonly taken: number
  readonly blockedTaking: number
}

async function joinOnPage(page: Page, address: string, here: string, there: string): Promise<Joined> {
  await page.goto(address)
  await untilReady(page)
  const files = page.locator('input[type="file"]').first()
  await files.setInputFiles(here)
  await page.getByText('Proyecto abierto.').first().waitFor()
  await page.waitForTimeout(1_500)
  await watchTasks(page)
  const begin = performance.now()
  await files.setInputFiles(there)
  await page.getByRole('button', { name: 'Unir con lo de aquí' }).click()
  const accept = page.getByRole('button', { name: /^Aceptar todo lo que no contradice \(/ })
  await accept.waitFor()
  const shown = performance.now() - begin
  const blocked = await longestTask(page)
  const again = performance.now()
  await accept.click()
  await page.getByRole('button', { name: 'Aceptar todo lo que no contradice (0)' }).waitFor()
  const taken = performance.now() - again
  return { shown, blocked, taken, blockedTaking: await longestTask(page) }
}
