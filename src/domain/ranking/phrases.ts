import type { PartName } from '../criteria/index.ts'
import type { HiddenReason } from '../disclosure/index.ts'

/** Why a rate is not told, after "su tasa". */
export const HIDDEN_RATE: Readonly<Record<HiddenReason, string>> = {
  cuenta_pequena: 'oculta por ser de muy pocos casos',
  cuenta_protegida: 'oculta para proteger otra de muy pocos casos',
  reservada_en_origen: 'que su fuente reservó',
}

/** A condition that holds, as the explanation says it. */
export const PART_HOLDS: Readonly<Record<PartName, string>> = {
  diagnostico_inconsistente: 'su diagnóstico tiene inconsistencias',
  plan_inconsistente: 'su plan de trabajo vigente tiene inconsistencias',
  observatorio_inconsistente: 'su observatorio está sin implementar, desactualizado o con inconsistencias',
  sin_diagnostico: 'no tiene diagnóstico',
  sin_protocolo: 'no ha adecuado el protocolo base',
  sin_observatorio: 'no tiene un observatorio implementado que reporte',
  iniciativa_regional: 'aprobó o implementa un plan, política o programa regional',
  diagnostico: 'su región tiene diagnóstico',
  plan_vigente: 'su región tiene plan de trabajo vigente',
  observatorio: 'su región tiene observatorio implementado',
  servicio_local: 'su municipalidad presta un servicio de prevención o de atención a personas agresoras',
  reglamento: 'tiene reglamento interno formulado o aprobado',
  plan: 'tiene plan de trabajo formulado o vigente',
}

/** The same condition while it is not known. */
export const PART_UNKNOWN: Readonly<Record<PartName, string>> = {
  diagnostico_inconsistente: 'si su diagnóstico tiene inconsistencias',
  plan_inconsistente: 'si su plan de trabajo vigente tiene inconsistencias',
  observatorio_inconsistente: 'si su observatorio tiene inconsistencias',
  sin_diagnostico: 'si tiene diagnóstico',
  sin_protocolo: 'si adecuó el protocolo base',
  sin_observatorio: 'si su observatorio está implementado y reporta',
  iniciativa_regional: 'si aprobó un plan, política o programa regional',
  diagnostico: 'si su región tiene diagnóstico',
  plan_vigente: 'si su región tiene plan de trabajo vigente',
  observatorio: 'si su región tiene observatorio implementado',
  servicio_local: 'si su municipalidad presta servicios de prevención o para personas agresoras',
  reglamento: 'si tiene reglamento interno',
  plan: 'si tiene plan de trabajo formulado o vigente',
}
