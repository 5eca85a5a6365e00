import { list, text, type MethodSection } from './method-block.ts'
import { COBERTURA, INCIDENCIA, POBREZA, SERVICIOS, TERRITORIO } from './method-measures.ts'
import { CRITERIOS, PUNTAJE } from './method-order.ts'

export { RULES, type MethodBlock, type MethodSection, type RuleId } from './method-block.ts'

const CALIDAD: MethodSection = {
  id: 'calidad',
  title: 'Calidad de las cifras',
  blocks: [
    list(
      'Observado: figura así en la fuente.',
      'Heredado: es de su departamento, porque no hay dato propio.',
      'Estimado: promedio de sus distritos ponderado por población.',
      'Simulado: inventado para mostrar el tablero. Nunca lo use para decidir.',
      'Sin dato: no se conoce. No es cero ni es «no».',
    ),
  ],
}

const AMBIGUEDADES: MethodSection = {
  id: 'ambiguedades',
  title: 'Plazos y ambigüedades de las fuentes',
  blocks: [
    text(
      'Plan de trabajo: los Lineamientos dicen en 6.1.7 que rige tres años, en 7.3.3.1 que es anual y en 7.3.4.4 que es multianual. La vigencia se toma del dato; donde no consta, rige el plazo elegido y queda marcada como supuesta.',
    ),
    list(
      'Anual: rige hasta el 31 de diciembre del año siguiente al de su aprobación; tres años: hasta el del tercero. Uno aprobado el 28 de noviembre de 2025 rige en 2026, o hasta 2028.',
      'Una aprobación de enero a junio se toma por tardía: el plan es de ese mismo año.',
      'Anual o de tres años y sin fecha de aprobación: sin dato. Multianual: se supone vigente.',
    ),
    text(
      'COORDEMUNA: dura dos años desde el acta o su ratificación, y el último día cuenta: con acta del 15 de marzo de 2024 está vigente hasta el 15 de marzo de 2026.',
    ),
    text(
      'Resumen de Moquegua: su cuadro y la leyenda de su mapa no coinciden en Educadores de Calle (2 y 3), y ubica un hogar de refugio en un distrito «Mariscal Nieto» que no existe. Ambos se cargan con aviso y no se corrigen en silencio.',
    ),
  ],
}

const LIMITES: MethodSection = {
  id: 'limites',
  title: 'Límites del mapa',
  blocks: [
    text(
      'Mientras no se carguen límites reales, el mapa dibuja una teselación esquemática a partir de las capitales. Comparada con límites reales, deja 92 % del territorio en su departamento, 76 % en su provincia y 54 % en su distrito. Por eso los distritos se dibujan como círculos en su capital y nunca como polígonos.',
    ),
  ],
}

export const METHOD_SECTIONS: readonly MethodSection[] = [
  TERRITORIO,
  COBERTURA,
  INCIDENCIA,
  POBREZA,
  SERVICIOS,
  CRITERIOS,
  PUNTAJE,
  CALIDAD,
  AMBIGUEDADES,
  LIMITES,
]

export const methodText = {
  title: 'Método',
  lead: 'Qué significa cada cifra y cómo se forma el orden. Las cláusulas son las de los Lineamientos para las instancias de concertación de la Ley 30364.',
  contents: 'Contenido',
} as const
