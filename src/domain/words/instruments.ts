import type { InstanciaLevel, InstrumentEstado, InstrumentKind } from '../instancias/index.ts'

export const INSTRUMENT_NAME: Readonly<Record<InstrumentKind, string>> = {
  reglamento_interno: 'Reglamento interno',
  diagnostico: 'Diagnóstico',
  plan_trabajo: 'Plan de trabajo',
  observatorio: 'Observatorio',
  protocolo_adecuado: 'Protocolo base adecuado',
}

export const INSTRUMENT_ESTADO_NAME: Readonly<Record<InstrumentEstado, string>> = {
  no_tiene: 'no tiene',
  en_elaboracion: 'en elaboración',
  formulado: 'formulado',
  aprobado: 'aprobado',
  implementado: 'implementado',
  desactualizado: 'desactualizado',
}

export const INSTANCIA_LEVEL_NAME: Readonly<Record<InstanciaLevel, string>> = {
  regional: 'Regional',
  provincial: 'Provincial',
  distrital: 'Distrital',
}
