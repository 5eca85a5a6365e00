/** The closed vocabularies of the life of an instancia: each value with its word. */
export const LIFE_VOCABULARIES = {
  si_no: [
    ['si', 'Sí'],
    ['no', 'No'],
  ],
  cumplimiento: [
    ['si', 'Sí'],
    ['parcial', 'En parte'],
    ['no', 'No'],
  ],
  mecanismo: [
    ['mesa', 'Mesa'],
    ['comision', 'Comisión'],
    ['instancia', 'Instancia anterior'],
    ['eje', 'Eje'],
    ['otro', 'Otro'],
  ],
  mecanismo_estado: [
    ['vigente', 'Sigue funcionando'],
    ['adecuado', 'Adecuado a la Ley 30364'],
    ['culminado', 'Culminó funciones'],
  ],
  presidencia: [
    ['gobernacion', 'Gobernación regional'],
    ['alcaldia', 'Alcaldía'],
    ['otra', 'Otro cargo'],
  ],
  secretaria: [
    ['gerencia_desarrollo_social', 'Gerencia de Desarrollo Social'],
    ['subgerencia', 'Subgerencia o unidad equivalente'],
    ['gerencia_municipal', 'Gerencia Municipal o General'],
    ['demuna', 'DEMUNA'],
    ['otra', 'Otro órgano'],
  ],
  entidad: [
    ['gobierno', 'Gobierno regional o municipalidad'],
    ['educacion', 'Educación (DRE, GRE o UGEL)'],
    ['salud', 'Salud (DIRESA, red o establecimiento)'],
    ['policia', 'Policía Nacional'],
    ['poder_judicial', 'Poder Judicial'],
    ['ministerio_publico', 'Ministerio Público'],
    ['defensa_publica', 'Defensa Pública (MINJUSDH)'],
    ['mimp', 'MIMP (CEM u otro servicio)'],
    ['municipalidad', 'Otra municipalidad'],
    ['autoridad_comunal', 'Rondas o autoridades comunales'],
    ['organizacion', 'Organización o asociación'],
    ['otra', 'Otra entidad'],
  ],
  periodicidad: [
    ['mensual', 'Mensual'],
    ['bimestral', 'Bimestral'],
    ['trimestral', 'Trimestral'],
    ['cuatrimestral', 'Cuatrimestral'],
    ['semestral', 'Semestral'],
    ['anual', 'Anual'],
  ],
  modalidad: [
    ['presencial', 'Presencial'],
    ['virtual', 'Virtual'],
    ['mixta', 'Mixta'],
  ],
  acuerdo_estado: [
    ['pendiente', 'Pendiente'],
    ['en_curso', 'En curso'],
    ['cumplido', 'Cumplido'],
    ['no_cumplido', 'No cumplido'],
    ['sin_efecto', 'Sin efecto'],
  ],
  accion_estado: [
    ['programada', 'Programada'],
    ['en_ejecucion', 'En ejecución'],
    ['ejecutada', 'Ejecutada'],
    ['no_ejecutada', 'No ejecutada'],
    ['reprogramada', 'Reprogramada'],
  ],
  trimestre: [
    ['1', 'I trimestre'],
    ['2', 'II trimestre'],
    ['3', 'III trimestre'],
    ['4', 'IV trimestre'],
  ],
  semestre: [
    ['1', 'Primer semestre'],
    ['2', 'Segundo semestre'],
  ],
  fuente: [
    ['ley_30364', 'Ley 30364'],
    ['pdc', 'Plan de Desarrollo Concertado'],
    ['pei', 'Plan Estratégico Institucional'],
    ['poi', 'Plan Operativo Institucional'],
    ['pp', 'Programa presupuestal'],
    ['presupuesto_participativo', 'Presupuesto Participativo'],
    ['pmi', 'Programa Multianual de Inversiones'],
    ['diagnostico', 'Diagnóstico de la instancia'],
    ['otra', 'Otra fuente'],
  ],
  documento: [
    ['pdc', 'Plan de Desarrollo Concertado'],
    ['pei', 'Plan Estratégico Institucional'],
    ['poi', 'Plan Operativo Institucional'],
    ['pp', 'Programa presupuestal'],
    ['presupuesto_participativo', 'Presupuesto Participativo'],
    ['pmi', 'Programa Multianual de Inversiones'],
  ],
  propuesta: [
    ['meta', 'Meta'],
    ['indicador', 'Indicador'],
    ['accion', 'Acción'],
  ],
  propuesta_estado: [
    ['propuesta', 'Propuesta'],
    ['incorporada', 'Incorporada'],
    ['no_incorporada', 'No incorporada'],
  ],
  contexto_tema: [
    ['encuesta', 'Encuesta nacional'],
    ['lengua_originaria', 'Población de lengua originaria'],
    ['afroperuana', 'Población afroperuana'],
    ['discapacidad', 'Población con discapacidad'],
    ['servicios', 'Cobertura y calidad de los servicios'],
    ['presupuesto', 'Inversión presupuestal'],
    ['politica', 'Política nacional multisectorial'],
  ],
  contexto_unidad: [
    ['porcentaje', '%'],
    ['personas', 'personas'],
    ['soles', 'soles'],
    ['por_diez_mil', 'por 10 000'],
    ['puntos', 'puntos'],
    ['cantidad', 'cantidad'],
  ],
  dato_calidad: [
    ['observado', 'Observado'],
    ['estimado', 'Estimado'],
    ['simulado', 'Simulado'],
  ],
  investigacion: [
    ['publica', 'Institución pública'],
    ['privada', 'Institución privada'],
    ['sociedad_civil', 'Sociedad civil'],
    ['academia', 'Academia'],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly [value: string, word: string])[]>>
export type LifeVocabulary = keyof typeof LIFE_VOCABULARIES

/** The word of a value; the value itself where the vocabulary has none. */
export function lifeWord(vocabulary: LifeVocabulary, value: string): string {
  return LIFE_VOCABULARIES[vocabulary].find(([each]) => each === value)?.[1] ?? value
}
