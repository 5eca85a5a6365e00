/** A command of the command line: its name, what it does, and each way to write it. */
interface Command {
  readonly name: string
  readonly does: string
  /** What it gives, with its article. */
  readonly gives: string
  readonly uses: readonly string[]
}

/** Every command there is; dispatch, complaints and `ayuda` read it. */
export const COMMANDS = [
  {
    name: 'cobertura',
    does: 'instancias creadas de esperadas, por territorio',
    gives: 'la cobertura',
    uses: ['cobertura [--nivel NIVEL]'],
  },
  {
    name: 'ranking',
    does: 'territorios de un grupo, en orden de prioridad (Lineamientos, 7.3.1.2 B.1)',
    gives: 'la lista',
    uses: ['ranking [--grupo GRUPO] [--nivel NIVEL]'],
  },
  {
    name: 'validar',
    does: 'lee un archivo propio y da cuenta de cada fila',
    gives: 'la cuenta',
    uses: ['validar ARCHIVO|CARPETA [--tabla CLASE|auto] [--hoja NOMBRE] [--anio AAAA] [--json] [--salida ARCHIVO]'],
  },
  {
    name: 'agregar',
    does: 'cuenta registros de casos o recuentos de cualquier tamaño, en CSV o Parquet, con el motor nativo',
    gives: 'la tabla',
    uses: [
      'agregar ARCHIVO|CARPETA|PATRÓN… --salida CARPETA [--anio AAAA]',
      'agregar BASE.TABLA… --motor clickhouse://… --salida CARPETA [--anio AAAA]',
    ],
  },
  {
    name: 'informe',
    does: 'resumen ejecutivo de una región, ficha de una provincia o de un distrito, o informe anual, en .docx',
    gives: 'el informe',
    uses: [
      'informe --region CÓDIGO [--clase CLASE] --salida ARCHIVO.docx [--pdf]',
      'informe --provincia CÓDIGO --salida ARCHIVO.docx [--pdf]',
      'informe --distrito CÓDIGO --salida ARCHIVO.docx [--pdf]',
      'informe --todas --salida CARPETA',
      'informe --anual AÑO --salida ARCHIVO.docx',
      'informe --antes CARPETA --fecha-antes AAAA-MM-DD --salida ARCHIVO.docx|ARCHIVO.xlsx',
    ],
  },
  {
    name: 'taller',
    does: 'láminas de un taller macrorregional, en .pptx, o el plan de los cinco talleres de un año',
    gives: 'el taller',
    uses: [
      'taller --macro NOMBRE --salida ARCHIVO.pptx',
      'taller --regiones CLAVE,CLAVE,… --salida ARCHIVO.pptx',
      'taller --evento NÚMERO --talleres ARCHIVO.xlsx --salida ARCHIVO.pptx',
      'taller --plan AÑO [--talleres ARCHIVO.xlsx] --salida ARCHIVO.xlsx|ARCHIVO.ics',
    ],
  },
  {
    name: 'agenda',
    does: 'los primeros de un grupo, convertidos en visitas con sus viajes, a un calendario o a un libro',
    gives: 'la agenda',
    uses: ['agenda --grupo creacion --base 1501 --desde 2026-12-01 --salida ARCHIVO.ics|ARCHIVO.xlsx'],
  },
  {
    name: 'mapa',
    does: 'lámina de un territorio, o atlas de una región por provincias, en .svg o .png, o lo que muestra en GeoJSON o KML',
    gives: 'el mapa',
    uses: [
      'mapa [--region 18 | --provincia 1801 | --macro norte] --capa pobreza --salida ARCHIVO.svg|ARCHIVO.png [--pdf]',
      'mapa [--region 18 | --provincia 1801 | --macro norte] --capa pobreza --salida ARCHIVO.geojson|ARCHIVO.kml',
      'mapa --region 18 --atlas CARPETA [--formato svg|png]',
    ],
  },
  {
    name: 'kit',
    does: 'libro que una región o una provincia completa y devuelve, con lo que ya se sabe de sus instancias',
    gives: 'el kit',
    uses: [
      'kit --region CÓDIGO --salida CARPETA [--modelos CARPETA|ARCHIVO.zip]',
      'kit --provincia CÓDIGO --salida CARPETA [--modelos CARPETA|ARCHIVO.zip]',
      'kit --todas --salida CARPETA [--modelos CARPETA|ARCHIVO.zip]',
    ],
  },
  {
    name: 'todo',
    does: 'todos los documentos, mapas y libros de una región o de un taller en un .zip, con su manifiesto',
    gives: 'el conjunto',
    uses: [
      'todo --region CÓDIGO --salida CARPETA',
      'todo --todas --salida CARPETA [--antes CARPETA --fecha-antes AAAA-MM-DD]',
      'todo --macro NOMBRE --salida CARPETA',
      'todo --regiones CLAVE,CLAVE,… --salida CARPETA',
    ],
  },
  {
    name: 'rehacer',
    does: 'hace de nuevo el conjunto de un manifiesto si cambió alguna tabla',
    gives: 'el conjunto',
    uses: ['rehacer MANIFIESTO.json [--datos CARPETA]'],
  },
  { name: 'ayuda', does: 'este texto', gives: 'la ayuda', uses: ['ayuda'] },
] as const satisfies readonly Command[]
export type CommandName = (typeof COMMANDS)[number]['name']

/** The ways to write a command, in one sentence. */
export function usageOf(name: CommandName): string {
  return `Uso: ${listed(COMMANDS.find((each) => each.name === name)?.uses ?? [], 'o')}.`
}

/** The names in one Spanish list, the last joined by its conjunction. */
export function listed(names: readonly string[], join: 'o' | 'y'): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${join} ${last}`
}
