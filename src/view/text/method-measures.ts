import { K_CHOICES, smallCountName, USUAL_K } from '../../domain/disclosure/index.ts'
import { joinWords } from '../../domain/measure/index.ts'
import { familyOf, SERVICE_TYPES, serviceKind, type ServiceFamily } from '../../domain/services/index.ts'
import { serviceWords } from '../../domain/words/index.ts'
import { table, text, type MethodSection } from './method-block.ts'

const OTHER_K = K_CHOICES.filter((k) => k !== USUAL_K)

export const TERRITORIO: MethodSection = {
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

export const COBERTURA: MethodSection = {
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

export const INCIDENCIA: MethodSection = {
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
      `Cuentas pequeñas: de 1 a ${USUAL_K - 1} casos (${OTHER_K.map((k) => `de 1 a ${k - 1} si elige la regla ${smallCountName(k)}`).join('; ')}) se escribe «<${USUAL_K}» (${OTHER_K.map((k) => `o «<${k}»`).join(' ')}) y la tasa no se muestra; el cero sí. Donde esa cifra se podría deducir de un total, de otra modalidad, de otro nivel o de otro año, se oculta también la menor de las cifras que la protegen: «oculto». Lo que una regla más estricta muestra lo muestra también la usual, de modo que tener lo publicado con ambas no descubre nada más. Cada provincia y cada año se deciden con sus propias filas: la tabla de otro corte con un año más o sin el más antiguo, o la de algunas provincias o de una región sola, no descubre lo que otra oculta. El total de una región se dice si la tabla tiene todas sus provincias, o si no suma nada oculto. Un bienio se oculta donde se oculta uno de sus años. No se puede prometer lo mismo de tablas con solo algunos distritos de una provincia, ni de un total que otra fuente publica aparte. El puntaje, el puesto y las clases del mapa se calculan solo con lo que se muestra: donde falta la tasa oculta, el puntaje es un intervalo y el cumplimiento puede quedar sin dato.`,
    ),
    text(
      'El uso interno, en la página Datos, muestra esas cuentas mientras esté activo. No viaja en el enlace ni se guarda, y todo lo que se exporte lleva el sello «USO INTERNO».',
    ),
  ],
}

export const POBREZA: MethodSection = {
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

const FAMILIES: Readonly<Record<ServiceFamily, string>> = {
  operado: 'los opera el MIMP',
  promovido: 'se coordinan con gobiernos regionales y locales',
  otro: 'de otras instituciones',
}

/** A row for each type of the catalogue: abbreviation, name, family, and what the method counts it in. */
function serviceRows(): readonly (readonly string[])[] {
  return SERVICE_TYPES.map((type) => {
    const kind = serviceKind(type)
    const counted = [
      ...(kind?.aurora === true ? ['AURORA'] : []),
      ...(kind?.ley30364 === true ? ['Ley 30364'] : []),
      ...(kind?.seat === 'ninguna' ? ['sin lugar'] : []),
      ...(kind?.reserved === true ? ['dirección reservada'] : []),
    ]
    return [
      serviceWords(type).short,
      serviceWords(type).name,
      FAMILIES[familyOf(type)],
      joinWords(counted) || 'solo como servicio',
    ]
  })
}

export const SERVICIOS: MethodSection = {
  id: 'servicios',
  title: 'Servicios',
  blocks: [
    text(
      'Hay dos familias: los que opera el MIMP y los que se coordinan con gobiernos regionales y locales. Aparte se cuentan los de otras instituciones y todo tipo que traiga su propia tabla: también se eligen en el mapa.',
    ),
    table({
      caption: 'Tipos de servicio que el tablero conoce',
      head: ['Sigla', 'Servicio', 'Familia', 'Cuenta como'],
      rows: serviceRows(),
    }),
    text(
      'Servicios AURORA son los que la tabla marca así; Línea 100 no tiene lugar. El programa se llama Warmi Ñan desde el DS 003-2025-MIMP. Como toda provincia tiene al menos un CEM, la presencia se juzga por distrito.',
    ),
    text(
      'Un hogar de refugio tiene dirección reservada: nunca se ubica ni se nombra por debajo de su provincia, en ninguna salida.',
    ),
  ],
}
