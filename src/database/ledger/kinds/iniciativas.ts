import { foldText } from '../fold-text.ts'
import type { Kind } from '../kind.ts'
import { readEstado } from './answers.ts'
import { ANY_TERRITORY, readLevelled } from './levelled.ts'

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^PLAN(ES)?\b/, 'plan'],
  [/^POLITICAS?\b/, 'politica'],
  [/^PROGRAMAS?\b/, 'programa'],
  [/^SERVICIOS?( DE)? PREVENCION/, 'servicio_prevencion'],
  [/^SERVICIOS?( (DE|PARA|CON))? AGRESORES|^AGRESORES$/, 'servicio_agresores'],
  [/^INCENTIVOS?\b/, 'incentivo'],
  [/^NINGUN[AO]$|^NO TIENE$/, 'ninguna'],
]

/** One row per plan, política, programa or municipal service. */
export const iniciativas: Kind = {
  id: 'iniciativas',
  table: 'iniciativas',
  placed: true,
  columns: [
    { name: 'nivel', patterns: [/^NIVEL\b/] },
    { name: 'tipo', weight: 3, patterns: [/^TIPO\b/, /^INICIATIVA$/], holds: (cell) => typeOf(cell) !== undefined },
    { name: 'nombre', optional: true, patterns: [/^NOMBRE\b/, /^DENOMINACION\b/] },
    { name: 'estado', optional: true, patterns: [/^ESTADO\b/, /^SITUACION\b/] },
    { name: 'fecha', date: true, optional: true, patterns: [/^FECHA\b/] },
  ],
  essential: [ANY_TERRITORY, ['tipo']],
  read: (reader) => {
    const place = readLevelled(reader)
    const [written, stated] = [reader.cell('tipo'), reader.cell('estado')]
    const tipo = typeOf(written)
    const estado = readEstado(stated.replaceAll('_', ' '))
    if (tipo === undefined) reader.reject('tipo', written === '' ? 'celda_vacia' : 'valor_no_admitido', written)
    if (estado === null) reader.reject('estado', 'valor_no_admitido', stated)
    const fecha = reader.date('fecha')
    if (place === null || tipo === undefined) return []
    return [
      {
        table: 'iniciativas',
        cells: { ...place, tipo, nombre: reader.cell('nombre'), estado: estado?.estado ?? '', fecha },
      },
    ]
  },
}

function typeOf(cell: string): string | undefined {
  const folded = foldText(cell)
  return TYPES.find(([words]) => words.test(folded))?.[1]
}
