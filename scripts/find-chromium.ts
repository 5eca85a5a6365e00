import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const usualPlaces = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/google/chrome',
  '/Applications/Chromium.app/Contents/MacOS',
  '/Applications/Google Chrome.app/Contents/MacOS',
]
const usualNames = [...names, 'chrome', 'Chromium', 'Google Chrome']

/** The path of a Chromium that can be run: CHROME_PATH, then PATH, then the usual places; null when there is none. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  const onPath = (env.PATH ?? '').split(delimiter).filter(Boolean)
  const candidates = [
    ...(env.CHROME_PATH ? [env.CHROME_PATH] : []),
    ...onPath.flatMap((folder) => names.map((name) => join(folder, name))),
    ...usualPlaces.flatMap((folder) => usualNames.map((name) => join(folder, name))),
  ]
  return candidates.find(isExecutable) ?? null
}

/**
 * Finds Chromium or, as root on a Debian system, installs it and says so; null, after saying why, when it cannot be
 * had.
 */
function findOrInstallChromium(): string | null {
  if (process.env.CHROME_PATH && !isExecutable(process.env.CHROME_PATH))
    console.log('  CHROME_PATH no lleva a un programa: se busca otro Chromium.')
  return findChromium() ?? installChromium()
}

/** Where Debian leaves the Chromium that has no window at all. */
const WINDOWLESS = '/usr/lib/chromium/chromium-headless-shell'

/**
 * Chromium for the journeys, found or installed as above: Debian's that has no window where it can be had, whose pages
 * cost a seventh less, unless CHROME_PATH names another.
 */
export function findOrInstallJourneyChromium(): string | null {
  const chromium = findOrInstallChromium()
  const isChosen = chromium === null || chromium === process.env.CHROME_PATH
  return !isChosen && (isExecutable(WINDOWLESS) || installWindowless()) ? WINDOWLESS : chromium
}

function installWindowless(): boolean {
  if (!canInstall()) return false
  console.log('  Se instala el Chromium sin ventana de Debian (apt-get install chromium-headless-shell)…')
  if (installPackages(['chromium-headless-shell']) && isExecutable(WINDOWLESS)) return true
  console.log('  No se pudo instalar: los recorridos van con el otro.')
  return false
}

function installChromium(): string | null {
  if (!canInstall()) {
    console.log('  No hay Chromium y no se puede instalar desde aquí. Instálelo o indique su ruta en CHROME_PATH.')
    return null
  }
  console.log('  No hay Chromium: se instala el de Debian (apt-get install chromium)…')
  const found = installPackages(['chromium']) ? findChromium() : null
  if (found === null) console.log('  No se pudo instalar Chromium. Instálelo o indique su ruta en CHROME_PATH.')
  return found
}

/** Installs Debian's packages as root; false where that cannot be done or did not end well. */
export function installPackages(packages: readonly string[]): boolean {
  return canInstall() && runApt(['update']) && runApt(['install', '-y', '--no-install-recommends', ...packages])
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && findProgram('apt-get') !== null
}

function runApt(args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return (
    spawnSync('apt-get', ['-q', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env, timeout: 600_000 }).status ===
    0
  )
}

/** The path of a program that can be run: in PATH, else in other folders; null when it is in none. */
export function findProgram(program: string, others: readonly string[] = []): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...others]
  return folders.map((folder) => join(folder, program)).find(isExecutable) ?? null
}

/** Whether a file is there and may be run. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
