import { isCreated, type EtapaRow, type InstanciaLevel } from '../../src/domain/instancias/index.ts'
import { ubigeo, upTo, type Ubigeo } from '../../src/domain/territory/index.ts'
import { STAGE_EVIDENCE } from './evidence.ts'
import type { Random } from './random.ts'

/** A row of instancias.csv; dates are AAAA-MM-DD or empty. */
export interface InstanciaRow {
  readonly ubigeo: Ubigeo
  readonly nivel: InstanciaLevel
  readonly etapa: EtapaRow
  readonly ordenanza: string
  readonly fecha_creacion: string
  readonly fecha_instalacion: string
  readonly observacion: string
}

const PUNO_FOUR = ['2102', '2108', '2110', '2111'].map(ubigeo)
const PUNO_NOTE = 'SIMULADO: la nota de prensa cuenta 29 municipalidades de cuatro provincias sin nombrar todas'

/**
 * The row of an instancia at a stage; ordenanza and dates are invented, save for those the evidence names, which have
 * none.
 */
export function instanciaRow(code: Ubigeo, nivel: InstanciaLevel, etapa: EtapaRow, random: Random): InstanciaRow {
  const papers = drawPapers(etapa, random)
  const evidence = STAGE_EVIDENCE.get(code)
  if (evidence)
    return {
      ubigeo: code,
      nivel,
      etapa,
      ordenanza: '',
      fecha_creacion: '',
      fecha_instalacion: '',
      observacion: evidence.observacion,
    }
  return { ubigeo: code, nivel, etapa, ...papers, observacion: noteOf(code) }
}

type Papers = Pick<InstanciaRow, 'ordenanza' | 'fecha_creacion' | 'fecha_instalacion'>

function drawPapers(etapa: EtapaRow, random: Random): Papers {
  if (etapa === 'sin_dato' || !isCreated(etapa)) return { ordenanza: '', fecha_creacion: '', fecha_instalacion: '' }
  const year = random.between(2016, 2019)
  const created = drawDate(year, random)
  const installed = drawDate(year + 1, random, 4)
  const number = String(random.between(1, 60)).padStart(3, '0')
  return {
    ordenanza: `Ordenanza simulada ${number}-${year}`,
    fecha_creacion: created,
    fecha_instalacion: etapa === 'creada' ? '' : installed,
  }
}

/** A day of the year up to the month given; never later than the 28th. */
export function drawDate(year: number, random: Random, lastMonth = 12): string {
  const month = random.between(1, lastMonth)
  return [year, month, random.between(1, 28)].map((part) => String(part).padStart(2, '0')).join('-')
}

function noteOf(code: Ubigeo): string {
  return PUNO_FOUR.includes(upTo('provincia', code)) ? PUNO_NOTE : 'SIMULADO'
}
