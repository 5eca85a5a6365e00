import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildData, buildPage, dist, isFresh } from './build-dist.ts'
import { tryFetchLimites } from './fetch-limites.ts'
import { LimitesError } from './limites/index.ts'
import { printSeconds, repository, type Outcome } from './run-step.ts'
import { serve, type Serving } from './serve.ts'

const usualPort = 4173

await start()

async function start(): Promise<void> {
  const port = readPort()
  await fetchLimitsOnce()
  if (isFresh()) console.log('Nada cambió desde la última construcción: se usa la que hay.')
  else await build()
  const serving = await openServer(port)
  console.log(`Brecha lista en ${serving.origin}/`)
  console.log('Para terminar, pulse Ctrl+C.')
}

function readPort(): number | null {
  const text = readOption()
  if (text === undefined) return null
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) return refuse(`El puerto "${text}" no es un número entre 0 y 65535.`)
  return port
}

function readOption(): string | undefined {
  try {
    return parseArgs({ options: { puerto: { type: 'string' } } }).values.puerto
  } catch {
    return refuse('Uso: npm start -- [--puerto N]')
  }
}

async function fetchLimitsOnce(): Promise<void> {
  if (existsSync(join(repository, 'limites-locales'))) return
  console.log('Buscando límites reales (10 s como máximo)…')
  try {
    await tryFetchLimites({ timeoutMs: 10_000, say: (line) => console.log(`  ${line}`) })
  } catch (error) {
    if (error instanceof LimitesError) console.log(`  ${error.message}`)
    console.log('  Se sigue con los límites esquemáticos.')
  }
}

async function build(): Promise<void> {
  await runOrStop('Preparando los datos', buildData)
  await runOrStop('Construyendo la página', buildPage)
}

async function runOrStop(name: string, step: () => Promise<Outcome>): Promise<void> {
  console.log(`${name}…`)
  const { code, seconds } = await step()
  if (code !== 0) refuse(`${name}: no se pudo terminar. El motivo está en las líneas de arriba.`, 1)
  console.log(`  listo en ${printSeconds(seconds)}`)
}

async function openServer(port: number | null): Promise<Serving> {
  try {
    return await serve(dist, port ?? usualPort)
  } catch {
    return port === null
      ? serve(dist)
      : refuse(`El puerto ${port} está ocupado o no se puede usar. Elija otro con --puerto.`, 1)
  }
}

function refuse(sentence: string, code = 2): never {
  console.error(sentence)
  process.exit(code)
}
