import { loadCountry } from '../../scripts/cli/index.ts'
import { nodeRasterPort } from '../../scripts/cli/node-raster-port.ts'
import { readBoundaries } from '../../scripts/cli/country/read-boundaries.ts'
import { defaultParameters, surveyCountry, type National } from '../../src/domain/criteria/index.ts'
import { priorityOrder, summariseDepartment } from '../../src/domain/summary/index.ts'
import type { Ubigeo } from '../../src/domain/territory/index.ts'
import { rasterise, type Boundaries } from '../../src/publish/cartography/index.ts'
import { departmentReport, drawPictures, writeDocx } from '../../src/publish/document/index.ts'
import type { Section } from './report.ts'
import { timed } from './samples.ts'

const ROUNDS = 5
const MEGABYTE = 1024 * 1024

/**
 * The executive summary of one region and of all 26, from the loaded country to the bytes of the .docx with its map.
 */
export async function measureSummaries(): Promise<Section> {
  const { country } = await loadCountry(undefined, () => undefined)
  const national = surveyCountry(country, defaultParameters('2026-11-21'))
  const boundaries = await readBoundaries(undefined, country)
  const regions = country.byLevel.region.map(({ ubigeo }) => ubigeo)
  const moquegua = regions.filter((code) => code === '18')
  const first = await timed(() => printAll(national, moquegua, boundaries))
  const one: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) one.push(await timed(() => printAll(national, moquegua, boundaries)))
  const all: number[] = []
  const held: number[] = []
  for (let round = 0; round < 3; round += 1) {
    all.push(await timed(() => printAll(national, regions, boundaries)))
    held.push(process.memoryUsage().rss / MEGABYTE)
  }
  return {
    title: 'El resumen ejecutivo, hasta el .docx con su mapa',
    lines: [
      { name: 'una región, la primera vez', unit: 'ms', samples: [first] },
      { name: 'una región', unit: 'ms', samples: one, goal: { median: 1500 } },
      { name: 'las 26 regiones', unit: 'ms', samples: all, goal: { median: 20_000 } },
    ],
    notes: [
      boundaries === null
        ? 'Sin límites: los documentos salieron sin mapa.'
        : 'Cada documento lleva sus dos mapas y su gráfico en PNG.',
      `Memoria del proceso tras cada vuelta de 26: ${held.map((megabytes) => Math.round(megabytes)).join(', ')} MB.`,
    ],
  }
}

async function printAll(national: National, regions: readonly Ubigeo[], boundaries: Boundaries | null): Promise<void> {
  const order = priorityOrder(national)
  for (const region of regions) {
    const summary = summariseDepartment(national, region, order)
    const report = departmentReport(summary, national.disclosure)
    const pictures = await drawPictures(national, summary, report, boundaries, (svg, scale) =>
      rasterise(svg, scale, nodeRasterPort),
    )
    await writeDocx(report, pictures)
  }
}
