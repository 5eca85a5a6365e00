import type { ReadCells } from '../../../../src/database/files/index.ts'
import {
  boundariesOf,
  drawLimites,
  judgeBoundary,
  type OfficialList,
  type RawBoundary,
} from '../../../../src/database/limites/index.ts'
import type { Level } from '../../../../src/domain/territory/index.ts'
import { fileNotice, type ValidarDocument } from './validar-document.ts'

const TITLE = 'Límites propios'
const SIN_POLIGONO = 'Territorios de la lista oficial que el archivo no dibuja'

interface JudgedBoundary extends RawBoundary {
  readonly fila: number
  readonly level: Level
  /** Why it is set aside; null when it goes to the map. */
  readonly fault: string | null
}

/** The account of a boundary file by the rules of npm run limites: its features are the rows, numbered from 1. Throws LimitesError when nothing can be drawn. */
export function limitesDocument(file: ReadCells, fileName: string, official: OfficialList): ValidarDocument {
  const layers = file.sheets.flatMap(({ name, features }) => (features === undefined ? [] : [{ name, features }]))
  const raw = boundariesOf(layers)
  const { brecha } = drawLimites(() => raw, { title: TITLE, source: fileName, cutOff: '', sha256: '' }, official)
  const judged = judgeAll(raw, official)
  const rejected = judged.filter(({ fault }) => fault !== null)
  const accepted = judged.filter(({ fault }) => fault === null)
  const mended = accepted.filter(({ code }) => code?.zeroRestored)
  const physical = layers.reduce((sum, { features }) => sum + features.length, 0)
  const refused = new Set(rejected.map(({ code, fault }) => `${code?.code ?? ''} ${fault}`))
  const notices = brecha.avisos.filter(({ ubigeo, reason }) => !refused.has(`${ubigeo ?? ''} ${reason}`))
  const lacking = brecha.sinGeometria.length
  return {
    tabla: 'limites',
    formato: file.format,
    codificacion: file.encoding,
    separador: null,
    hoja: null,
    filas: {
      fisicas: physical,
      encabezado: 0,
      aceptadas: accepted.length - mended.length,
      corregidas: mended.length,
      rechazadas: rejected.length,
      ignoradas: physical - judged.length,
    },
    columnas: [],
    correcciones: mended.map(({ fila, code }) => ({
      fila,
      columna: '',
      antes: code?.code.slice(1) ?? '',
      despues: code?.code ?? '',
      regla: 'cero_restituido',
    })),
    rechazos: rejected.map(({ fila, code, fault }) => ({
      fila,
      columna: '',
      valor: code?.code ?? '',
      motivo: fault ?? '',
      sugerencia: '',
    })),
    ignoradas: [],
    avisos: [
      ...file.notes.map(fileNotice),
      ...notices.map(({ ubigeo, reason }) => ({
        aviso: 'limites',
        ...(ubigeo === null ? {} : { detalle: ubigeo }),
        texto: reason,
      })),
      ...(lacking > 0 ? [{ aviso: 'sin_poligono', cantidad: lacking, texto: SIN_POLIGONO }] : []),
    ],
    valores: accepted.map(({ level, code, name }) => ({
      nivel: level,
      ubigeo: code?.code ?? '',
      nombre: official.names[level].get(code?.code ?? '') ?? name,
    })),
  }
}

function judgeAll(raw: ReturnType<typeof boundariesOf>, official: OfficialList): readonly JudgedBoundary[] {
  const rows = (['departamento', 'provincia', 'distrito'] as const).flatMap((level) =>
    (raw[level] ?? []).map((row) => ({ level, row })),
  )
  return rows.map(({ level, row }, at) => {
    const { kept, avisos } = judgeBoundary(row, level, official)
    return { ...row, level, fila: at + 1, fault: kept === null ? (avisos[0]?.reason ?? '') : null }
  })
}
