import type { AlignedWith, OrdenanzaAspect } from '../country/index.ts'
import type { InitiativeType } from '../instancias/index.ts'

export const INITIATIVE_NAME: Readonly<Record<InitiativeType, string>> = {
  plan: 'Plan',
  politica: 'Política',
  programa: 'Programa',
  servicio_prevencion: 'Servicio de prevención',
  servicio_agresores: 'Servicio para agresores',
  incentivo: 'Incentivo',
  ninguna: 'Ninguna: consta que no tiene',
}

export const ASPECT_NAME: Readonly<Record<OrdenanzaAspect, string>> = {
  miembros: 'Miembros',
  representantes: 'Representantes titulares y alternos',
  funciones: 'Funciones',
  secretaria_tecnica: 'Secretaría técnica',
  otros: 'Otros',
}

export const ALIGNED_NAME: Readonly<Record<AlignedWith, string>> = {
  ley_30364: 'Ley 30364',
  pdc: 'PDC',
  pei: 'PEI',
  poi: 'POI',
  presupuesto_participativo: 'Presupuesto participativo',
  programacion_multianual: 'Programa multianual',
}
