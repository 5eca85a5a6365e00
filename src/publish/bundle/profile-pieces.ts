import type { RankedTerritory } from '../../domain/ranking/index.ts'
import { isProfileInvented, profileOf } from '../../domain/summary/index.ts'
import { regionOf, type Ubigeo } from '../../domain/territory/index.ts'
import {
  drawProfile,
  lackingFileName,
  lackingList,
  lackingReport,
  lackingTable,
  profileFileName,
  territoryProfile,
  withLetterhead,
  writeDocx,
} from '../document/index.ts'
import { writeWorkbook } from '../workbook/index.ts'
import type { BundleGround, Piece } from './bundle.ts'
import { bundleWords } from './bundle-words.ts'

const { folder } = bundleWords

/** The sheet of one page of each provincia of a region. */
export function profilePieces(
  region: Ubigeo,
  { national, letterhead, boundaries, rasterise }: BundleGround,
  order: readonly RankedTerritory[],
): readonly Piece[] {
  const { country, disclosure, parameters } = national
  return country.byLevel.provincia
    .filter(({ ubigeo }) => regionOf(ubigeo) === region)
    .map((facts) => ({
      path: `${folder.documento}/${profileFileName(facts, { ...parameters, simulated: isProfileInvented(country, facts) }, disclosure)}.docx`,
      kind: 'documento',
      tables: ['instancias', 'instrumentos', 'violencia', 'poblacion', 'pobreza', 'servicios'],
      drawsMap: true,
      make: async () => {
        const profile = profileOf(national, { level: 'provincia', ubigeo: facts.ubigeo }, order)
        const report = withLetterhead(territoryProfile(profile, disclosure), letterhead)
        return writeDocx(report, await drawProfile(national, profile, boundaries, rasterise))
      },
    }))
}

/** The distritos without an instancia of a region, to be read and to be filled in. */
export function lackingPieces(region: Ubigeo, { national, letterhead }: BundleGround): readonly Piece[] {
  const list = lackingList(national, region)
  const name = lackingFileName(list, national)
  const said = { tables: ['instancias', 'poblacion', 'pobreza'], drawsMap: false } as const
  return [
    {
      ...{ path: `${folder.documento}/${name}.docx`, kind: 'documento', ...said },
      make: () => writeDocx(withLetterhead(lackingReport(list, national), letterhead), new Map()),
    },
    {
      ...{ path: `${folder.lista}/${name}.xlsx`, kind: 'lista', ...said },
      make: () => Promise.resolve(writeWorkbook([lackingTable(list)])),
    },
  ]
}
