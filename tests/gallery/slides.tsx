import { SHAREABLE } from '../../src/domain/disclosure/index.ts'
import { planWorkshop, priorityOrder } from '../../src/domain/summary/index.ts'
import { drawWorkshopMap, workshopDeck } from '../../src/publish/slides/index.ts'
import { SlideView } from '../../src/view/workshop/slide-view.tsx'
import { drawComponent } from './draw-component.tsx'
import type { Exhibit, ExhibitState } from './exhibit.ts'
import { LAGO, nationalIn, YUNGA } from './invented-places.ts'
import { placeLimits } from './place.ts'

const FRAME = { width: 960, height: 540 }

/** The slides of a workshop in a state, and the picture that one of them holds. */
function workshopIn(state: ExhibitState) {
  const national = nationalIn(state)
  const regions = state === 'una' ? [YUNGA] : [YUNGA, LAGO]
  const summary = planWorkshop(national, {
    name: 'Sur',
    regions,
    order: priorityOrder(national),
    written: [],
    sets: [],
  })
  return { deck: workshopDeck(summary, SHAREABLE), picture: drawWorkshopMap(national, placeLimits('real'), summary) }
}

/** The keys of all the slides of a usual workshop. */
export function slideKeys(): ReadonlySet<string> {
  return new Set(workshopIn('varias').deck.slides.map(({ key }) => key))
}

function slide(key: string, name: string, state: ExhibitState, shows: string): Exhibit {
  const draw = () => {
    const { deck, picture } = workshopIn(state)
    const at = deck.slides.findIndex((each) => each.key === key)
    const found = deck.slides[at]
    if (found === undefined) throw new Error(`the workshop has no slide ${key}`)
    const pictures = new Map(
      found.blocks.flatMap((block) => (block.kind === 'picture' ? [[block.name, picture] as const] : [])),
    )
    return drawComponent(<SlideView deck={deck} slide={found} at={at} pictures={pictures} />, {
      ...FRAME,
      pictures: [...pictures.values()],
    })
  }
  return { kind: 'laminas', name, state, shows, draw }
}

/** Each slide by its key, with the name and what must be seen of it as a usual workshop shows it. */
export const SLIDES: Readonly<Record<string, readonly [name: string, shows: string]>> = {
  cover: ['portada', 'El título, las regiones, los fines y la fecha.'],
  agenda: ['agenda', 'Las horas seguidas, sin huecos ni cruces, y quién conduce cada parte.'],
  map: ['mapa', 'El mapa de cobertura de las dos regiones con su leyenda, y la lista al lado.'],
  coverage: ['cobertura', 'Las barras de las dos regiones y la tabla de lo creado de lo esperado.'],
  levels: ['niveles', 'Las instancias creadas por nivel en cada región.'],
  critical: ['brecha-critica', 'Las provincias bajo el umbral.'],
  rate: ['incidencia', 'Las tasas de las regiones con el acento en las mayores y la nota de la demanda.'],
  cases: ['casos', 'Los casos de cada región por modalidad y de quiénes, o «sin desagregación».'],
  instruments: ['instrumentos', 'El estado de cada instrumento de las instancias regionales.'],
  advances: ['avances', 'Lo que las regiones tienen, con su origen.'],
  knots: ['nudos', 'Los nudos y lo que falta saber.'],
  gaps: ['brechas-en-orden', 'Las provincias en su orden de prioridad.'],
  strengthen: ['fortalecer', 'Los mecanismos junto al formato de compromisos, vacío.'],
  attendance: ['asistencia', 'El registro de asistencia con doce filas vacías.'],
  sources: ['fuentes', 'Las fuentes con su corte y el método.'],
}

export const slideExhibits: readonly Exhibit[] = [
  ...Object.entries(SLIDES).map(([key, [name, shows]]) => slide(key, name, 'varias', shows)),
  slide('cover', 'portada', 'simulado', 'El sello SIMULADO junto al título.'),
  slide('beside', 'frente', 'una', 'Una región sola frente al país: nunca frente a sí misma.'),
  slide('cases', 'casos', 'una', 'La modalidad más frecuente por título, y de quiénes son los casos.'),
  slide('provincias', 'provincias', 'una', 'Las provincias de la región en el orden nacional.'),
  slide('distritos', 'distritos', 'una', 'Los distritos sin instancia aparte de aquellos de los que no se sabe.'),
  slide('findings', 'hallazgos', 'una', 'Avances, nudos y lo que falta saber en tres columnas.'),
  slide('asks', 'pedidos', 'una', 'Los mecanismos y el espacio para lo que se pide.'),
  slide('coverage', 'cobertura', 'sin-datos', 'Sin matriz ninguna barra: se dice que no hay dato.'),
  slide('coverage', 'cobertura', 'ninguna', 'Cero instancias creadas: la barra vacía y el cero escrito.'),
  slide('coverage', 'cobertura', 'nombres-largos', 'Los nombres largos no salen de la lámina.'),
  slide('critical', 'brecha-critica', 'critico', 'Todas las provincias en la lista.'),
  slide('rate', 'incidencia', 'sin-datos', 'Sin casos cargados se dice, y no hay barras en cero.'),
]
