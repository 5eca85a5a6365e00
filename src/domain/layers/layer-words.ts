import type { LayerName } from './layer-name.ts'

const NBSP = '\u00A0'

export const LAYER_NAME: Readonly<Record<LayerName, string>> = {
  cobertura: 'Cobertura',
  etapa: 'Etapa',
  incidencia: 'Incidencia',
  pobreza: 'Pobreza',
  cruce: 'Cobertura × incidencia',
  vigencia: 'Vencimientos',
}

/** What the layers say wherever they are drawn: on the screen, on a plate, in a document. */
export const layerWords = {
  noSource: 'Sin fuente cargada',
  closedBelow: 'Cada clase incluye su límite inferior y excluye el superior',
  range: (from: string, to: string | null) => (to === null ? `${from} o más` : `${from} a menos de ${to}`),
  classes: {
    sin_dato: 'Sin dato',
    suprimido: 'Oculto por cuenta pequeña',
    reservado: 'Reservado por su fuente',
    no_corresponde: 'No le corresponde',
  },
  marks: {
    critico: (threshold: string) => `Brecha crítica: menos de ${threshold}`,
    criticoProvincia: (threshold: string) => `Sin instancia, en provincia con brecha crítica (menos de ${threshold})`,
    heredado: 'Heredado del departamento',
  },
  coverage: {
    title: 'Cobertura de instancias',
    unit: (definition: string) => `Creadas de cada 100 esperadas (${definition})`,
    none: `0${NBSP}%: crítica`,
    below: (threshold: string) => `menos de ${threshold}: crítica`,
    uncertain: 'podría ser crítica: falta dato',
    whole: `100${NBSP}%`,
    ownUnit: 'Si tiene creada su instancia propia',
    ownNote:
      'La brecha crítica es la de su provincia. En el distrito de la capital provincial actúa la instancia provincial',
    own: {
      creada: 'Creada',
      sinInstancia: 'Sin instancia',
      noCorresponde: 'No corresponde',
      critica: 'Sin instancia: crítica',
      incierta: 'Sin instancia: podría serlo',
      calma: 'Sin instancia: no crítica',
    },
    ownUnknown: 'Sin dato de su instancia',
    notExpected: 'No le corresponde instancia propia',
    unknown: (expected: string) => `Sin dato de ninguna de las ${expected} esperadas`,
    text: (created: string, expected: string, share: string, unknown: number) =>
      `${created} de ${expected} esperadas · ${share}${unknown > 0 ? ` · ${unknown} sin dato` : ''}`,
  },
  stage: {
    title: 'Etapa de la instancia propia',
    unit: 'Etapa más avanzada que consta en la matriz',
    note: 'Sólo desde «creada» (ordenanza aprobada) cuenta como creada',
    limaTwo: 'Tiene dos instancias regionales: véalas en el nivel Región',
  },
  incidence: {
    title: (modality: string) => `Incidencia: ${modality.toLowerCase()}`,
    unit: (people: string, first: number | null, last: number | null, register: string | null) =>
      `Casos${register === null ? '' : ` del registro ${register}`} por 10${NBSP}000 ${people} y año${first === null ? '' : `, ${first}–${last}`}`,
    flat: (rated: number, withCases: number) =>
      `El percentil de «mayor incidencia» es cero y no discrimina: ${withCases} de ${rated} provincias tienen algún caso`,
    text: (rate: string, cases: string, inherited: boolean, prevalent: string | null) =>
      inherited
        ? `${rate} por 10${NBSP}000, tasa de su departamento`
        : `${rate} por 10${NBSP}000 · ${cases} casos en el bienio · modalidad más frecuente: ${prevalent ?? 'sin desagregación'}`,
  },
  poverty: {
    title: 'Pobreza monetaria',
    unit: 'Porcentaje de la población',
    missing: 'Sin dato de pobreza',
    text: (percent: string, year: number | null) => `${percent} de la población${year === null ? '' : ` (${year})`}`,
  },
  cross: {
    title: (modality: string | null) =>
      `Cobertura × incidencia${modality === null ? '' : `: ${modality.toLowerCase()}`}`,
    unit: (rate: string) => `Cobertura: creadas de cada 100 esperadas. Incidencia: ${rate}`,
    x: 'Cobertura %',
    y: `Casos por 10${NBSP}000`,
    note: (bounds: string) => `Cortes: 25 y 50${NBSP}%; tercios del país, ${bounds}, cada uno en la clase que abre`,
    noRates: 'Ningún territorio de este nivel tiene tasa de casos',
    class: (coverage: string, rate: string) => `Cobertura ${coverage}; casos ${rate}`,
  },
  priority: {
    name: 'Prioridad',
    title: 'Prioridad',
    unit: 'Puesto en la lista, con los pesos y umbrales de ahora',
    note: 'Disco lleno: ningún dato que falta lo sacaría de los primeros. Disco claro: podría salir de ellos',
    places: (first: number, last: number) =>
      last < first ? `Puesto ${first} en adelante` : `Puestos ${first}–${last}`,
    outside: 'Fuera de la lista',
    value: (place: string) => `puesto ${place}`,
    text: (place: string, total: string, range: string | null) =>
      `Puesto ${place} de ${total}${range === null ? '' : ` · puesto posible ${range}`}`,
    firm: 'Entre los primeros, seguro',
    unsure: 'Entre los primeros, podría salir',
  },
  levelsPlural: { departamento: 'departamentos', provincia: 'provincias', distrito: 'distritos', region: 'regiones' },
} as const
