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
  read: (desk) => {
    const ubigeo = desk.territory('provincia', false)
    const dates = { fecha_acta: desk.date('fecha_acta'), fecha_ratificacion: desk.date('fecha_ratificacion') }
    if (ubigeo === null) return []
    if (dates.fecha_acta === '' && desk.rejection === null) desk.ignore('sin_dato')
    return [{ table: 'coordemuna', cells: { ubigeo, ...dates } }]
  },
}
