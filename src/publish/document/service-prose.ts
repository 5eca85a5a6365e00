import { MONTH_NAMES, yearOf } from '../../domain/calendar/index.ts'
import type { Body } from '../../domain/services/index.ts'

/** The bodies of sections I–V: numeral, name, and what each is for. */
export const BODY_PROSE: Readonly<Record<Body, { readonly title: string; readonly about: string }>> = {
  aurora: {
    title: 'I. Programa Nacional Warmi Ñan (AURORA)',
    about:
      'Diseña y ejecuta, en todo el país, la prevención y la atención de la violencia contra las mujeres y los integrantes del grupo familiar.',
  },
  inabif: {
    title: 'II. Programa Integral Nacional para el Bienestar Familiar (INABIF)',
    about:
      'Acompaña a familias y personas en riesgo o desprotección: niñas, niños y adolescentes, personas adultas mayores y personas con discapacidad.',
  },
  dpe: {
    title: 'III. Dirección de Protección Especial (DPE)',
    about:
      'Dirige las unidades que protegen a niñas, niños y adolescentes sin cuidados parentales o en riesgo de perderlos, y el acogimiento familiar.',
  },
  dpam: {
    title: 'IV. Dirección de Personas Adultas Mayores (DPAM)',
    about: 'Diseña y sigue la política dirigida a la población de 60 años a más.',
  },
  conadis: {
    title: 'V. Consejo Nacional para la Integración de la Persona con Discapacidad (CONADIS)',
    about:
      'Lleva el registro nacional de personas con discapacidad, que acredita su condición y les da acceso a los beneficios de ley.',
  },
}

/** The short name of a body, as its own name has it between brackets: "AURORA". */
export function bodyShort(body: Body): string {
  const { title } = BODY_PROSE[body]
  return /\(([^)]+)\)/.exec(title)?.[1] ?? title
}

const INDICATORS: Readonly<Record<string, string>> = {
  casos_atendidos: 'Casos atendidos por violencia',
  actividades_atencion: 'Actividades de atención por violencia',
  acciones_preventivas: 'Acciones preventivas',
  personas_informadas: 'Personas sensibilizadas e informadas',
  casos_derivados: 'Casos derivados',
  consultas_telefonicas: 'Consultas telefónicas',
  nna_atendidos: 'Niñas, niños y adolescentes atendidos',
  nna_ingresados: 'Niñas, niños y adolescentes que ingresaron a protección especial',
  pam_atendidas: 'Personas adultas mayores atendidas',
  resoluciones_directorales: 'Resoluciones con medidas de protección',
  personas_inscritas: 'Personas con discapacidad inscritas',
}

/** Place of an indicator among those of its service. */
export function indicatorOrder(indicator: string): number {
  const at = Object.keys(INDICATORS).indexOf(indicator)
  return at < 0 ? Number.MAX_SAFE_INTEGER : at
}

/** An indicator in words; one the product does not know is shown as the table has it. */
export function indicatorName(indicator: string): string {
  return INDICATORS[indicator] ?? indicator
}

const MONTHS = ['Ene', 'Feb', 'Mar', 'Abr', 'May', 'Jun', 'Jul', 'Ago', 'Set', 'Oct', 'Nov', 'Dic']

/** "Ene 2023". */
export function monthName({ year, month }: { readonly year: number; readonly month: number }): string {
  return `${MONTHS[month - 1] ?? ''} ${year}`
}

/** "noviembre de 2026", from AAAA-MM-DD or AAAA-MM. */
export function monthOf(date: string): string {
  return `${MONTH_NAMES[Number(date.slice(5, 7)) - 1] ?? ''} de ${yearOf(date)}`
}
