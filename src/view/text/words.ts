import type { Page } from '../../workspace/choices/index.ts'

export * from '../../domain/words/index.ts'
export { LAYER_NAME } from '../../domain/layers/index.ts'

export const PAGE_NAME: Readonly<Record<Page, string>> = {
  explorar: 'Explorar',
  priorizar: 'Priorizar',
  instancias: 'Instancias',
  planificar: 'Planificar',
  presentar: 'Presentar',
  datos: 'Datos',
  metodo: 'Método',
  diagnostico: 'Diagnóstico',
  campo: 'En el campo',
}
