import { INSTRUMENTS, instanciaLevelOfCode } from '../../../domain/instancias/index.ts'
import type { Draft, Kind } from '../kind.ts'
import type { RowReader } from '../row-reader.ts'
import { readEstado, readEtapa } from './answers.ts'
import { ANY_TERRITORY } from './levelled.ts'

/** The specialist's matrix: one row per territory, whether its instancia is created, and a column per instrument. */
export const matriz: Kind = {
  id: 'matriz',
  table: 'instancias',
  placed: true,
  columns: [
    {
      name: 'creada',
      weight: 4,
      patterns: [
        /INSTANCIA( DE CONCERTACION)? CREADA( SI NO)?$/,
        /^(CUENTA|TIENE)( CON)? (LA )?INSTANCIA/,
        /INSTANCIA.* SI NO$/,
        /^INSTANCIA( DE CONCERTACION)?$/,
        /^SI NO$/,
        /^CREADA$/,
      ],
      holds: (cell) => readEtapa(cell) !== null,
    },
    { name: 'ordenanza', optional: true, patterns: [/\bORDENANZA\b(?!.*FECHA)/] },
    {
      name: 'fecha_creacion',
      date: true,
      optional: true,
      patterns: [/\bFECHA( DE)?( CREACION| ORDENANZA| LA ORDENANZA)?$/],
    },
    { name: 'fecha_instalacion', date: true, optional: true, patterns: [/FECHA( DE| DEL)? (INSTALACION|ACTA)/] },
    { name: 'reglamento_interno', optional: true, patterns: [/\bREG(L(AMENTO)?)? INT(ERNO)?\b/, /\bREGLAMENTO\b/] },
    { name: 'diagnostico', optional: true, patterns: [/\bDIAGNOSTICO\b/] },
    { name: 'plan_trabajo', optional: true, patterns: [/\bPLAN( ANUAL)?( DE)? TRABAJO\b/, /\bPLAN$/] },
    { name: 'observatorio', optional: true, patterns: [/\bOBSERVATORIO\b/] },
    { name: 'protocolo_adecuado', optional: true, patterns: [/\bPBAC\b/, /\bPROTOCOLO\b/] },
    { name: 'observacion', optional: true, patterns: [/^OBSERVACION(ES)?$/] },
  ],
  essential: [ANY_TERRITORY, ['creada']],
  read: (reader) => {
    const ubigeo = reader.territory(null, true)
    const cell = reader.cell('creada')
    const read = readEtapa(cell)
    if (read === null) reader.reject('creada', 'valor_no_admitido', cell)
    if (read?.dash) reader.remark('guion_leido_como_no', 'creada')
    const dates = { fecha_creacion: reader.date('fecha_creacion'), fecha_instalacion: reader.date('fecha_instalacion') }
    if (ubigeo === null || read === null) return []
    const place = { ubigeo, nivel: instanciaLevelOfCode(ubigeo) }
    const cells = {
      ...place,
      etapa: read.etapa,
      ordenanza: reader.text('ordenanza') || (read.ordenanza ?? ''),
      ...dates,
      observacion: [reader.cell('observacion'), read.nuance ?? ''].filter((text) => text !== '').join('; '),
    }
    return [{ table: 'instancias', cells }, ...instrumentsOf(reader, place)]
  },
}

function instrumentsOf(reader: RowReader, place: { readonly ubigeo: string; readonly nivel: string }): Draft[] {
  return INSTRUMENTS.flatMap((instrumento) => {
    const cell = reader.cell(instrumento)
    const read = readEstado(cell)
    if (read === null) reader.reject(instrumento, 'valor_no_admitido', cell)
    if (read?.supposed) reader.remark('estado_supuesto', instrumento)
    if (read?.dash) reader.remark('guion_leido_como_no', instrumento)
    return read === null || read.estado === ''
      ? []
      : [{ table: 'instrumentos' as const, cells: { ...place, instrumento, estado: read.estado } }]
  })
}
