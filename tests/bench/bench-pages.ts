import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { compressDist } from '../../scripts/compress-dist.ts'
import { repository } from '../../scripts/run-step.ts'
import { serve, type Serving } from '../../scripts/serve.ts'

const names = ['map', 'weights', 'engine', 'imports', 'growth']

/**
 * Builds the pages that Brecha is compared with and serves them as Brecha is served: same headers, same compression.
 */
export async function servePages(): Promise<Serving> {
  const root = join(repository, 'tests', 'bench', 'pages')
  const outDir = await mkdtemp(join(tmpdir(), 'brecha-bench-'))
  await build({
    root,
    configFile: false,
    base: './',
    logLevel: 'warn',
    publicDir: join(repository, 'public'),
    worker: { format: 'es' },
    resolve: { dedupe: ['apache-arrow'] },
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      rollupOptions: { input: names.map((name) => join(root, `${name}.html`)) },
    },
  })
  await compressDist(outDir)
  const { origin, close } = await serve(outDir)
  return {
    origin,
    close: async () => {
      await close()
      await rm(outDir, { recursive: true })
    },
  }
}
