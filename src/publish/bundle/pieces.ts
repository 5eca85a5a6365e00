import { qualityOf } from '../../domain/country/index.ts'
import { internalName } from '../../domain/disclosure/index.ts'
import { LAYERS, type LayerName } from '../../domain/layers/index.ts'
import { TABLE_NAMES, type TableName } from '../../domain/measure/index.ts'
import { rankGroup, type RankedTerritory } from '../../domain/ranking/index.ts'
import { planWorkshop, priorityOrder, summariseDepartment } from '../../domain/summary/index.ts'
import { regionOf, type Ubigeo, type UnitLevel } from '../../domain/territory/index.ts'
import {
  atlasPages,
  composePlate,
  drawMap,
  paperFor,
  plateFileName,
  type PlateTerritory,
} from '../cartography/index.ts'
import { departmentFileName, departmentReport, drawPictures, writeDocx } from '../document/index.ts'
import { kitMaker } from '../kit/index.ts'
import { matrixSheets } from '../register/index.ts'
import { drawWorkshopPictures, plainName, signDeck, workshopDeck, writePptx } from '../slides/index.ts'
import { rankingSheet } from '../table/index.ts'
import { writeWorkbook } from '../workbook/index.ts'
import { regionsOf, type BundleGround, type BundleOf, type Piece } from './bundle.ts'
import { bundleWords } from './bundle-words.ts'
import { lackingPieces, profilePieces } from './profile-pieces.ts'

const { folder } = bundleWords
/** Times that a map is larger than at 96 dots per inch. */
const SCALE = 2
const OF_LAYER: Readonly<Record<LayerName, readonly TableName[]>> = {
  cobertura: ['instancias'],
  etapa: ['instancias'],
  incidencia: ['violencia', 'poblacion'],
  pobreza: ['pobreza'],
  cruce: ['instancias', 'violencia', 'poblacion'],
  vigencia: ['instrumentos'],
}
/** Cases are counted by provincia. */
const BY_PROVINCIA: readonly LayerName[] = ['incidencia', 'cruce']

/** Every file of a bundle in the order in which it is made; nothing is made before it is asked for. */
export function piecesOf(of: BundleOf, ground: BundleGround): readonly Piece[] {
  const regions = regionsOf(of)
  const order = priorityOrder(ground.national, ground.weights)
  const territory: PlateTerritory =
    of.kind === 'region'
      ? { kind: 'region', ubigeo: of.region }
      : { kind: 'regiones', regions: of.regions, name: of.name }
  return [
    deckPiece(of, ground, order),
    ...regions.map((region) => summaryPiece(region, ground, order)),
    ...(of.kind === 'region' ? profilePieces(of.region, ground, order) : []),
    ...regions.flatMap((region) => lackingPieces(region, ground)),
    ...LAYERS.map((layer) => platePiece(territory, layer, levelFor(of, layer), 'png', ground)),
    ...(of.kind === 'region' ? atlasPieces(of.region, ground) : []),
    ...kitPieces(regions, ground),
    matrixPiece(of, ground),
    ...(['provincia', 'distrito'] as const).map((level) => rankingPiece(regions, level, ground)),
  ]
}

function levelFor(of: BundleOf, layer: LayerName): UnitLevel {
  return of.kind === 'taller' || BY_PROVINCIA.includes(layer) ? 'provincia' : 'distrito'
}

function deckPiece(of: BundleOf, ground: BundleGround, order: readonly RankedTerritory[]): Piece {
  const { national, sets, written, event, letterhead, boundaries, rasterise } = ground
  const regions = regionsOf(of)
  const name =
    of.kind === 'taller' ? of.name : (national.country.at('region', of.region)?.name ?? (of.region as string))
  const summary = planWorkshop(national, { name, regions, order, written, sets })
  const deck = signDeck(workshopDeck(summary, national.disclosure, event), letterhead)
  return {
    path: `${folder.laminas}/${internalName(`${deck.fileName}.pptx`, national.disclosure)}`,
    kind: 'laminas',
    tables: ['instancias', 'instrumentos', 'violencia', 'poblacion'],
    drawsMap: true,
    make: async () => {
      const pictures =
        boundaries === null
          ? new Map<string, never>()
          : await drawWorkshopPictures(national, boundaries, summary, rasterise)
      return writePptx(deck, pictures)
    },
  }
}

function summaryPiece(region: Ubigeo, ground: BundleGround, order: readonly RankedTerritory[]): Piece {
  const { national, edits, context, letterhead, boundaries, rasterise } = ground
  const { country, parameters, disclosure } = national
  const fileName = departmentFileName(
    country.at('region', region)?.name ?? region,
    parameters.referenceDate,
    disclosure,
  )
  return {
    path: `${folder.documento}/${fileName}.docx`,
    kind: 'documento',
    tables: TABLE_NAMES,
    drawsMap: true,
    make: async () => {
      const summary = summariseDepartment(national, region, order, edits, context)
      const report = departmentReport(summary, disclosure, letterhead)
      return writeDocx(report, await drawPictures(national, summary, report, boundaries, rasterise))
    },
  }
}

function platePiece(
  territory: PlateTerritory,
  layer: LayerName,
  level: UnitLevel,
  form: 'svg' | 'png',
  { national, boundaries, rasterise, outline }: BundleGround,
): Piece {
  return {
    path: `${folder.mapa}/${plateFileName(national, { layer, level, territory }, form)}`,
    kind: 'mapa',
    tables: OF_LAYER[layer],
    drawsMap: true,
    make: async () => {
      if (boundaries === null) throw new Error(bundleWords.noLimits)
      const paper = paperFor('A4', 'automatica', territory, boundaries)
      const svg = drawMap(composePlate({ national, boundaries, level, layer, territory, serviceTypes: [], paper }))
      return form === 'svg' ? outline(svg) : rasterise(svg, SCALE)
    },
  }
}

/** Coverage of each provincia by distrito; the region itself has its own sheet. */
function atlasPieces(region: Ubigeo, ground: BundleGround): readonly Piece[] {
  const [, ...provincias] = atlasPages(ground.national.country, region)
  return provincias.map((page) => platePiece(page, 'cobertura', 'distrito', 'svg', ground))
}

function kitPieces(regions: readonly Ubigeo[], { national, edits }: BundleGround): readonly Piece[] {
  const { country, parameters } = national
  const maker = kitMaker(country, edits, parameters.referenceDate, parameters)
  const units = country.byLevel.region.filter(({ ubigeo }) => regions.includes(ubigeo))
  return units.map((unit) => ({
    path: `${folder.libro}/${maker(unit).fileName}`,
    kind: 'libro',
    tables: ['instancias', 'instrumentos'],
    drawsMap: false,
    make: () => Promise.resolve(maker(unit).bytes),
  }))
}

/** The matrix of its regions alone: a region takes home what is hers. */
function matrixPiece(of: BundleOf, { national, edits, horizonMonths }: BundleGround): Piece {
  const { country, parameters } = national
  const simulated = qualityOf(country, 'instancias') === 'simulado'
  const regions = regionsOf(of)
  const where = of.kind === 'region' ? `region-${of.region}` : plainName(of.name)
  return {
    path: `${folder.libro}/${bundleWords.matrixFile(where, simulated, parameters.referenceDate)}`,
    kind: 'libro',
    tables: ['instancias', 'instrumentos', 'iniciativas', 'coordemuna'],
    drawsMap: false,
    make: () =>
      Promise.resolve(writeWorkbook(matrixSheets({ country, edits, clock: parameters, horizonMonths, regions }))),
  }
}

function rankingPiece(
  regions: readonly Ubigeo[],
  level: 'provincia' | 'distrito',
  { national, weights }: BundleGround,
): Piece {
  const scope = regions.join(',')
  return {
    path: `${folder.lista}/${internalName(bundleWords.rankingFile(level, national.parameters.referenceDate), national.disclosure)}`,
    kind: 'lista',
    tables: ['instancias', 'violencia', 'poblacion'],
    drawsMap: false,
    make: () => {
      const question = { group: 'creacion', level, weights } as const
      const { group, ranking } = rankGroup(national, {
        ...question,
        scope: (code) => regions.includes(regionOf(code)),
      })
      const sheet = rankingSheet({ ...question, national, criteria: group.criteria, ranking, scope })
      return Promise.resolve(writeWorkbook([sheet]))
    },
  }
}
