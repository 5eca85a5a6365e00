/** Words of the note that every figure carries. */
export const figureText = {
  origin: 'Origen',
  cutOff: 'Corte',
  quality: 'Calidad',
  rule: 'Regla',
  note: 'Nota',
  noSource: 'Ninguna tabla cargada',
  readRule: 'Leer la regla',
} as const
