import type { Kind } from '../kind.ts'

/** The acta of each provincia's COORDEMUNA and its ratification. */
export const coordemuna: Kind = {
  id: 'coordemuna',
  table: 'coordemuna',
  placed: true,
  columns: [
    {
      name: 'fecha_acta',
      date: true,
      weight: 4,
      patterns: [/^FECHA( DE| DEL)?( EL)? ACTA\b/, /^FECHA( DE)? CONFORMACION/, /^ACTA$/],
    },
    {
      name: 'fecha_ratificacion',
      weight: 2,
      date: true,
      optional: true,
      patterns: [/^FECHA( DE)?( LA)? RATIFICACION/, /^RATIFICACION$/],
    },
  ],
  essential: [['ubigeo', 'ccdd', 'provincia', 'territorio'], ['fecha_acta']],
  read: (reader) => {
    const ubigeo = reader.territory('provincia', false)
    const dates = { fecha_acta: reader.date('fecha_acta'), fecha_ratificacion: reader.date('fecha_ratificacion') }
    if (ubigeo === null) return []
    if (dates.fecha_acta === '' && reader.rejection === null) reader.ignore('sin_dato')
    return [{ table: 'coordemuna', cells: { ubigeo, ...dates } }]
  },
}
