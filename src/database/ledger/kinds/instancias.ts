import type { Kind } from '../kind.ts'
import { readEtapa } from './answers.ts'
import { ANY_TERRITORY, readLevelled } from './levelled.ts'

/** One row per instancia: territory, level, stage, ordenanza and dates. */
export const instancias: Kind = {
  id: 'instancias',
  table: 'instancias',
  placed: true,
  columns: [
    { name: 'nivel', patterns: [/^NIVEL\b/, /^TIPO DE INSTANCIA$/] },
    {
      name: 'etapa',
      weight: 3,
      patterns: [/^ETAPA\b/, /^ESTADO( DE LA INSTANCIA)?$/, /^SITUACION( DE LA INSTANCIA)?$/],
      holds: (cell) => readEtapa(cell) !== null,
    },
    { name: 'ordenanza', optional: true, patterns: [/^(N(RO|UMERO)? )?(DE )?ORDENANZA/] },
    {
      name: 'fecha_creacion',
      date: true,
      optional: true,
      patterns: [/^FECHA( DE)? (CREACION|ORDENANZA|LA ORDENANZA)$/, /^FECHA$/],
    },
    { name: 'fecha_instalacion', date: true, optional: true, patterns: [/^FECHA( DE| DEL)? (INSTALACION|ACTA)/] },
    { name: 'observacion', optional: true, patterns: [/^OBSERVACION(ES)?$/] },
  ],
  essential: [ANY_TERRITORY, ['etapa']],
  read: (desk) => {
    const place = readLevelled(desk)
    const cell = desk.cell('etapa')
    const read = readEtapa(cell === '' ? 'sin dato' : cell.replaceAll('_', ' '))
    if (read === null) desk.reject('etapa', 'valor_no_admitido', cell)
    if (read?.dash) desk.remark('guion_leido_como_no', 'etapa')
    const dates = { fecha_creacion: desk.date('fecha_creacion'), fecha_instalacion: desk.date('fecha_instalacion') }
    if (place === null || read === null) return []
    return [
      {
        table: 'instancias',
        cells: {
          ...place,
          etapa: read.etapa,
          ordenanza: desk.text('ordenanza') || (read.ordenanza ?? ''),
          ...dates,
          observacion: [desk.cell('observacion'), read.nuance ?? ''].filter((text) => text !== '').join('; '),
        },
      },
    ]
  },
}
