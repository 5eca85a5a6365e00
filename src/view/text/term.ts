/** Words of the term of a plan de trabajo, each with its clause (METHOD §8). */
export const termText = {
  referenceDay: 'Fecha de referencia',
  today: 'Usar hoy',
  horizon: 'Vence en',
  months: (count: string) => `${count} meses`,
  label: 'Plazo del plan de trabajo',
  help: {
    multianual: 'Donde la matriz no dice hasta cuándo, el plan aprobado se supone vigente.',
    anual:
      'Donde la matriz no dice hasta cuándo, vale el año siguiente al de su aprobación; el fin se marca como supuesto.',
    trienal:
      'Donde la matriz no dice hasta cuándo, vale los tres años siguientes al de su aprobación; el fin se marca como supuesto.',
  },
} as const
