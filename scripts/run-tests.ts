import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildData, buildPage } from './build-dist.ts'
import { installClickHouse } from './find-clickhouse.ts'
import { findOrInstallChromium } from './find-chromium.ts'
import { installOtherBrowsers } from './find-other-browsers.ts'
import { printSeconds, repository, runNode, runNodeWhole, type Outcome } from './run-step.ts'
import { addTallies, printTally, readVitestTally, type Tally } from './tally.ts'

type Step = { readonly name: string; readonly run: () => Promise<Tally> }
/** Steps one after another; lanes of a stage go side by side. */
type Lane = readonly Step[]

const reports = join(repository, 'test-results')
const oneFailure: Tally = { passed: 0, failed: 1, skipped: 0 }
/** Two lanes, one for each core: what there is to do beside the style is about as long; `told` is for eslint. */
const checks = (beside: Lane, ...told: readonly string[]): readonly Lane[] => [
  [
    installed('Tipos', 'typescript/bin/tsc', '--build'),
    installed(
      'Muros',
      'dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      'src',
      'scripts',
    ),
    installed('Formato', '@biomejs/biome/bin/biome', 'format', '.'),
    ...beside,
  ],
  [
    installed('Estilo', 'eslint/bin/eslint.js', '.', ...told),
    installed('Código sin uso', 'knip/bin/knip.js', '--no-progress'),
  ],
]
/**
 * The inner loop looks again only at files that changed; a rule that reads types may miss what a change did elsewhere,
 * which the whole run sees.
 */
const seenBefore = ['--cache', '--cache-strategy=content', '--cache-location=.tsbuild/eslint']
const units: Step = {
  name: 'Casa, unidades y SQL',
  run: () => {
    installClickHouse()
    return runVitest('unidades', 'vite.config.ts')
  },
}
/** Without the command line, whose tests run whole commands. */
const shortUnits: Step = {
  name: 'Casa y unidades, sin las largas ni la línea de órdenes',
  run: () => runVitest('unidades', 'vite.config.ts', { PRUEBAS: 'cortas' }, ['--project', 'casa']),
}
const stages: Readonly<Record<string, readonly (readonly Lane[])[]>> = {
  '--controles': [checks([])],
  '--rapidas': [checks([], ...seenBefore), [[shortUnits]]],
  '': [
    checks([check('Datos', buildData), check('Página', buildPage)]),
    [[units]],
    [[{ name: 'Recorridos en el navegador', run: runJourneys }]],
  ],
}

const asked = stages[process.argv[2] ?? '']
if (asked === undefined) {
  console.log('Las pruebas se piden sin opciones (todas), con --rapidas (sin página ni recorridos) o con --controles.')
  process.exitCode = 2
} else await runStages(asked)

async function runStages(all: readonly (readonly Lane[])[]): Promise<void> {
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  const tallies: Tally[] = []
  for (const lanes of all) tallies.push(...(await Promise.all(lanes.map(runLane))).flat())
  const total = addTallies(tallies)
  process.exitCode = total.failed === 0 ? 0 : 1
  console.log(printTally(total))
}

async function runLane(lane: Lane): Promise<readonly Tally[]> {
  const tallies: Tally[] = []
  for (const { name, run } of lane) {
    console.log(`${name}…`)
    const start = performance.now()
    const tally = await run()
    tallies.push(tally)
    console.log(`${name}: ${printTally(tally)} (${printSeconds((performance.now() - start) / 1000)})\n`)
  }
  return tallies
}

/** A tool of the installed packages, its output shown whole when it ends: another may be running beside it. */
function installed(name: string, path: string, ...args: readonly string[]): Step {
  return check(name, () => runNodeWhole([`node_modules/${path}`, ...args]))
}

function check(name: string, run: () => Promise<Outcome>): Step {
  return { name, run: async () => ((await run()).code === 0 ? { passed: 1, failed: 0, skipped: 0 } : oneFailure) }
}

/** What the tests leave in the folder of temporary files goes with them. */
async function runVitest(
  name: string,
  config: string,
  env: Readonly<Record<string, string>> = {},
  chosen: readonly string[] = [],
): Promise<Tally> {
  const report = join(reports, `${name}.json`)
  const args = ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const temporary = mkdtempSync(join(tmpdir(), 'brecha-pruebas-'))
  const { code } = await runNode(['node_modules/vitest/vitest.mjs', ...args, ...chosen], { ...env, TMPDIR: temporary })
  rmSync(temporary, { recursive: true, force: true })
  return readVitestTally(report, code)
}

async function runJourneys(): Promise<Tally> {
  const chromium = findOrInstallChromium()
  if (chromium !== null) installOtherBrowsers()
  return chromium === null
    ? oneFailure
    : runVitest('recorridos', 'vitest.journeys.config.ts', { CHROME_PATH: chromium })
}
