import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildData, buildPage } from './build-dist.ts'
import { findOrInstallChromium } from './find-chromium.ts'
import { printSeconds, repository, runNode, type Outcome } from './run-step.ts'
import { addTallies, printTally, readVitestTally, type Tally } from './tally.ts'

type Step = { readonly name: string; readonly run: () => Promise<Tally> }

const reports = join(repository, 'test-results')
const oneFailure: Tally = { passed: 0, failed: 1, skipped: 0 }
const steps: readonly Step[] = [
  check('Tipos', () => runNode(['node_modules/typescript/bin/tsc', '--build'])),
  check('Muros', () =>
    runNode([
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      'src',
      'scripts',
    ]),
  ),
  check('Formato', () => runNode(['node_modules/@biomejs/biome/bin/biome', 'format', '.'])),
  check('Estilo', () => runNode(['node_modules/eslint/bin/eslint.js', '.'])),
  check('Código sin uso', () => runNode(['node_modules/knip/bin/knip.js', '--no-progress'])),
  check('Datos', buildData),
  { name: 'Casa, unidades y SQL', run: () => runVitest('unidades', 'vite.config.ts') },
  check('Página', buildPage),
  { name: 'Recorridos en el navegador', run: runJourneys },
]

const tallies: Tally[] = []
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
for (const [index, step] of steps.entries()) {
  console.log(`[${index + 1}/${steps.length}] ${step.name}…`)
  const start = performance.now()
  const tally = await step.run()
  tallies.push(tally)
  console.log(
    `[${index + 1}/${steps.length}] ${step.name}: ${printTally(tally)} (${printSeconds((performance.now() - start) / 1000)})\n`,
  )
}
const total = addTallies(tallies)
process.exitCode = total.failed === 0 ? 0 : 1
console.log(printTally(total))

function check(name: string, run: () => Promise<Outcome>): Step {
  return { name, run: async () => ((await run()).code === 0 ? { passed: 1, failed: 0, skipped: 0 } : oneFailure) }
}

async function runVitest(name: string, config: string, env: Readonly<Record<string, string>> = {}): Promise<Tally> {
  const report = join(reports, `${name}.json`)
  const args = ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await runNode(['node_modules/vitest/vitest.mjs', ...args], env)
  return readVitestTally(report, code)
}

async function runJourneys(): Promise<Tally> {
  const chromium = findOrInstallChromium()
  return chromium === null
    ? oneFailure
    : runVitest('recorridos', 'vitest.journeys.config.ts', { CHROME_PATH: chromium })
}
