import type { ReadCells } from '../../../../src/database/files/index.ts'
import {
  boundariesOf,
  drawLimites,
  judgeBoundary,
  type OfficialList,
  type RawBoundary,
} from '../../../../src/database/limites/index.ts'
import { LEVELS, type Level } from '../../../../src/domain/territory/index.ts'
import { fileNotice, type ValidarDocument } from './validar-document.ts'

const TITLE = 'Límites propios'
const SIN_POLIGONO = 'Territorios de la lista oficial que el archivo no dibuja'

interface JudgedBoundary extends RawBoundary {
  readonly fila: number
  readonly level: Level
  /** Why it is set aside; null when it goes to the map. */
  readonly fault: string | null
}

/**
 * The account of a boundary file by the rules of npm run limites: its features are the rows, numbered from 1. Throws
 * LimitesError when nothing can be drawn.
 */
export function limitesDocument(file: ReadCells, fileName: string, official: OfficialList): ValidarDocument {
  const layers = file.sheets.flatMap(({ name, features }) => (features === undefined ? [] : [{ name, features }]))
  const raw = boundariesOf(layers)
  const { brecha } = drawLimites(() => raw, { title: TITLE, source: fileName, cutOff: '', sha256: '' }, official)
  const judged = judgeAll(raw, official)
  const rejected = judged.filter(({ fault }) => fault !== null)
  const accepted = judged.filter(({ fault }) => fault === null)
  const mended = accepted.filter(({ code }) => code?.zeroRestored)
  const physical = layers.reduce((sum, { features }) => sum + features.length, 0)
  return {
    tabla: 'limites',
    formato: file.format,
    codificacion: file.encoding,
    separador: null,
    hoja: null,
    filas: rowsOf(physical, judged),
    columnas: [],
    correcciones: mended.map(correctionOf),
    rechazos: rejected.map(rejectionOf),
    ignoradas: [],
    avisos: [...file.notes.map(fileNotice), ...noticesOf(brecha, rejected)],
    valores: accepted.map((boundary) => valueOf(boundary, official)),
  }
}

/** Features that are no boundary of any level are ignored. */
function rowsOf(physical: number, judged: readonly JudgedBoundary[]): ValidarDocument['filas'] {
  const accepted = judged.filter(({ fault }) => fault === null)
  const mended = accepted.filter(({ code }) => code?.zeroRestored).length
  return {
    fisicas: physical,
    encabezado: 0,
    aceptadas: accepted.length - mended,
    corregidas: mended,
    rechazadas: judged.length - accepted.length,
    ignoradas: physical - judged.length,
  }
}

function correctionOf({ fila, code }: JudgedBoundary): ValidarDocument['correcciones'][number] {
  return { fila, columna: '', antes: code?.written ?? '', despues: code?.code ?? '', regla: 'cero_restituido' }
}

function rejectionOf({ fila, code, fault }: JudgedBoundary): ValidarDocument['rechazos'][number] {
  return { fila, columna: '', valor: code?.code ?? '', motivo: fault ?? '', sugerencia: '' }
}

function valueOf({ level, code, name }: JudgedBoundary, official: OfficialList): ValidarDocument['valores'][number] {
  const ubigeo = code?.code ?? ''
  return { nivel: level, ubigeo, nombre: official.names[level].get(ubigeo) ?? name }
}

/** What the drawing says beyond the rejections, and how many territories stay without a polygon. */
function noticesOf(
  { avisos, sinGeometria }: ReturnType<typeof drawLimites>['brecha'],
  rejected: readonly JudgedBoundary[],
): ValidarDocument['avisos'] {
  const refused = new Set(rejected.map(({ code, fault }) => `${code?.code ?? ''} ${fault}`))
  const told = avisos.filter(({ ubigeo, reason }) => !refused.has(`${ubigeo ?? ''} ${reason}`))
  const lacking = sinGeometria.length
  return [
    ...told.map(({ ubigeo, reason }) => ({
      aviso: 'limites',
      ...(ubigeo === null ? {} : { detalle: ubigeo }),
      texto: reason,
    })),
    ...(lacking > 0 ? [{ aviso: 'sin_poligono', cantidad: lacking, texto: SIN_POLIGONO }] : []),
  ]
}

function judgeAll(raw: ReturnType<typeof boundariesOf>, official: OfficialList): readonly JudgedBoundary[] {
  const rows = LEVELS.flatMap((level) => (raw[level] ?? []).map((row) => ({ level, row })))
  return rows.map(({ level, row }, at) => {
    const { kept, avisos } = judgeBoundary(row, level, official)
    return { ...row, level, fila: at + 1, fault: kept === null ? (avisos[0]?.reason ?? '') : null }
  })
}
