import { USUAL, type ServiceKind } from './service-kind.ts'
import { EARTH, NAVY, PINE, PLUM, SHAPES, SLATE } from './symbols.ts'

const LOCAL = { ...USUAL, family: 'promovido', operator: 'Gobierno local', section: 'promovidos' } as const

/** Services that the ministry promotes and governments run, in the order of the department summary (seed 004). */
export const PROMOTED_SERVICES = {
  OREDIS: {
    ...LOCAL,
    operator: 'Gobierno regional',
    inEveryTable: true,
    spellings: [],
    short: 'OREDIS',
    name: 'Oficina Regional de Atención a las Personas con Discapacidad',
    title: 'Oficina Regional de Atención a la Persona con Discapacidad (OREDIS)',
    about:
      'Oficina del gobierno regional, o de la Municipalidad Metropolitana de Lima, que atiende a las personas con discapacidad de toda la región.',
    target: 'personas con discapacidad',
    symbol: { path: SHAPES.star, color: EARTH },
  },
  DEMUNA: {
    ...LOCAL,
    ley30364: true,
    inEveryTable: true,
    spellings: [],
    short: 'DEMUNA',
    name: 'Defensoría Municipal del Niño y del Adolescente',
    title: 'Defensoría Municipal del Niño y del Adolescente (DEMUNA)',
    about: 'Servicio de la municipalidad que protege y promueve los derechos de niñas, niños y adolescentes.',
    target: 'niñas, niños y adolescentes',
    symbol: { path: SHAPES.square, color: PINE },
  },
  CIAM: {
    ...LOCAL,
    inEveryTable: true,
    spellings: [],
    short: 'CIAM',
    name: 'Centro Integral de Atención al Adulto Mayor',
    title: 'Centro Integral de Atención al Adulto Mayor (CIAM)',
    about: 'Espacio de la municipalidad para la participación y la integración de las personas adultas mayores.',
    target: 'personas adultas mayores',
    symbol: { path: SHAPES.bar, color: SLATE },
  },
  // The Beneficencias stand only in the second consolidated table, with no entry of their own.
  SOC_BENEF: {
    ...LOCAL,
    section: null,
    inEveryTable: true,
    spellings: ['SOCIEDAD DE BENEFICENCIA', 'BENEFICENCIA'],
    short: 'Benef.',
    name: 'Sociedad de Beneficencia',
    column: 'Soc. Benef.',
    title: 'Sociedad de Beneficencia',
    about: 'Entidad local de asistencia a personas en riesgo o vulnerabilidad.',
    symbol: { path: SHAPES.chevron, color: PLUM },
  },
  JUGUEMOS: {
    ...LOCAL,
    spellings: [],
    short: 'Juguemos',
    name: 'Juguemos',
    title: 'Juguemos',
    about:
      'Espacios municipales seguros de cuidado y juego para niñas y niños. La fuente no publica cuántos hay: su funcionamiento está en verificación.',
    symbol: { path: SHAPES.ring, color: NAVY },
  },
  PMN: {
    ...LOCAL,
    spellings: ['PONTE EN MODO NINEZ'],
    short: 'PMN',
    name: 'Ponte en Modo Niñez',
    title: 'Ponte en Modo Niñez',
    about:
      'Compromete a instituciones y municipios con espacios públicos seguros para niñas, niños y adolescentes. La fuente no publica cuántos hay: su funcionamiento está en verificación.',
    symbol: { path: SHAPES.sand, color: PINE },
  },
} as const satisfies Readonly<Record<string, ServiceKind>>
