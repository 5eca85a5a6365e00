import type { CriterionKey } from '../../src/domain/criteria/index.ts'
import type { Applied } from '../../src/domain/measure/index.ts'

export function verdictWords(verdict: Applied): string {
  return { si: 'sí', no: 'no', sin_dato: 'sin dato', no_aplica: 'no aplica' }[verdict]
}

/** Short titles of the criteria, for a column. */
export const CRITERION_TITLES: Readonly<Record<CriterionKey, string>> = {
  region_con_instrumento: 'instrumento',
  brecha_critica: 'brecha',
  mayor_incidencia: 'incidencia',
  servicios_aurora: 'AURORA',
  pobreza: 'pobreza',
  instrumentos_inconsistentes: 'inconsistentes',
  falta_diagnostico_o_protocolo: 'falta diagnóstico o protocolo',
  sin_observatorio_funcionando: 'sin observatorio',
  iniciativas_regionales: 'iniciativas',
  region_con_dos_instrumentos: 'dos instrumentos',
  servicio_local_prevencion: 'servicio local',
  mas_servicios: 'más servicios',
  reglamento_o_plan: 'reglamento o plan',
}
