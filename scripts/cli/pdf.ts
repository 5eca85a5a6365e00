import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { findChromium, isExecutable } from '../find-chromium.ts'
import { DataError } from './failure.ts'
import { save } from './files.ts'

const run = promisify(execFile)
/** Milliseconds after which a program that prints is given up. */
const PATIENCE = 180_000
const OFFICE_NAMES = ['soffice', 'libreoffice', 'soffice.exe']
const OFFICE_PLACES = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/Applications/LibreOffice.app/Contents/MacOS']

/** The place of the PDF of a file: beside it, of its name. */
function besideIt(place: string): string {
  return place.replace(/\.[^./\\]+$/, '') + '.pdf'
}

/** Writes the PDF of a document or of slides beside it, by LibreOffice; throws a DataError where it is not there. */
export async function printDocument(place: string, office = findOffice(process.env)): Promise<void> {
  if (office === null)
    throw new DataError('No se hizo el PDF: no hay LibreOffice en esta máquina. El documento sí está escrito.')
  await inFolder(async (folder) => {
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'perfil')).href}`
    const made = path.join(folder, path.basename(besideIt(place)))
    const print = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, place]
    await run(office, print, { timeout: PATIENCE }).catch(() => null)
    await save(besideIt(place), await readMade(made, 'LibreOffice'))
  })
}

/** Writes the PDF of a plate beside its file, by Chromium, on paper of its size; throws a DataError without one. */
export async function printPlate(place: string, svg: string, chromium = findChromium()): Promise<void> {
  if (chromium === null)
    throw new DataError('No se hizo el PDF: no hay Chromium en esta máquina. El mapa sí está escrito.')
  await inFolder(async (folder) => {
    const [page, made] = [path.join(folder, 'mapa.html'), path.join(folder, 'mapa.pdf')]
    await writeFile(page, pageOf(svg))
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const quiet = ['--headless', '--disable-gpu', '--no-first-run', `--user-data-dir=${path.join(folder, 'perfil')}`]
    const print = ['--no-pdf-header-footer', `--print-to-pdf=${made}`, pathToFileURL(page).href]
    await run(chromium, [...asRoot, ...quiet, ...print], { timeout: PATIENCE }).catch(() => null)
    await save(besideIt(place), await readMade(made, 'Chromium'))
  })
}

/** A page of exactly the size at which the drawing is to be printed, with nothing to fetch. */
function pageOf(svg: string): string {
  const [, width = '1123', height = '794'] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  const style = `@page{size:${width}px ${height}px;margin:0}html,body{margin:0}svg{display:block;width:${width}px;height:${height}px;break-inside:avoid}`
  return `<!doctype html><html lang="es"><meta charset="utf-8"><style>${style}</style>${svg}</html>`
}

async function readMade(made: string, program: string): Promise<Uint8Array> {
  return readFile(made).catch(() => {
    throw new DataError(`No se hizo el PDF: ${program} no pudo. Lo demás sí está escrito.`)
  })
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'brecha-pdf-'))
  await work(folder).finally(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
}

/** The path of a LibreOffice that can be run: PATH, then the usual places; null when there is none. */
function findOffice(env: NodeJS.ProcessEnv): string | null {
  const folders = [...(env['PATH'] ?? '').split(path.delimiter).filter(Boolean), ...OFFICE_PLACES]
  const candidates = folders.flatMap((folder) => OFFICE_NAMES.map((name) => path.join(folder, name)))
  return candidates.find(isExecutable) ?? null
}
