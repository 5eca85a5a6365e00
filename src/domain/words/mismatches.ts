import { formatDate, formatNumber, joinWords } from '../measure/index.ts'
import type { CheckKey, Mismatch, MismatchEvidence } from '../register/index.ts'
import { INSTRUMENT_NAME } from './instruments.ts'
import { sayStageDoubt } from './stage-doubt.ts'

/** What each check finds, as the name of its rows. */
export const CHECK_NAME: Readonly<Record<CheckKey, string>> = {
  plan_sin_reglamento: 'Plan de trabajo aprobado antes que el reglamento interno',
  plan_antes_que_inferiores: 'Plan aprobado antes que los del nivel inferior',
  plan_sin_correspondencia: 'Plan sin correspondencia con los del nivel inferior',
  diagnostico_antiguo: 'Diagnóstico de más de tres años',
  instrumento_inconsistente: 'Instrumento con inconsistencias',
  ordenanza_inconsistente: 'Ordenanza por corregir o actualizar',
  acta_inconsistente: 'Acta de sesión con inconsistencias',
  etapa_contradicha: 'Etapa que contradice lo registrado',
  sesiones_faltantes: 'Más de dos sesiones ordinarias sin constancia',
  coordemuna_pendiente: 'COORDEMUNA por formar o renovar',
  demuna_sin_registro: 'DEMUNA sin registro vigente',
}

/** Where the source says what should be. */
export const CHECK_CLAUSE: Readonly<Record<CheckKey, string>> = {
  plan_sin_reglamento: '7.3.3.1, numeral 4',
  plan_antes_que_inferiores: '7.3.3.1, numeral 4',
  plan_sin_correspondencia: '7.3.3.1, numeral 4',
  diagnostico_antiguo: '6.1.7; 7.3.3.1, numeral 3',
  instrumento_inconsistente: '7.3.1.2 A.2.ii',
  ordenanza_inconsistente: '7.3.1.2 A.2.i',
  acta_inconsistente: '7.3.1.2 A.2.ii',
  etapa_contradicha: '7.3.3.1, numeral 4',
  sesiones_faltantes: '7.3.3.2',
  coordemuna_pendiente: 'MIMP, COORDEMUNA',
  demuna_sin_registro: 'MIMP, COORDEMUNA',
}

/** What a person does about it. */
export const CHECK_ADVICE: Readonly<Record<CheckKey, string>> = {
  plan_sin_reglamento: 'Aprobar el reglamento interno, si falta, y ratificar después el plan.',
  plan_antes_que_inferiores: 'Revisar la correspondencia del plan con los planes del nivel inferior y actualizarlo.',
  plan_sin_correspondencia: 'Articular las metas del plan con las de los planes del nivel inferior.',
  diagnostico_antiguo: 'Actualizar el diagnóstico antes de formular el siguiente plan.',
  instrumento_inconsistente: 'Corregir el instrumento según la Ley N.° 30364 y su Reglamento.',
  ordenanza_inconsistente: 'Modificar la ordenanza en los aspectos señalados.',
  acta_inconsistente: 'Corregir el acta o precisarla en la sesión siguiente.',
  etapa_contradicha: 'Corregir la etapa, o registrar los documentos que la sustentan.',
  sesiones_faltantes: 'Pedir las actas pendientes, o convocar la sesión según el reglamento interno.',
  coordemuna_pendiente: 'Convocar a las DEMUNA de la provincia para formar o ratificar su COORDEMUNA.',
  demuna_sin_registro: 'Acompañar a la municipalidad para registrar o renovar la DEMUNA.',
}

/** What shows a mismatch, in one sentence. */
export function sayMismatch({ evidence }: Mismatch): string {
  return evidence.kind === 'etapa' ? sayStageDoubt(evidence.doubt) : `${sayEvidence(evidence)}.`
}

function sayEvidence(evidence: Exclude<MismatchEvidence, { readonly kind: 'etapa' }>): string {
  switch (evidence.kind) {
    case 'plan':
      return sayPlan(evidence.planOn, evidence.reglamentoOn)
    case 'planes':
      return `Plan del ${formatDate(evidence.planOn)}; después se ${evidence.later.length === 1 ? 'aprobó el' : 'aprobaron los'} de ${sayNames(evidence.later)}`
    case 'desde':
      return `Aprobado el ${formatDate(evidence.on)}`
    case 'instrumentos':
      return joinWords(evidence.which.map((kind) => INSTRUMENT_NAME[kind]))
    case 'ordenanza':
      return 'La revisión de la ordenanza señala aspectos por corregir'
    case 'actas':
      return `${evidence.on.length === 1 ? 'Sesión' : 'Sesiones'} del ${joinWords(evidence.on.map(formatDate))}`
    case 'distritos':
      return `DEMUNA en sus ${formatNumber(evidence.count)} distritos; COORDEMUNA ${evidence.until === null ? 'sin acta conocida' : `vencida el ${formatDate(evidence.until)}`}`
    case 'sin_correspondencia':
      return 'La ficha dice que el plan no corresponde con los del nivel inferior'
    case 'sesiones':
      return `Última sesión ordinaria que consta, ${formatDate(evidence.last)}; desde entonces tocaban ${formatNumber(evidence.missed)}`
    case 'demunas':
      return `${evidence.of.length === 1 ? 'La' : 'Las'} de ${sayNames(evidence.of)}`
  }
}

function sayPlan(planOn: string | null, reglamentoOn: string | null): string {
  const plan = planOn === null ? 'Plan aprobado' : `Plan del ${formatDate(planOn)}`
  return reglamentoOn === null
    ? `${plan}; el reglamento interno no está aprobado`
    : `${plan}; reglamento del ${formatDate(reglamentoOn)}`
}

const NAMED = 4

/** The first names, and how many more there are. */
function sayNames(units: readonly { readonly name: string }[]): string {
  const rest = units.length - NAMED
  const names = units.slice(0, NAMED).map(({ name }) => name)
  return rest > 0 ? `${names.join(', ')} y ${formatNumber(rest)} más` : joinWords(names)
}
