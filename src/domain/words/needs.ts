import type { NeedGrade, NeedTopic } from '../country/index.ts'

export const NEED_TOPIC_NAME: Readonly<Record<NeedTopic, string>> = {
  violencia_contra_mujer: 'Violencia contra la mujer',
  sistema_nacional: 'Instancias de concertación en el Sistema Nacional',
  gestion_articulada: 'Gestión pública articulada orientada a resultados',
}

export const NEED_GRADE_NAME: Readonly<Record<NeedGrade, string>> = {
  alta: 'Alta',
  media: 'Media',
  baja: 'Baja',
  ninguna: 'Ninguna',
}
