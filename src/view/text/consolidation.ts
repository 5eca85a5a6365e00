import type { DecisionRule, DifferenceKind } from '../../domain/consolidation/index.ts'
import { formatDate, formatNumber } from '../../domain/measure/index.ts'
import type { RefusedReason } from '../../workspace/kits/index.ts'
import type { ProjectFault } from '../../workspace/imports/index.ts'
import { PROJECT_FAULT_SAYS, unreadSentence } from './import-words.ts'

/** Words of the kits that go out to the regions. */
export const kitText = {
  title: 'Kits para las regiones',
  lead: 'Un kit es un libro de Excel con las instancias que una región o una provincia debe informar, con lo que ya se sabe y listas para elegir. Envíelo por correo; cuando vuelva, consolídelo aquí sin perder nada de lo demás.',
  region: 'Región',
  provincia: 'Provincia',
  whole: 'Toda la región',
  actions: 'Llevarse los kits',
  download: 'Descargar el kit (.xlsx)',
  downloadAll: (total: number) => `Descargar los ${formatNumber(total)} kits (.zip)`,
} as const

/** Words of what comes back and is joined with what stands here. */
export const consolidationText = {
  title: 'Consolidar lo que devolvieron',
  lead: 'Suelte aquí los kits devueltos, todos los que quiera, en .xlsx, .xls u .ods, y también matrices y proyectos (.brecha); si una tabla no es un kit, se abre su revisión. Cada celda se compara con lo que decía al salir y con lo que hay ahora; nada cambia hasta que usted lo acepte.',
  zone: 'Kits devueltos',
  pick: 'Elegir los kits devueltos',
  drop: 'o suéltelos aquí',
  reading: (done: number, total: number) => `Leyendo: ${formatNumber(done)} de ${formatNumber(total)} archivos.`,
  unreadable: 'Un archivo no se pudo leer. Cópielo a otra carpeta y vuelva a intentarlo.',
  files: 'Archivos',
  remove: 'Quitar',
  removeFile: (file: string) => `Quitar ${file}`,
  kitOf: (place: string) => `Kit de ${place}`,
  matrix: 'Matriz: no dice cómo salió',
  project: (label: string) =>
    `Proyecto${label === '' ? '' : ` de «\u2068${label}\u2069»`}: aquí se compara su registro. Su plan, sus corridas y sus tablas se unen con «Abrir proyecto», arriba.`,
  unrelated: 'No se conoce un trabajo del que ambos vengan: donde dicen distinto, contradice.',
  unknownEdition: 'La edición de este kit no consta aquí; se compara con lo que el mismo libro dice que decía.',
  whole: 'Se leyó entero.',
  kinds: {
    nuevo: 'Nuevo',
    cambiado: 'Cambiado',
    contradice: 'Contradice',
    vaciado: 'Vaciado',
  } satisfies Readonly<Record<DifferenceKind, string>>,
  kindMeans: {
    nuevo: 'No se sabía y ahora se responde.',
    cambiado: 'Decía otra cosa y solo ellos lo cambiaron.',
    contradice: 'Lo cambiaron ellos y también aquí, o dos archivos dicen cosas distintas.',
    vaciado: 'Se sabía y volvió vacío. No se borra si usted no lo decide.',
  } satisfies Readonly<Record<DifferenceKind, string>>,
  kindChoice: 'Qué se muestra',
  kindCount: (name: string, count: number) => `${name} (${formatNumber(count)})`,
  none: 'Lo que volvió dice lo mismo que hay aquí.',
  noneOfKind: 'No hay celdas de esta clase.',
  columns: {
    place: 'Instancia',
    cell: 'Dato',
    base: 'Decía',
    ours: 'Aquí dice',
    theirs: 'Respondieron',
    decision: 'Decisión',
  },
  source: (file: string, on: string) => `${file}, ${formatDate(on)}`,
  unknownBase: 'no consta',
  accept: (count: number) =>
    count === 0
      ? 'Registrar que respondieron'
      : count === 1
        ? 'Aceptar la celda que no contradice'
        : `Aceptar las ${formatNumber(count)} celdas que no contradicen`,
  take: (count: number) => (count === 1 ? 'Aplicar 1 decisión' : `Aplicar ${formatNumber(count)} decisiones`),
  rule: 'Decidir todas por regla',
  rules: {
    region: 'Lo que respondió la región',
    nuestro: 'Lo que hay aquí',
    reciente: 'Lo más reciente',
  } satisfies Readonly<Record<DecisionRule, string>>,
  useRule: 'Proponer por la regla',
  decideCell: (place: string, cell: string) => `Decisión sobre ${cell} de ${place}`,
  undecided: 'Sin decidir',
  keepOurs: (value: string) => `Queda: ${value}`,
  takeTheirs: (value: string) => `Se toma: ${value}`,
  more: (left: number) => `Mostrar más (quedan ${formatNumber(left)})`,
  taken: (count: number) =>
    count === 0
      ? 'Se registró quiénes respondieron; ningún dato cambió.'
      : count === 1
        ? 'Se consolidó 1 celda; su ficha dice de qué archivo viene.'
        : `Se consolidaron ${formatNumber(count)} celdas; cada ficha dice de qué archivo vienen.`,
  undo: 'Deshacer la consolidación',
  undone: 'Se deshizo: todo está como antes.',
  who: 'Quién respondió',
  whoCount: (answered: number, total: number) =>
    `${formatNumber(answered)} de ${formatNumber(total)} regiones respondieron`,
  mapLabel: 'Mapa de las regiones según si respondieron; la tabla de al lado dice lo mismo.',
  legend: {
    respondio: 'Respondió',
    aqui: 'Su kit está aquí, sin consolidar',
    espera: 'Falta, enviado hace 15 días o menos',
    tarda: 'Falta, enviado hace más de 15 días',
    sin_kit: 'Sin kit',
  },
  whoColumns: { region: 'Región', sent: 'Enviado', state: 'Estado', reminder: 'Recordatorio' },
  states: {
    respondio: (on: string) => `Respondió el ${formatDate(on)}`,
    aqui: 'Su kit está aquí, sin consolidar',
    espera: (days: number) =>
      days === 0 ? 'Falta: se envió hoy' : days === 1 ? 'Falta: hace 1 día' : `Falta: hace ${formatNumber(days)} días`,
    sin_kit: 'Sin kit',
  },
  copy: 'Copiar recordatorio',
  copyFor: (region: string) => `Copiar recordatorio para ${region}`,
  copied: (region: string) => `Se copió el recordatorio para ${region}.`,
  notCopied: (reminder: string) => `El navegador no permite copiar: cópielo de aquí. ${reminder}`,
  reminder: (region: string, on: string) =>
    `Estimadas señoras y señores del Gobierno Regional de ${region}:\n\nEl ${formatDate(on)} les enviamos el libro con las instancias de concertación que les corresponde informar (Ley 30364; Lineamientos, 7.3.4.4 a 7.3.4.7). Aún no lo recibimos. Les agradeceremos completarlo y devolver el mismo archivo.\n\nMinisterio de la Mujer y Poblaciones Vulnerables`,
} as const

/** Why nothing of a returned file is read, and what to do, in the words that the review of imports says it with. */
export function refusedSentence(reason: RefusedReason, file: string): string {
  return reason in PROJECT_FAULT_SAYS
    ? PROJECT_FAULT_SAYS[reason as ProjectFault]
    : unreadSentence(reason as Exclude<RefusedReason, ProjectFault>, file)
}
