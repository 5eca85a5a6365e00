import { buildData, buildPage, isFresh } from './build-dist.ts'
import { runNode } from './run-step.ts'

await bench()

/**
 * Builds what is measured when it is not there or is old, then runs the measured pieces of tests/bench, or the one that
 * is named.
 */
async function bench(): Promise<void> {
  if (!isFresh()) {
    console.log('Construyendo la página que se mide…')
    const built = (await buildData()).code === 0 && (await buildPage()).code === 0
    if (!built) throw new Error('No se pudo construir la página: el motivo está en las líneas de arriba.')
  }
  const { code } = await runNode([
    '--import',
    './scripts/load-sql.mjs',
    '--import',
    'tsx',
    'tests/bench/run.ts',
    ...process.argv.slice(2),
  ])
  process.exitCode = code
}
