import {
  ACTOR_NAME,
  ACTORS,
  CAPACITY_TOPIC_NAME,
  CAPACITY_TOPICS,
  optionPoints,
  type Capacity,
} from '../../domain/capacities/index.ts'
import { formatDate } from '../../domain/measure/index.ts'
import { heading, paragraph, sourceLine, table, type Block, type Report } from './report.ts'

const BOX = '☐'
const BETWEEN = '     '
/** Characters that a printed line has room for. */
const ONE_LINE = 90

/** The questionnaire to be printed and filled in by hand, without the answers that are right (7.3.1.2 A.3.ii). */
export function questionnaire(capacities: readonly Capacity[], on: string): Report {
  const topics = CAPACITY_TOPICS.filter((topic) => capacities.some((each) => each.topic === topic))
  return {
    title: 'Cuestionario de capacidades',
    subtitle: 'Instancias de concertación, Ley N.° 30364 (7.3.1.2 A.3)',
    stamps: [],
    made: `Elaborado con Brecha, al ${formatDate(on)}`,
    fileName: `cuestionario-de-capacidades-${on}`,
    isForm: true,
    blocks: [
      paragraph(
        'No escriba su nombre, su correo ni su documento. Marque una opción, o varias donde lo diga la pregunta.',
      ),
      table(
        'Quién responde',
        ['Dato', 'Respuesta'],
        [
          ['Ubigeo o nombre de la instancia', ''],
          ['Nivel', `${BOX} Regional   ${BOX} Provincial   ${BOX} Distrital`],
          ['Actor', ACTORS.map((actor) => `${BOX} ${ACTOR_NAME[actor]}`).join(BETWEEN)],
          ['Fecha', ''],
        ],
      ),
      ...topics.flatMap((topic) => topicPart(topic, capacities)),
    ],
  }
}

function topicPart(topic: (typeof CAPACITY_TOPICS)[number], capacities: readonly Capacity[]): readonly Block[] {
  const asked = capacities.flatMap((capacity, at) => (capacity.topic === topic ? [{ capacity, number: at + 1 }] : []))
  return [
    heading(1, CAPACITY_TOPIC_NAME[topic]),
    ...asked.flatMap(({ capacity, number }): readonly Block[] => [
      heading(3, `${number}. ${capacity.question}`),
      ...(capacity.form === 'varias' ? [sourceLine('Puede marcar varias.')] : []),
      paragraph(optionLines(capacity).join('\n')),
    ]),
  ]
}

/** The options in one line where they have room in it; else a scale in as few as it takes, and others a line each. */
function optionLines(capacity: Capacity): readonly string[] {
  const options = optionPoints(capacity).map(({ option }) => `${BOX} ${option}`)
  const packed = options.reduce<readonly string[]>((lines, option) => {
    const longer = [lines.at(-1), option].filter((each) => each !== undefined).join(BETWEEN)
    return longer.length <= ONE_LINE ? [...lines.slice(0, -1), longer] : [...lines, option]
  }, [])
  return packed.length === 1 || capacity.form === 'escala' ? packed : options
}
