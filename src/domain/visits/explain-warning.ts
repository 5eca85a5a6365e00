import { formatDate, formatNumber, joinWords } from '../measure/index.ts'
import type { Warning } from './warnings.ts'

/** A warning in one Spanish sentence with its clause; `nameOf` gives the territory of another visit by its id. */
export function explainWarning(warning: Warning, nameOf: (visit: string) => string): string {
  switch (warning.kind) {
    case 'enlace_tarde':
      return warning.sentOn === null
        ? `El enlace debía enviarse hasta el ${formatDate(warning.dueOn)}, dos días antes, y no consta su envío (7.3.1.2 B.3).`
        : `El enlace se envía el ${formatDate(warning.sentOn)}: faltan menos de dos días; el plazo es el ${formatDate(warning.dueOn)} (7.3.1.2 B.3).`
    case 'persona_dos_veces':
      return `${joinWords(warning.people)} ${warning.people.length === 1 ? 'está' : 'están'} a la misma hora en ${nameOf(warning.other)}.`
    case 'dia_no_laborable':
      return warning.holiday === null ? 'Cae en fin de semana.' : `Cae en feriado: ${warning.holiday}.`
    case 'viaje_imposible':
      return `No alcanza el tiempo para llegar desde ${nameOf(warning.other)}: hacen falta ${formatNumber(warning.needed, 1)} h${warning.estimated ? ' (estimación)' : ''} y hay ${formatNumber(warning.available, 1)} h.`
    case 'plazo_noviembre':
      return `Queda después del ${formatDate(warning.dueOn)}, último día hábil de noviembre para aprobar el plan de trabajo del año siguiente (7.3.3.1).`
    case 'sin_oficio':
      return 'No consta la comunicación oficial a la máxima autoridad antes de la fecha (7.3.1.2 B.3).'
    case 'sin_senal':
      return `Sin señal estable de internet en ${formatNumber(warning.without)} de ${formatNumber(warning.of)} ${warning.of === 1 ? 'distrito' : 'distritos'}: elija la plataforma o la modalidad con ello (7.3.1.2 B.3).`
    case 'ejecutada_futura':
      return `Dice ejecutada y su fecha, ${formatDate(warning.date)}, aún no llega: corrija la fecha o el estado (7.3.1.2 C).`
    case 'sin_registro':
      return 'Está ejecutada y no tiene avances, nudos críticos ni evaluación (7.3.1.2 B.4.ii y C).'
  }
}
