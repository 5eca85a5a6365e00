import { editKey, type Edit } from '../../domain/country/index.ts'
import type { OwnModel } from '../../domain/instancias/index.ts'
import { markedModel, readPapers, writePapers, EMPTY_PAPERS, type Papers, type Work } from '../papers/index.ts'
import type { StoredImport } from '../storage/index.ts'
import { inOrder, loadOf, partsOf, readPart, readWhole, shapeOf, thingOf, type PartKey } from './parts.ts'

/** A part as it is to stand, as JSON; '' takes it away. */
export interface TakenPart {
  readonly key: PartKey
  readonly value: string
}

/**
 * Our work with those parts taken; every other thing stays as it is. Null when what would stand is not whole: the other
 * work may come from a stranger's file.
 */
export function takeParts(ours: Work, theirs: Work, taken: readonly TakenPart[]): Work | null {
  const parts = new Map(partsOf(ours))
  const goes = new Set(
    taken.flatMap(({ key, value }) => (key === thingOf(key) && (value === '' || readWhole(value)) ? key : [])),
  )
  for (const key of goes.size === 0 ? [] : [...parts.keys()]) if (goes.has(thingOf(key))) parts.delete(key)
  for (const { key, value } of taken) {
    const whole = readWhole(value)
    if (whole !== null) for (const [part, said] of whole) parts.set(part, said)
    else if (value === '') parts.delete(key)
    else parts.set(key, value)
  }
  const touched = new Set(taken.map(({ key }) => thingOf(key)))
  const things = new Map<PartKey, Map<PartKey, string>>([...touched].map((thing) => [thing, new Map()]))
  for (const [key, value] of parts) things.get(thingOf(key))?.set(key, value)
  const [own, other] = [editsOf(ours), editsOf(theirs)]
  const built = [...things].map(([thing, of]) => ({ thing, value: buildThing(thing, of, own, other) }))
  return whole(ours, put(ours, built, theirs))
}

type EditIndex = ReadonlyMap<string, Edit>

function editsOf({ ediciones }: Work): EditIndex {
  return new Map(ediciones.map((edit) => [editKey(edit), edit]))
}

interface Built {
  readonly thing: PartKey
  /** Undefined where nothing of it is left. */
  readonly value: unknown
}

type Fields = Record<string, unknown>

function buildThing(thing: PartKey, parts: ReadonlyMap<PartKey, string>, ours: EditIndex, theirs: EditIndex): unknown {
  if (parts.size === 0) return undefined
  const { kind, of } = readPart(thing)
  const own = parts.get(thing)
  switch (kind) {
    case 'edicion':
      return buildEdit(of, parts, ours, theirs)
    case 'corrida':
      return own === undefined ? undefined : { note: '', ...(JSON.parse(own) as Fields), ...fieldsOf(parts, thing) }
    case 'visita':
      return { ...EMPTY_VISIT, id: of, ...fieldsOf(parts, thing) }
    case 'taller':
      return { ...EMPTY_WORKSHOP, id: of, ...fieldsOf(parts, thing) }
    default:
      return own === undefined ? undefined : (JSON.parse(own) as unknown)
  }
}

/** What a visit says where a part says nothing. */
const EMPTY_VISIT = {
  date: null,
  hour: null,
  letterSentOn: null,
  link: '',
  linkSentOn: null,
  agenda: '',
  materials: '',
  logistics: '',
  agreements: '',
}

/** And a workshop. */
const EMPTY_WORKSHOP = { label: '', date: null, hour: null, place: '' }

function fieldsOf(parts: ReadonlyMap<PartKey, string>, thing: PartKey): Fields {
  const told = [...parts].filter(([key]) => key !== thing)
  return Object.fromEntries(told.map(([key, value]) => [readPart(key).field, JSON.parse(value) as unknown]))
}

/** What each statement says where a part says nothing. */
const EMPTY_EDIT: Readonly<Record<Edit['about'], Fields>> = {
  instancia: {
    etapa: 'sin_dato',
    ordenanza: null,
    createdOn: null,
    installedOn: null,
    directorio: null,
    inconsistencias: null,
    aspects: [],
  },
  instrumento: { estado: null, reporta: null, inconsistencias: null, approvedOn: null, validUntil: null },
  iniciativas: { initiatives: [] },
  actividad: { sessions: [], reports: [] },
  coordemuna: { actaOn: null, ratifiedOn: null },
  alineamiento: { aligned: {} },
  servicios: { services: [] },
  necesidades: { needs: {} },
  vida: { values: {}, rows: [] },
}

function buildEdit(of: string, parts: ReadonlyMap<PartKey, string>, ours: EditIndex, theirs: EditIndex): unknown {
  const [about = '', level, ubigeo, which] = of.split('/')
  const told = which === undefined ? {} : about === 'vida' ? { step: which } : { instrument: which }
  const days = [ours.get(of), theirs.get(of)].flatMap((each) => each?.editedOn ?? [])
  const edit: Fields = {
    ...{ about, level, ubigeo, ...told, editedOn: days.sort().at(-1) },
    ...{ note: '', link: null, receivedOn: null, ...EMPTY_EDIT[about as Edit['about']] },
  }
  const lists = new Map<string, unknown[]>()
  for (const [key, json] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { field, item } = readPart(key)
    const value: unknown = JSON.parse(json)
    if (field === '') continue
    if (shapeOf(field) === 'valor') edit[field] = value
    else if (shapeOf(field) === 'lista') lists.set(field, [...(lists.get(field) ?? []), value])
    else edit[field] = { ...(edit[field] as Fields), [item]: value }
  }
  return { ...edit, ...Object.fromEntries(lists) }
}

/** The work with those things in place of what they were, new ones after the others. */
function put(ours: Work, built: readonly Built[], theirs: Work): Work {
  const of = (kind: string) => builtOf(kind, built)
  const list = lister(built)
  return {
    ediciones: list('edicion', ours.ediciones, editKey),
    corridas: list('corrida', ours.corridas, ({ id }) => id),
    plan: {
      visits: list('visita', ours.plan.visits, ({ id }) => id),
      rules: rulesOf(ours, of('reglas')),
      hours: list('horas', ours.plan.hours, ({ from, to }) => `${from} ${to}`),
      ...signalOf(ours, theirs),
    },
    envios: {
      sent: list('enviado', ours.envios.sent, ({ id }) => id),
      answers: list('respuesta', ours.envios.answers, ({ kit, file }) => JSON.stringify([kit, file])),
    },
    reparto: list('reparto', ours.reparto, ({ ubigeo }) => ubigeo),
    cortes: list('corte', ours.cortes, ({ id }) => id).flatMap((told) => wholeOf(told, ours.cortes, theirs.cortes)),
    capacidades: capacitiesOf(list, ours, theirs),
    talleres: list('taller', ours.talleres, ({ id }) => id),
    modelos: list('modelo', ours.modelos, ({ id }) => id).flatMap((told) => documentOf(told, ours, theirs)),
    imports: withTables(ours.imports, of('tabla')),
  }
}

type Lister = <T>(kind: string, items: readonly T[], keyOf: (item: T) => string) => readonly T[]

/** The things of a kind that were built, by what each is of. */
function builtOf(kind: string, built: readonly Built[]): ReadonlyMap<string, unknown> {
  return new Map(
    built
      .map(({ thing, value }) => [readPart(thing), value] as const)
      .filter(([part]) => part.kind === kind)
      .map(([part, value]) => [part.of, value]),
  )
}

/** Lists with those things in place of what they were. */
function lister(built: readonly Built[]): Lister {
  return <T>(kind: string, items: readonly T[], keyOf: (item: T) => string): readonly T[] => {
    const others = builtOf(kind, built)
    const kept = items.flatMap((item) => (others.has(keyOf(item)) ? [] : [item]))
    return [...kept, ...([...others.values()].filter((value) => value !== undefined) as T[])]
  }
}

function capacitiesOf(list: Lister, { capacidades: ours }: Work, { capacidades: theirs }: Work): Work['capacidades'] {
  return {
    own: list('capacidad', ours.own, ({ id }) => id),
    rounds: list('ronda', ours.rounds, ({ id }) => id).flatMap((told) => wholeOf(told, ours.rounds, theirs.rounds)),
  }
}

/** The file of signal that is loaded here, or where there is none that of the other work. */
function signalOf(ours: Work, theirs: Work): Pick<Work['plan'], 'signal'> {
  const signal = ours.plan.signal ?? theirs.plan.signal
  return signal === undefined ? {} : { signal }
}

function rulesOf(ours: Work, built: ReadonlyMap<string, unknown>): Work['plan']['rules'] {
  return built.size === 0 ? ours.plan.rules : ((built.get('') ?? null) as Work['plan']['rules'])
}

/**
 * The cut or the round that a part tells by its number, with the name that the part gives it; none where neither work
 * holds it.
 */
function wholeOf<T extends { readonly id: string; readonly label: string }>(
  { id, label }: T,
  ours: readonly T[],
  theirs: readonly T[],
): readonly T[] {
  const held = [...ours, ...theirs].find((each) => each.id === id)
  return held === undefined ? [] : [{ ...held, label }]
}

/** The own model that a part tells, with its document; none where neither work holds it. */
function documentOf(told: OwnModel, ours: Work, theirs: Work): readonly OwnModel[] {
  const mark = markedModel(told).docx
  const held = [...ours.modelos, ...theirs.modelos].find((each) => markedModel(each).docx === mark)
  return held === undefined ? [] : [{ ...told, docx: held.docx }]
}

/** The imports with the loads of those tables in place; what is loaded here already keeps its number. */
function withTables(imports: readonly StoredImport[], tables: ReadonlyMap<string, unknown>): readonly StoredImport[] {
  const sameAs = (load: object) => JSON.stringify(load, inOrder)
  const here = new Map(imports.map((each) => [sameAs(loadOf(each)), each]))
  let last = Math.max(0, ...imports.map(({ id }) => Number(id.split('-')[1] ?? 0) || 0))
  const loads = [...tables.values()].flatMap((value) =>
    Array.isArray(value) ? (value as readonly StoredImport[]) : [],
  )
  const put = loads.map((load): StoredImport => {
    const known = here.get(sameAs(load))
    if (known !== undefined) return known
    last += 1
    return { ...load, id: `${load.table}-${last}-${(load.original ?? load.sha256).slice(0, 8)}` }
  })
  return [...imports.filter(({ table }) => !tables.has(table)), ...put]
}

/** The work when its papers read whole, as when they are opened again; null otherwise. */
function whole(ours: Work, next: Work): Work | null {
  const { imports, ...written } = next
  const papers: Papers = { ...EMPTY_PAPERS, ...written }
  const { papers: read, damaged } = readPapers(new Map(writePapers(papers)))
  if (damaged) return null
  const changed = (kind: Exclude<keyof Work, 'imports'>) =>
    JSON.stringify(next[kind]) === JSON.stringify(ours[kind]) ? ours[kind] : read[kind]
  return {
    ediciones: changed('ediciones') as Work['ediciones'],
    corridas: changed('corridas') as Work['corridas'],
    plan: changed('plan') as Work['plan'],
    envios: changed('envios') as Work['envios'],
    reparto: changed('reparto') as Work['reparto'],
    cortes: changed('cortes') as Work['cortes'],
    capacidades: changed('capacidades') as Work['capacidades'],
    talleres: changed('talleres') as Work['talleres'],
    modelos: changed('modelos') as Work['modelos'],
    imports,
  }
}
