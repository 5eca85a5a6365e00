import { USUAL_READING, type ReadFile } from '../../../src/workspace/imports/index.ts'

const LEDGER: ReadFile['ledger'] = {
  table: 'poblacion',
  counts: { physical: 2, header: 1, accepted: 1, corrected: 0, rejected: 0, ignored: 0 },
  columns: [],
  corrections: [],
  rejections: [],
  ignored: [],
  notices: [],
  values: [{ ubigeo: '180204', anio: 2020, poblacion: 1, mujeres: null }],
  lines: [2],
  reserved: [],
  personal: [],
  questions: [],
  texts: [],
  counted: [],
  parts: [],
  beside: {},
  origin: {
    title: '',
    quality: 'observado',
    said: 'observado',
    cutOff: '',
    publisher: '',
    licence: '',
    address: '',
    stated: {},
  },
}

/** A file of one good row, as it is read whatever its bytes; its name says when it is a matrix. */
export function readingOf(fileName: string): ReadFile {
  return {
    what: 'tabla',
    fileName,
    options: USUAL_READING,
    format: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    preview: { sheet: '', kind: 'poblacion', header: null, columns: [], names: [], missing: [], rows: [] },
    notes: [],
    sheet: '',
    sheets: [],
    recognised: [],
    ledger: fileName.startsWith('matriz') ? { ...LEDGER, table: 'instancias', values: [] } : LEDGER,
    statements: [],
    statementsUnread: [],
    toFix: { header: [], rows: [] },
    toMend: { rejected: [], dropped: [] },
    kept: () => Promise.resolve(new TextEncoder().encode(fileName)),
  }
}
