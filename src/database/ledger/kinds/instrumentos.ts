import { INSTRUMENTS } from '../../../domain/instancias/index.ts'
import { foldText } from '../fold-text.ts'
import type { Kind } from '../kind.ts'
import type { RowReader } from '../row-reader.ts'
import { readYesNo } from '../yes-no.ts'
import { readEstado } from './answers.ts'
import { ANY_TERRITORY, readLevelled } from './levelled.ts'

const NAMES: Readonly<Record<(typeof INSTRUMENTS)[number], RegExp>> = {
  reglamento_interno: /^REG(L(AMENTO)?)?( INT(ERNO)?)?$/,
  diagnostico: /^DIAGNOSTICO/,
  plan_trabajo: /^PLAN( ANUAL)?( DE)?( TRABAJO)?$/,
  observatorio: /^OBSERVATORIO/,
  protocolo_adecuado: /^(PBAC|PROTOCOLO)/,
}

/** One row per instrument of an instancia, with its state. */
export const instrumentos: Kind = {
  id: 'instrumentos',
  table: 'instrumentos',
  placed: true,
  columns: [
    { name: 'nivel', patterns: [/^NIVEL\b/] },
    {
      name: 'instrumento',
      weight: 3,
      patterns: [/^(TIPO DE )?INSTRUMENTO/],
      holds: (cell) => nameOf(cell) !== undefined,
    },
    { name: 'estado', weight: 2, patterns: [/^ESTADO\b/, /^SITUACION\b/], holds: (cell) => readEstado(cell) !== null },
    { name: 'reporta', optional: true, patterns: [/^REPORTA\b/] },
    { name: 'inconsistencias', optional: true, patterns: [/^INCONSISTENCIAS?\b/] },
    { name: 'fecha_aprobacion', date: true, optional: true, patterns: [/^FECHA( DE)? APROBACION/] },
    {
      name: 'vigente_hasta',
      date: true,
      optional: true,
      patterns: [/^VIGENTE HASTA/, /^(FIN|FECHA FIN)( DE)? VIGENCIA/],
    },
  ],
  essential: [ANY_TERRITORY, ['instrumento'], ['estado']],
  read: (reader) => {
    const place = readLevelled(reader)
    const [written, stated] = [reader.cell('instrumento'), reader.cell('estado')]
    const instrumento = nameOf(written)
    const estado = readEstado(stated.replaceAll('_', ' '))
    if (instrumento === undefined) reader.reject('instrumento', 'valor_no_admitido', written)
    if (estado === null) reader.reject('estado', 'valor_no_admitido', stated)
    if (estado?.estado === '') reader.ignore('sin_dato')
    if (estado?.supposed) reader.remark('estado_supuesto', 'estado')
    const more = {
      reporta: answerOf(reader, 'reporta'),
      inconsistencias: answerOf(reader, 'inconsistencias'),
      fecha_aprobacion: reader.date('fecha_aprobacion'),
      vigente_hasta: reader.date('vigente_hasta'),
    }
    if (place === null || instrumento === undefined || estado === null) return []
    return [{ table: 'instrumentos', cells: { ...place, instrumento, estado: estado.estado, ...more } }]
  },
}

function nameOf(cell: string): (typeof INSTRUMENTS)[number] | undefined {
  const folded = foldText(cell)
  return INSTRUMENTS.find((name) => NAMES[name].test(folded) || foldText(name) === folded)
}

function answerOf(reader: RowReader, name: string): string {
  const answer = readYesNo(reader.cell(name))
  if (answer === 'ilegible') reader.reject(name, 'valor_no_admitido', reader.cell(name))
  return answer === 'si' || answer === 'no' ? answer : ''
}
