import { tidy } from './tidy.ts'

/** A piece of the Método page: a paragraph, a list, or a small table. */
export type MethodBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

export const RULES = [
  'territorio',
  'cobertura',
  'incidencia',
  'pobreza',
  'servicios',
  'criterios',
  'puntaje',
  'calidad',
  'ambiguedades',
  'limites',
] as const
/** Sections of the Método page; every figure names the one it is made by. */
export type RuleId = (typeof RULES)[number]

export interface MethodSection {
  readonly id: RuleId
  readonly title: string
  readonly blocks: readonly MethodBlock[]
}

function text(words: string): MethodBlock {
  return { kind: 'text', text: tidy(words) }
}

function list(...items: string[]): MethodBlock {
  return { kind: 'list', items: items.map(tidy) }
}

function table(parts: Omit<Extract<MethodBlock, { kind: 'table' }>, 'kind'>): MethodBlock {
  return { kind: 'table', caption: tidy(parts.caption), head: parts.head, rows: parts.rows.map((row) => row.map(tidy)) }
}

const TERRITORIO: MethodSection = {
  id: 'territorio',
  title: 'Territorios y quién debe una instancia',
  blocks: [
    text(
      'Cada territorio se identifica por su ubigeo del INEI, siempre como texto: dos cifras el departamento, cuatro la provincia, seis el distrito. El cero inicial nunca se pierde.',
    ),
    text(
      'La municipalidad provincial gobierna también el distrito de su capital. Por eso de ese distrito no se espera una instancia distrital, y una provincia con n distritos debe n instancias: una provincial y n − 1 distritales.',
    ),
    text(
      'Las instancias regionales se esperan de 26 gobiernos: los 24 gobiernos regionales de los departamentos, el Callao y la Municipalidad Metropolitana de Lima. Lima se parte en dos: Lima Metropolitana (1501) y Lima Provincias (las otras nueve). Lima Metropolitana tiene el régimen regional y no debe además una instancia provincial; el Callao debe las dos.',
    ),
    text(
      'Un territorio cuyo código no está en los límites cargados se conserva, se cuenta y se anota como «sin geometría».',
    ),
  ],
}

const COBERTURA: MethodSection = {
  id: 'cobertura',
  title: 'Cobertura y brecha de instancias',
  blocks: [
    text(
      'Cobertura es el número de instancias creadas entre las esperadas. Una instancia cuenta como creada desde que tiene ordenanza: las etapas son sin instancia, en proceso, creada (ordenanza), instalada (acta) y operativa (reglamento interno y plan de trabajo vigentes). La instancia regional no entra en la cobertura.',
    ),
    text(
      '«No» y «sin dato» son estados distintos. Un territorio sin fila en la matriz queda sin dato, salvo que usted declare que la matriz está completa. Con instancias sin dato la cobertura es un intervalo: desde lo creado hasta lo que habría si todas las desconocidas existieran.',
    ),
    text(
      'Brecha crítica (7.3.1.2 B.1.ii): «sí» cuando el extremo superior de la cobertura queda por debajo de 25 %, sin redondear; «no» cuando el inferior llega a 25 %; en otro caso, sin dato. Donde no se espera ninguna instancia con el denominador elegido, no aplica. Con 24,99 % hay brecha crítica; con 25,00 % no. El umbral se puede cambiar y siempre está a la vista.',
    ),
    table({
      caption:
        'Los cuatro denominadores y lo que daban las cifras nacionales de mayo de 2020 (89 provinciales y 138 distritales)',
      head: ['Denominador', 'Qué cuenta', 'Cobertura en mayo de 2020'],
      rows: [
        ['Municipal (el usual)', 'Municipalidades provinciales y distritales que deben una instancia', '12,0 %'],
        [
          'Provincial',
          'Solo las provinciales: 195 deben una (196 provincias con Lima)',
          '45,6 % de 195 (45,4 % de 196)',
        ],
        ['Distrital', 'Solo las distritales, sin los distritos capital', '8,1 %'],
        ['Combinada', 'Todas las provincias y todos los distritos, sin descontar los distritos capital', '10,9 %'],
      ],
    }),
    text(
      'Con el denominador municipal casi todo el país queda por debajo de 25 %. Por eso cada pantalla que aplica el umbral dice también cuántas unidades quedan debajo con cada denominador.',
    ),
  ],
}

const INCIDENCIA: MethodSection = {
  id: 'incidencia',
  title: 'Incidencia de violencia',
  blocks: [
    text(
      'Se usa el último bienio: los dos años calendario completos más recientes de la tabla cargada. La tasa es 10 000 por los casos del bienio, entre el doble de la población: casos por 10 000 personas y por año. El denominador son las mujeres cuando todas las filas usadas del país las traen; si no, la población total. Se imprime junto a la tasa, con su año.',
    ),
    text(
      'Los casos de un territorio son los de sus propias filas; si no tiene, la suma de las de sus partes; si tampoco, sin dato. En un año presente, una modalidad que no figura vale cero. La tasa exige los dos años.',
    ),
    text(
      'Heredado: si una provincia no tiene casos propios y su departamento sí, toma la tasa del departamento, siempre marcada. Puede desactivarlo; entonces queda sin dato.',
    ),
    text(
      'Mayor incidencia (7.3.1.2 B.1.iii): tasa igual o mayor que el percentil 75 de las provincias que tienen tasa, con interpolación lineal, y mayor que cero: quien no tiene casos nunca lo cumple. Si el percentil es cero, no discrimina: la pantalla dice cuántas provincias tienen algún caso, y cumplen esas. El percentil se puede cambiar.',
    ),
    text(
      'Los casos atendidos en un CEM son demanda de un servicio: pocos casos donde no hay CEM no significan poca violencia.',
    ),
    text(
      'Cuentas pequeñas: de 1 a 4 casos (de 1 a 10 si elige la regla estricta) se escribe «<5» (o «<11») y la tasa no se muestra; el cero sí. Donde esa cifra se podría deducir de un total, de otra modalidad, de otro nivel o de otro año, se oculta también la menor de las cifras que la protegen: «oculto». El puntaje, el puesto y las clases del mapa se calculan solo con lo que se muestra: donde falta la tasa oculta, el puntaje es un intervalo y el cumplimiento puede quedar sin dato.',
    ),
    text(
      'El uso interno, en la página Datos, muestra esas cuentas mientras esté activo. No viaja en el enlace ni se guarda, y todo lo que se exporte lleva el sello «USO INTERNO».',
    ),
  ],
}

const POBREZA: MethodSection = {
  id: 'pobreza',
  title: 'Pobreza monetaria',
  blocks: [
    text(
      'Es la tasa de pobreza monetaria por distrito del INEI (Mapa de Pobreza 2018), en las cinco clases del mapa del ministerio. Cada clase incluye su límite inferior y excluye el superior: menos de 20, de 20 a menos de 30, de 30 a menos de 40, de 40 a menos de 50, y 50 % o más.',
    ),
    text(
      'La de una provincia o departamento es la de su propia fila o, si no la hay, el promedio de sus distritos ponderado por población, marcado «estimado» y con la parte de la población en que se apoya. 476 distritos comparten una estimación con sus vecinos: sus valores iguales son empates.',
    ),
  ],
}

const SERVICIOS: MethodSection = {
  id: 'servicios',
  title: 'Servicios',
  blocks: [
    text(
      'Hay dos familias: los que opera el MIMP (CEM, SAR, SAU, HRT, CAI, Línea 100, CAR, Educadores de Calle, UPE, Mi60+) y los que se coordinan con gobiernos regionales y locales (OREDIS, DEMUNA, CIAM, Beneficencia, Juguemos, Ponte en Modo Niñez).',
    ),
    text(
      'Servicios AURORA son CEM, SAR, SAU, HRT, CAI y Línea 100; esta última no tiene lugar. El programa se llama Warmi Ñan desde el DS 003-2025-MIMP. Como toda provincia tiene al menos un CEM, la presencia se juzga por distrito.',
    ),
    text(
      'Un hogar de refugio tiene dirección reservada: nunca se ubica ni se nombra por debajo de su provincia, en ninguna salida.',
    ),
  ],
}

const CRITERIOS: MethodSection = {
  id: 'criterios',
  title: 'Criterios de los tres grupos (7.3.1.2 B.1)',
  blocks: [
    text(
      'Creación: entran las provincias con alguna instancia esperada que no consta como creada, o los distritos cuya propia instancia no consta. Cada criterio responde sí, no o sin dato, y da un puntaje de 0 a 1, o un intervalo si falta información.',
    ),
    table({
      caption: 'Criterios, cuándo se cumplen y qué puntaje dan',
      head: ['Cláusula', 'Se cumple si', 'Puntaje'],
      rows: [
        ['B.1.i', 'la instancia regional tiene diagnóstico, o un observatorio implementado', '1 o 0'],
        ['B.1.ii', 'la cobertura queda por debajo del umbral', '1 menos la cobertura'],
        ['B.1.iii', 'la tasa llega al percentil elegido', 'lugar de la tasa entre las provincias, de 0 a 1'],
        [
          'B.1.iv',
          'hay al menos un servicio AURORA en el territorio',
          'parte de sus distritos sin instancia que tienen uno',
        ],
        ['A.1 (contexto)', 'no da veredicto', 'lugar de la pobreza entre las unidades del mismo nivel'],
      ],
    }),
    text(
      'Un distrito toma de su provincia la brecha crítica y la incidencia, y de su región el criterio i. «Al menos uno de» se cumple en cuanto consta uno, no se cumple si consta que ninguno, y en otro caso queda sin dato.',
    ),
    table({
      caption: 'Criterios para fortalecer las 26 instancias regionales',
      head: ['Cláusula', 'Se cumple si', 'Puntaje'],
      rows: [
        [
          'grupo 2.i',
          'hay inconsistencias en dos o más de diagnóstico, plan de trabajo vigente y observatorio',
          'cuántos, entre 3',
        ],
        ['grupo 2.ii', 'falta el diagnóstico o el protocolo adecuado', 'cuántos, entre 2'],
        ['grupo 2.iii', 'no hay observatorio implementado, actualizado y que reporte', '1 o 0'],
        ['grupo 2.iv', 'la región tiene un plan, política o programa aprobado o implementado', '1 o 0'],
      ],
    }),
    table({
      caption: 'Criterios para fortalecer las instancias provinciales y distritales creadas',
      head: ['Cláusula', 'Se cumple si', 'Puntaje'],
      rows: [
        [
          'grupo 3.i',
          'la instancia regional tiene dos o más de diagnóstico, plan de trabajo vigente y observatorio implementado',
          'cuántos, entre 3',
        ],
        ['grupo 3.ii', 'la municipalidad tiene un servicio de prevención o para agresores', '1 o 0'],
        [
          'grupo 3.iii',
          'su número de servicios llega al percentil elegido entre las de su nivel',
          'lugar entre ellas, de 0 a 1',
        ],
        [
          'grupo 3.iv',
          'tiene reglamento interno formulado o más, o plan de trabajo formulado o vigente',
          'cuántos, entre 2',
        ],
      ],
    }),
    text(
      'La norma no fija pesos ni una regla para combinar los criterios, y mezcla los que se cumplen o no con los que ordenan. Los pesos que ve son de Brecha y puede cambiarlos.',
    ),
  ],
}

const PUNTAJE: MethodSection = {
  id: 'puntaje',
  title: 'Puntaje, puesto y certeza',
  blocks: [
    text(
      'El puntaje es el promedio de los criterios ponderado por sus pesos, contando solo lo conocido. El puntaje máximo supone que todo lo que falta resulta favorable. Los pesos usuales son 1, y 0,5 para la pobreza.',
    ),
    text(
      'El puesto ordena por puntaje y luego por criterios cumplidos. Los iguales comparten puesto («12=») y el siguiente se salta los que hagan falta. Dentro de un empate la lista va por población, de mayor a menor, y luego por ubigeo: siempre sale igual con los mismos datos.',
    ),
    list(
      'Mejor puesto posible: uno más que las unidades cuyo puntaje supera el máximo de esta.',
      'Peor puesto posible: uno más que las demás unidades cuyo máximo supera el puntaje de esta.',
    ),
    text(
      'El intervalo de puestos dice cuánto podrían cambiar las cosas los datos que faltan. Los filtros limitan qué se ordena; los percentiles siguen siendo nacionales.',
    ),
    text(
      'Certeza ante los pesos: se sortean 1 000 juegos de pesos alrededor de los elegidos (Dirichlet con media en ellos y concentración 20, siempre los mismos sorteos) y se dice entre qué puestos queda la unidad del percentil 5 al 95 y en cuántos sorteos está entre los 10 primeros.',
    ),
    text(
      '«Sin un criterio» rehace el orden como si ese criterio no existiera, tampoco entre los cumplidos. «Con otro umbral» y «con otro percentil» prueban 51 valores: cambian quién cumple el criterio, y el orden solo por empates, porque el puntaje no depende de ellos.',
    ),
    text(
      'Qué la movería: para una unidad de fuera, los menos datos suyos sin conocer que, con su resultado más favorable, la llevarían a los primeros; para una de dentro, el dato de otra que bastaría para sacarla; y el menor cambio de un solo peso, en décimas entre 0 y 3. Un dato de la región o de la provincia se conoce a la vez para todas las unidades que lo comparten.',
    ),
    text(
      'Una corrida congelada guarda el orden de un día con sus datos (SHA-256 de cada tabla), parámetros, pesos y explicaciones, siempre con las cuentas pequeñas ocultas. Al comparar dos, cada cambio de puesto dice si cambió un dato suyo, un parámetro, los pesos, el ámbito, un empate o solo los demás.',
    ),
  ],
}

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
