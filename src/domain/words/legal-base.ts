/** A norm that founds the work of the instancias, by its kind and number, and what it is about. */
export interface Norm {
  readonly norm: string
  readonly about: string
}

/** The 21 norms of the legal base of the Lineamientos (IV), in their order. */
export const LEGAL_BASE: readonly Norm[] = [
  { norm: 'Ley N.° 27783', about: 'bases de la descentralización' },
  { norm: 'Ley N.° 27867', about: 'ley orgánica de gobiernos regionales' },
  { norm: 'Ley N.° 27972', about: 'ley orgánica de municipalidades' },
  { norm: 'Ley N.° 30314', about: 'acoso sexual en espacios públicos' },
  { norm: 'Ley N.° 30364', about: 'violencia contra las mujeres y los integrantes del grupo familiar' },
  { norm: 'Ley N.° 30862', about: 'fortalece diversas normas contra esa violencia' },
  { norm: 'Ley N.° 31155', about: 'acoso contra las mujeres en la vida política' },
  { norm: 'Decreto Legislativo N.° 1323', about: 'lucha contra el feminicidio y la violencia familiar y de género' },
  { norm: 'Decreto Legislativo N.° 1368', about: 'Sistema Nacional Especializado de Justicia' },
  { norm: 'Decreto Legislativo N.° 1408', about: 'fortalecimiento de las familias y prevención de la violencia' },
  { norm: 'Decreto Legislativo N.° 1410', about: 'acoso, chantaje sexual y difusión de imágenes, en el Código Penal' },
  { norm: 'Decreto Legislativo N.° 1470', about: 'protección de las víctimas durante la emergencia sanitaria' },
  { norm: 'Decreto Supremo N.° 003-2015-MC', about: 'Política Nacional del Enfoque Intercultural' },
  { norm: 'Decreto Supremo N.° 009-2016-MIMP', about: 'Reglamento de la Ley N.° 30364' },
  { norm: 'Decreto Supremo N.° 008-2018-MIMP', about: 'Plan de Acción Conjunto' },
  { norm: 'Decreto Supremo N.° 008-2019-MIMP', about: 'Política Nacional de Igualdad de Género' },
  { norm: 'Decreto Supremo N.° 002-2020-MIMP', about: 'Plan Estratégico Multisectorial de Igualdad de Género' },
  {
    norm: 'Decreto Supremo N.° 022-2021-MIMP',
    about: 'Estrategia Nacional de Prevención «Mujeres libres de violencia»',
  },
  { norm: 'Resolución Ministerial N.° 151-2016-MIMP', about: 'marco conceptual sobre violencia basada en género' },
  { norm: 'Resolución Ministerial N.° 058-2021-MIMP', about: 'lineamientos estratégicos de prevención' },
  {
    norm: 'Resolución Ministerial N.° 130-2021-MIMP',
    about: 'directiva de gestión de la capacitación y la asistencia técnica',
  },
]
