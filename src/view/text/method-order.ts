import { criteriaOf, type GroupKey } from '../../domain/criteria/index.ts'
import { list, table, text, type MethodSection } from './method-block.ts'

/** A line for each criterion of a group: its clause within the numeral, what meets it and what it scores. */
function rowsOf(group: GroupKey): readonly (readonly string[])[] {
  return criteriaOf(group).map(({ clause, judged, met, points }) => [
    `${clause.replace(/^7\.3\.1\.2 (B\.1, )?/, '')}${judged ? '' : ' (contexto)'}`,
    met,
    points,
  ])
}

export const CRITERIOS: MethodSection = {
  id: 'criterios',
  title: 'Criterios de los tres grupos (7.3.1.2 B.1)',
  blocks: [
    text(
      'Creación: entran las provincias con alguna instancia esperada que no consta como creada, o los distritos cuya propia instancia no consta. Cada criterio responde sí, no o sin dato, y da un puntaje de 0 a 1, o un intervalo si falta información.',
    ),
    table({
      caption: 'Criterios, cuándo se cumplen y qué puntaje dan',
      head: ['Cláusula', 'Se cumple si', 'Puntaje'],
      rows: rowsOf('creacion'),
    }),
    text(
      'Un distrito toma de su provincia la brecha crítica y la incidencia, y de su región el criterio i. «Al menos uno de» se cumple en cuanto consta uno, no se cumple si consta que ninguno, y en otro caso queda sin dato.',
    ),
    table({
      caption: 'Criterios para fortalecer las 26 instancias regionales',
      head: ['Cláusula', 'Se cumple si', 'Puntaje'],
      rows: rowsOf('regional'),
    }),
    table({
      caption: 'Criterios para fortalecer las instancias provinciales y distritales creadas',
      head: ['Cláusula', 'Se cumple si', 'Puntaje'],
      rows: rowsOf('local'),
    }),
    text(
      'La norma no fija pesos ni una regla para combinar los criterios, y mezcla los que se cumplen o no con los que ordenan. Los pesos que ve son de Brecha y puede cambiarlos.',
    ),
  ],
}

export const PUNTAJE: MethodSection = {
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
