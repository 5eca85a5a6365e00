/** What holds of every figure of context, wherever it is read. */
export const CONTEXT_LEAD =
  'Contexto: no entra en ningún criterio ni en ninguna tasa, ni se suma a los casos registrados.'
