import type { Country } from '../../domain/country/index.ts'
import { INSTANCIA_LEVELS, MODELS, UNIT_LEVEL } from '../../domain/instancias/index.ts'
import { isOfCoordemuna, LIFE_STEPS } from '../../domain/life/index.ts'
import { formatDate } from '../../domain/measure/index.ts'
import { isRegionKey, parseUbigeo, UNIT_LEVELS } from '../../domain/territory/index.ts'
import { unitName } from '../../domain/visits/index.ts'
import { readPart, readWhole, type PartKey, type ReadPart } from '../../workspace/joining/index.ts'
import {
  clashField,
  clashValue,
  INSTRUMENT_NAME,
  INSTANCIA_LEVEL_NAME,
  instanciasText,
  joiningText,
  shareText,
  TABLE_LABEL,
} from '../text/index.ts'
import type { DifferenceWords } from './difference-table.tsx'

/** A part of a work in the words of the board. */
export function partWords(country: Country): (key: PartKey) => DifferenceWords | null {
  return (key) => {
    const part = readPart(key)
    const named = (text: string) => (isCoordemuna(part) ? withNames(text, country) : text)
    return { ...subjectOf(part, country), cell: named(cellOf(part)), say: (value) => named(say(value)) }
  }
}

function subjectOf({ kind, of }: ReadPart, country: Country): Pick<DifferenceWords, 'place' | 'kind'> {
  const name = joiningText.things[kind]
  if (kind === 'tabla')
    return { place: of in TABLE_LABEL ? TABLE_LABEL[of as keyof typeof TABLE_LABEL] : of, kind: name }
  if (kind === 'reparto') {
    const code = parseUbigeo(of)
    const level = code !== null && isRegionKey(code) ? 'region' : 'provincia'
    return { place: (code && country.at(level, code)?.name) ?? of, kind: name }
  }
  if (kind === 'modelo') return { place: nameOfModel(of), kind: name }
  if (kind === 'visita') return { place: placeOfVisit(of, country), kind: name }
  if (kind !== 'edicion') return { place: of, kind: name }
  const [, nivel = '', code = ''] = of.split('/')
  const level = INSTANCIA_LEVELS.find((each) => each === nivel)
  const ubigeo = parseUbigeo(code)
  if (level === undefined || ubigeo === null) return { place: of, kind: name }
  return { place: country.at(UNIT_LEVEL[level], ubigeo)?.name ?? code, kind: INSTANCIA_LEVEL_NAME[level] }
}

/** What is told of a COORDEMUNA names the distritos of its DEMUNA by their codes. */
function isCoordemuna({ kind, of }: ReadPart): boolean {
  const step = LIFE_STEPS.find((each) => each === of.split('/')[3])
  return kind === 'edicion' && step !== undefined && isOfCoordemuna(step)
}

function withNames(text: string, country: Country): string {
  return text.replace(/[\w-]+/g, (word) => {
    const code = parseUbigeo(word)
    return (code === null ? undefined : country.at('distrito', code)?.name) ?? word
  })
}

function nameOfModel(of: string): string {
  const model = MODELS.find((each) => each === of)
  return model === undefined ? of : instanciasText.ownModels.names[model]
}

/** The territory that a visit's number begins with; the number where it tells none. */
function placeOfVisit(id: string, country: Country): string {
  const [first, digits = ''] = id.split('-')
  const [level, code] = [UNIT_LEVELS.find((each) => each === first), parseUbigeo(digits)]
  return level === undefined || code === null ? id : unitName(country, level, code)
}

function cellOf({ kind, of, field, item }: ReadPart): string {
  const told = field === '' ? joiningText.itself : clashField({ paper: PAPER[kind], field })
  if (kind !== 'edicion') return told
  const [about = '', , , instrument] = of.split('/')
  const subject =
    instrument !== undefined && instrument in INSTRUMENT_NAME
      ? INSTRUMENT_NAME[instrument as keyof typeof INSTRUMENT_NAME]
      : (joiningText.subjects[about as keyof typeof joiningText.subjects] ?? about)
  return [subject, told, item].filter((text) => text !== '').join(': ')
}

const PAPER = {
  edicion: 'ediciones',
  corrida: 'corridas',
  visita: 'plan',
  reglas: 'plan',
  horas: 'plan',
  enviado: 'envios',
  respuesta: 'envios',
  reparto: 'reparto',
  corte: 'cortes',
  ronda: 'capacidades',
  capacidad: 'capacidades',
  taller: 'talleres',
  modelo: 'modelos',
  tabla: 'envios',
} as const

/** A value of a part: its texts, numbers and days one after another; of a table what was loaded in it. */
function say(value: string): string {
  if (value === '') return joiningText.absent
  if (value === 'true' || readWhole(value) !== null) return joiningText.stands
  const read: unknown = JSON.parse(value)
  const named = nameIn(read)
  if (named !== null) return named
  const loads = Array.isArray(read) ? read.flatMap(fileOf) : []
  return clashValue(loads.length > 0 ? loads : read)
}

/** What a team, a kept state or an own model is called; null where the value is something else. */
function nameIn(read: unknown): string | null {
  if (typeof read !== 'object' || read === null) return null
  if ('team' in read) return read.team === null ? shareText.nobody : String(read.team)
  if ('fileName' in read && 'addedOn' in read) return `${String(read.fileName)}, ${formatDate(String(read.addedOn))}`
  return 'label' in read && 'on' in read ? `${String(read.label)}, ${formatDate(String(read.on))}` : null
}

function fileOf(load: unknown): readonly string[] {
  return typeof load === 'object' && load !== null && 'fileName' in load ? [String(load.fileName)] : []
}
