import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeRasterPort } from '../../scripts/cli/node-raster-port.ts'
import { loadCountry } from '../../scripts/cli/index.ts'
import { repository } from '../../scripts/run-step.ts'
import { defaultParameters, surveyCountry, type National } from '../../src/domain/criteria/index.ts'
import { ubigeo, type UnitLevel } from '../../src/domain/territory/index.ts'
import {
  atlasPages,
  composePlate,
  drawMap,
  paperOf,
  rasterise,
  type Boundaries,
  type PlateTerritory,
} from '../../src/publish/cartography/index.ts'
import type { Section } from './report.ts'
import { alternate, timed } from './samples.ts'

const TIMES = 10
const CUSCO = ubigeo('08')

/** A plate of the country, an atlas and a picture, in Node: the code is that of the browser. */
export async function measurePlates(): Promise<Section> {
  const { country } = await loadCountry(undefined, () => undefined)
  const national = surveyCountry(country, defaultParameters('2026-11-21'))
  const boundaries = JSON.parse(readFileSync(join(repository, 'public/data/limites.json'), 'utf8')) as Boundaries
  const draw = (territory: PlateTerritory, level: UnitLevel) => drawPlate(national, boundaries, territory, level)
  const svg = draw({ kind: 'pais' }, 'provincia')
  const samples = await alternate(TIMES, {
    provincias: () => timed(() => draw({ kind: 'pais' }, 'provincia')),
    distritos: () => timed(() => draw({ kind: 'pais' }, 'distrito')),
    atlas: () => timed(() => atlasPages(country, CUSCO).map((page) => draw(page, 'distrito'))),
    png: () => timed(() => rasterise(svg, 2, nodeRasterPort)),
  })
  return {
    title: 'Láminas A4, en Node',
    lines: [
      { name: 'el país por provincias, SVG', unit: 'ms', samples: samples.provincias },
      { name: 'el país por distritos, SVG', unit: 'ms', samples: samples.distritos },
      { name: `atlas de Cusco, ${atlasPages(country, CUSCO).length} páginas SVG`, unit: 'ms', samples: samples.atlas },
      { name: 'el país por provincias, de SVG a PNG a 2×', unit: 'ms', samples: samples.png },
    ],
    notes: [`El SVG del país por provincias ocupa ${Math.round(svg.length / 1000)} kB.`],
  }
}

function drawPlate(national: National, boundaries: Boundaries, territory: PlateTerritory, level: UnitLevel): string {
  return drawMap(
    composePlate({
      national,
      boundaries,
      level,
      layer: 'cobertura',
      territory,
      serviceTypes: ['CEM'],
      paper: paperOf('A4', 'vertical'),
    }),
  )
}
