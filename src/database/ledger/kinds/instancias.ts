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
  read: (reader) => {
    const place = readLevelled(reader)
    const cell = reader.cell('etapa')
    const read = readEtapa(cell === '' ? 'sin dato' : cell.replaceAll('_', ' '))
    if (read === null) reader.reject('etapa', 'valor_no_admitido', cell)
    if (read?.dash) reader.remark('guion_leido_como_no', 'etapa')
    const dates = { fecha_creacion: reader.date('fecha_creacion'), fecha_instalacion: reader.date('fecha_instalacion') }
    if (place === null || read === null) return []
    return [
      {
        table: 'instancias',
        cells: {
          ...place,
          etapa: read.etapa,
          ordenanza: reader.text('ordenanza') || (read.ordenanza ?? ''),
          ...dates,
          observacion: [reader.cell('observacion'), read.nuance ?? ''].filter((text) => text !== '').join('; '),
        },
      },
    ]
  },
}
