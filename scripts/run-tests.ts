import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildData, buildPage } from './build-dist.ts'
import { installClickHouse } from './find-clickhouse.ts'
import { findOrInstallJourneyChromium } from './find-chromium.ts'
import { installOtherBrowsers } from './find-other-browsers.ts'
import { printSeconds, repository, runNode, runNodeWhole, type Outcome } from './run-step.ts'
import { addTallies, printTally, readVitestTally, type Tally } from './tally.ts'

type Step = { readonly name: string; readonly run: () => Promise<Tally> }
/** Two go at a time, one for each core of a small machine, and the next begins as one of them ends. */
type Stage = readonly Step[]

const reports = join(repository, 'test-results')
/**
 * The longest first. Where only what changed is looked at again (`seen`), a rule that reads types may miss what a
 * change did elsewhere, which the whole run sees.
 */
const checks = (beside: Stage, seen: boolean): Stage => [
  installed('Tipos', 'typescript/bin/tsc', '--build'),
  style('Estilo de lo demás', seen, '.', '--ignore-pattern', 'src'),
  style('Estilo de src', seen, 'src'),
  ...beside,
  installed(
    'Muros',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    'src',
    'scripts',
  ),
  installed('Código sin uso', 'knip/bin/knip.js', '--no-progress'),
  installed('Formato', '@biomejs/biome/bin/biome', 'format', '.'),
]
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
const stages: Readonly<Record<string, readonly Stage[]>> = {
  '--controles': [checks([], true)],
  '--rapidas': [checks([], true), [shortUnits]],
  '': [
    checks([check('Datos', buildData), check('Página', buildPage)], false),
    [units],
    [{ name: 'Recorridos en el navegador', run: runJourneys }],
  ],
}

const asked = stages[process.argv[2] ?? '']
if (asked === undefined) {
  console.log('Las pruebas se piden sin opciones (todas), con --rapidas (sin página ni recorridos) o con --controles.')
  process.exitCode = 2
} else await runStages(asked)

async function runStages(all: readonly Stage[]): Promise<void> {
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  const tallies: Tally[] = []
  for (const stage of all) tallies.push(...(await runTwo(stage)))
  const total = addTallies(tallies)
  process.exitCode = total.failed === 0 ? 0 : 1
  for (const failure of total.failures ?? []) console.log(`✗ ${failure}`)
  console.log(printTally(total))
}

function oneFailure(name: string): Tally {
  return { passed: 0, failed: 1, skipped: 0, failures: [name] }
}

async function runTwo(stage: Stage): Promise<readonly Tally[]> {
  const left = [...stage]
  const tallies: Tally[] = []
  const hand = async () => {
    for (let step = left.shift(); step !== undefined; step = left.shift()) tallies.push(await runStep(step))
  }
  await Promise.all([hand(), hand()])
  return tallies
}

async function runStep({ name, run }: Step): Promise<Tally> {
  console.log(`${name}…`)
  const start = performance.now()
  const tally = await run()
  console.log(`${name}: ${printTally(tally)} (${printSeconds((performance.now() - start) / 1000)})\n`)
  return tally
}

/** A tool of the installed packages, its output shown whole when it ends: another may be running beside it. */
function installed(name: string, path: string, ...args: readonly string[]): Step {
  return check(name, () => runNodeWhole([`node_modules/${path}`, ...args]))
}

function style(name: string, seen: boolean, ...files: readonly string[]): Step {
  const kept = `.tsbuild/${name.replaceAll(' ', '-').toLowerCase()}`
  const told = seen ? ['--cache', '--cache-strategy=content', `--cache-location=${kept}`] : []
  return installed(name, 'eslint/bin/eslint.js', ...files, ...told)
}

function check(name: string, run: () => Promise<Outcome>): Step {
  return { name, run: async () => ((await run()).code === 0 ? { passed: 1, failed: 0, skipped: 0 } : oneFailure(name)) }
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
  const chromium = findOrInstallJourneyChromium()
  if (chromium !== null) installOtherBrowsers()
  return chromium === null
    ? oneFailure('Chromium')
    : runVitest('recorridos', 'vitest.journeys.config.ts', { CHROME_PATH: chromium })
}
