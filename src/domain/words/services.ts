interface ServiceWords {
  readonly short: string
  readonly name: string
}

const SERVICES: Readonly<Record<string, ServiceWords>> = {
  CEM: { short: 'CEM', name: 'Centro Emergencia Mujer' },
  SAR: { short: 'SAR', name: 'Servicio de Atención Rural (Estrategia Rural)' },
  SAU: { short: 'SAU', name: 'Servicio de Atención Urgente (SAU o SAM)' },
  HRT: { short: 'HRT', name: 'Hogar de Refugio Temporal' },
  CAI: { short: 'CAI', name: 'Centro de Atención Institucional' },
  L100: { short: 'L100', name: 'Línea 100' },
  CAR_NNA: { short: 'CAR', name: 'Centro de Acogida Residencial de niñas, niños y adolescentes' },
  EDUC_CALLE: { short: 'Educ.', name: 'Educadores de Calle' },
  UPE: { short: 'UPE', name: 'Unidad de Protección Especial' },
  MI60: { short: 'Mi60+', name: 'Mi60+' },
  OREDIS: { short: 'OREDIS', name: 'Oficina Regional de Atención a las Personas con Discapacidad' },
  DEMUNA: { short: 'DEMUNA', name: 'Defensoría Municipal del Niño y del Adolescente' },
  CIAM: { short: 'CIAM', name: 'Centro Integral de Atención al Adulto Mayor' },
  SOC_BENEF: { short: 'Benef.', name: 'Sociedad de Beneficencia' },
  JUGUEMOS: { short: 'Juguemos', name: 'Juguemos' },
  PMN: { short: 'PMN', name: 'Ponte en Modo Niñez' },
}

const SUBTYPES: Readonly<Record<string, readonly [one: string, several: string]>> = {
  regular: ['regular', 'regulares'],
  comisaria: ['en comisaría', 'en comisarías'],
  centro_salud: ['en centro de salud', 'en centros de salud'],
}

/** Abbreviation and full name of a type of service; an unknown type keeps the file's own words. */
export function serviceWords(type: string): ServiceWords {
  return SERVICES[type] ?? { short: type, name: type }
}

export function subtypeName(subtype: string, count: number): string {
  return SUBTYPES[subtype]?.[count === 1 ? 0 : 1] ?? subtype
}
