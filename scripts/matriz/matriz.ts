import { isCreated, instanciaLevelOfCode } from '../../src/domain/instancias/index.ts'
import { owesDistrital, owesProvincial, regionsIn, type Ubigeo } from '../../src/domain/territory/index.ts'
import { STAGE_EVIDENCE } from './evidence.ts'
import { instanciaRow, type InstanciaRow } from './instancias.ts'
import { instrumentoRows, type InstrumentoRow } from './instrumentos.ts'
import { createRandom, type Random } from './random.ts'
import { drawStages } from './stages.ts'

/** The law whose instancias are simulated. */
const SEED = 30364

/** The invented matrix of instancias and their instruments, both in order of code. */
export interface Matriz {
  readonly instancias: readonly InstanciaRow[]
  readonly instrumentos: readonly InstrumentoRow[]
}

/** Codes of the country that the matrix is made for. */
export interface CountryCodes {
  readonly departamentos: readonly Ubigeo[]
  readonly provincias: readonly Ubigeo[]
  readonly distritos: readonly Ubigeo[]
}

/** Makes the same matrix each time for the same country: 26 regional, 89 provincial and 138 district instancias. */
export function makeMatriz(country: CountryCodes): Matriz {
  const random = createRandom(SEED)
  const instancias = [...regionalRows(country.departamentos, random), ...localRows(country, random)]
  const withPapers = instancias.filter(({ etapa }) => etapa !== 'sin_dato' && isCreated(etapa))
  return { instancias, instrumentos: withPapers.flatMap((row) => instrumentoRows(row, random)) }
}

function regionalRows(departamentos: readonly Ubigeo[], random: Random): InstanciaRow[] {
  return departamentos
    .flatMap((code) => regionsIn(code))
    .toSorted()
    .map((region) => {
      const drawn = random.weighted([
        ['instalada', 55],
        ['operativa', 45],
      ] as const)
      return instanciaRow(region, 'regional', STAGE_EVIDENCE.get(region)?.etapa ?? drawn, random)
    })
}

function localRows({ provincias, distritos }: CountryCodes, random: Random): InstanciaRow[] {
  const owing = [
    ...provincias.filter((code) => owesProvincial(code)),
    ...distritos.filter((code) => owesDistrital(code)),
  ].toSorted()
  const stages = drawStages(owing, random)
  return owing.flatMap((code) => {
    const etapa = stages.get(code)
    return etapa === undefined ? [] : [instanciaRow(code, instanciaLevelOfCode(code), etapa, random)]
  })
}
