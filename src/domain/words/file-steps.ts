import type { FileStep, StepState } from '../register/index.ts'
import { MISSING_SHORT } from './names.ts'

/** The steps of the file of an instancia as they are titled, in the order of its life. */
export const FILE_STEP_NAME: Readonly<Record<FileStep, string>> = {
  mecanismo_previo: 'Mecanismo anterior',
  expediente: 'Expediente y proyecto',
  ordenanza: 'Ordenanza',
  instalacion: 'Acta de instalación',
  conduccion: 'Presidencia y secretaría técnica',
  miembros: 'Miembros',
  soporte: 'Equipo técnico y articulación',
  reglamento: 'Reglamento interno',
  sesiones: 'Sesiones e informes',
  acuerdos: 'Acuerdos',
  diagnostico: 'Diagnóstico',
  plan: 'Plan de trabajo',
  acciones: 'Acciones del plan',
  alineamiento: 'Alineamiento estratégico',
  observatorio: 'Observatorio',
  protocolo: 'Protocolo',
  sensibilizacion: 'Sensibilización',
  emergencia: 'Estado de emergencia',
}

/** How a step stands, in words. */
export const STEP_STATE_NAME: Readonly<Record<StepState, string>> = {
  hecho: 'hecho',
  en_curso: 'en curso',
  falta: 'falta',
  sin_dato: MISSING_SHORT,
  opcional: 'opcional',
  no_aplica: 'no aplica',
}
