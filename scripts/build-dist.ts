import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { localDay } from '../src/domain/calendar/index.ts'
import { compressDist } from './compress-dist.ts'
import { printSeconds, repository, runNode, type Outcome } from './run-step.ts'

const inputs = [
  'src',
  'data',
  'scripts',
  'public',
  'limites-locales',
  'base-local',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
]
const generated = join('public', 'data')

/** The folder that the build makes and the server gives out. */
export const dist = join(repository, 'dist')
const stampPath = join(dist, '.entradas')

/** Makes public/data from data/ and prints the rows kept and rejected. */
export function buildData(): Promise<Outcome> {
  return runNode(['--import', './scripts/load-sql.mjs', '--import', 'tsx', 'scripts/build-data.ts'])
}

/** Makes dist from the sources and public/, then writes its compressed twins and the stamp of its inputs. */
export async function buildPage(): Promise<Outcome> {
  const built = await runNode(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'])
  if (built.code !== 0) return built
  const start = performance.now()
  const { files, raw, brotli } = await compressDist(dist)
  const seconds = (performance.now() - start) / 1000
  console.log(`  ${files} archivos comprimidos: ${megabytes(raw)} → ${megabytes(brotli)} (${printSeconds(seconds)})`)
  writeFileSync(stampPath, stampInputs())
  return { code: 0, seconds: built.seconds + seconds }
}

/**
 * True when dist was made from exactly the inputs that are there now, and the figures of its first picture hold today.
 */
export function isFresh(): boolean {
  return existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stampInputs() && pictureHolds()
}

function pictureHolds(): boolean {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const [, from = '', until = '9'] = / data-from="([^"]*)" data-until="([^"]*)"/.exec(html) ?? []
  const today = localDay(new Date())
  return from <= today && today <= until
}

function stampInputs(): string {
  const hash = createHash('sha256')
  for (const path of inputs.flatMap(listFiles)) {
    const { size, mtimeMs } = statSync(join(repository, path))
    hash.update(`${path}\n${size}\n${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function listFiles(path: string): string[] {
  const whole = join(repository, path)
  if (path === generated || !existsSync(whole)) return []
  if (!statSync(whole).isDirectory()) return [path]
  return readdirSync(whole)
    .sort()
    .flatMap((name) => listFiles(join(path, name)))
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB`
}
