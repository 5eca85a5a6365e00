import { INSTRUMENTS } from '../../../domain/instancias/index.ts'
import { foldText } from '../fold-text.ts'
import type { Kind } from '../kind.ts'
import type { RowDesk } from '../row-desk.ts'
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
  read: (desk) => {
    const place = readLevelled(desk)
    const [written, stated] = [desk.cell('instrumento'), desk.cell('estado')]
    const instrumento = nameOf(written)
    const estado = readEstado(stated.replaceAll('_', ' '))
    if (instrumento === undefined) desk.reject('instrumento', 'valor_no_admitido', written)
    if (estado === null) desk.reject('estado', 'valor_no_admitido', stated)
    if (estado?.estado === '') desk.ignore('sin_dato')
    if (estado?.supposed) desk.remark('estado_supuesto', 'estado')
    const more = {
      reporta: answerOf(desk, 'reporta'),
      inconsistencias: answerOf(desk, 'inconsistencias'),
      fecha_aprobacion: desk.date('fecha_aprobacion'),
      vigente_hasta: desk.date('vigente_hasta'),
    }
    if (place === null || instrumento === undefined || estado === null) return []
    return [{ table: 'instrumentos', cells: { ...place, instrumento, estado: estado.estado, ...more } }]
  },
}

function nameOf(cell: string): (typeof INSTRUMENTS)[number] | undefined {
  const folded = foldText(cell)
  return INSTRUMENTS.find((name) => NAMES[name].test(folded) || foldText(name) === folded)
}

function answerOf(desk: RowDesk, name: string): string {
  const answer = readYesNo(desk.cell(name))
  if (answer === 'ilegible') desk.reject(name, 'valor_no_admitido', desk.cell(name))
  return answer === 'si' || answer === 'no' ? answer : ''
}
