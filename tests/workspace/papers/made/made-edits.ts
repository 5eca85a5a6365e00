import fc from 'fast-check'
import { cellKey, rowKey } from '../../../../src/domain/consolidation/index.ts'
import {
  ALIGNED_WITH,
  ASKED_SERVICES,
  NEED_GRADES,
  NEED_TOPICS,
  ORDENANZA_ASPECTS,
  type ActivityEdit,
  type AlignmentEdit,
  type CellOrigin,
  type CoordemunaEdit,
  type Edit,
  type InitiativesEdit,
  type InstanciaEdit,
  type InstrumentEdit,
  type LifeEdit,
  type NeedsEdit,
  type ServicesEdit,
  type Written,
} from '../../../../src/domain/country/index.ts'
import {
  ETAPA_ROWS,
  INITIATIVE_TYPES,
  INSTRUMENT_ESTADOS,
  INSTRUMENTS,
  type InstanciaLevel,
} from '../../../../src/domain/instancias/index.ts'
import { ubigeo } from '../../../../src/domain/territory/index.ts'
import { anyStep, sessionDetails } from '../../../domain/told-life.ts'
import { among, day, dayOrNone, every, some, text, yesNo } from './every.ts'

const estado = fc.option(among(INSTRUMENT_ESTADOS))
const provincial = { level: 'provincial', ubigeo: ubigeo('1801') } as const
const origin = every<CellOrigin>({
  ...{ file: text, unit: fc.constantFrom('', 'provincia/1801'), on: day },
  cells: some(among(['instancia', 'sesion', 'vida']).map((table) => cellKey(rowKey(table, provincial, 'a'), 'fecha'))),
})
type Rest = Omit<Written, 'ubigeo' | 'level'>
const rest = {
  ...{ editedOn: day, note: text, receivedOn: dayOrNone },
  link: fc.option(fc.constantFrom('https://ejemplo.pe/acta.pdf?a=1&b=%C3%B1')),
  origins: fc.array(origin, { minLength: 1, maxLength: 2 }),
}
const written = { ...rest, level: fc.constant(provincial.level), ubigeo: fc.constant(provincial.ubigeo) }

/** Some of the keys, in any order, each with a value. */
function told<K extends string, V>(keys: readonly K[], value: fc.Arbitrary<V>) {
  return fc
    .shuffledSubarray([...keys])
    .chain((chosen) => fc.tuple(...chosen.map((key) => fc.tuple(fc.constant(key), value))))
    .map((pairs) => Object.fromEntries(pairs) as Partial<Record<K, V>>)
}

const session = every<ActivityEdit['sessions'][number]>(
  {
    ...{ date: day, extraordinary: fc.boolean(), inconsistencias: yesNo },
    details: sessionDetails.filter((details) => Object.keys(details).length > 0),
  },
  'details',
)

const BY_SUBJECT: { readonly [A in Exclude<Edit['about'], 'vida'>]: fc.Arbitrary<Extract<Edit, { about: A }>> } = {
  instancia: every<InstanciaEdit>(
    {
      ...{ ...written, about: fc.constant('instancia'), etapa: among(ETAPA_ROWS), ordenanza: fc.option(text) },
      ...{ createdOn: dayOrNone, installedOn: dayOrNone, directorio: yesNo, inconsistencias: yesNo },
      aspects: fc.shuffledSubarray([...ORDENANZA_ASPECTS]),
    },
    'origins',
  ),
  instrumento: every<InstrumentEdit>(
    {
      ...{ ...written, about: fc.constant('instrumento'), instrument: among(INSTRUMENTS), estado },
      ...{ reporta: yesNo, inconsistencias: yesNo, approvedOn: dayOrNone, validUntil: dayOrNone },
    },
    'origins',
  ),
  iniciativas: every<InitiativesEdit>(
    {
      ...{ ...written, about: fc.constant('iniciativas') },
      initiatives: some(
        every<InitiativesEdit['initiatives'][number]>({
          ...{ type: among(INITIATIVE_TYPES), name: fc.option(text), estado, date: dayOrNone },
        }),
      ),
    },
    'origins',
  ),
  actividad: every<ActivityEdit>(
    {
      ...{ ...written, about: fc.constant('actividad'), sessions: some(session) },
      reports: some(
        every<ActivityEdit['reports'][number]>({
          semester: fc.constantFrom('2025-1', '2026-2') as fc.Arbitrary<ActivityEdit['reports'][number]['semester']>,
          deliveredOn: dayOrNone,
        }),
      ),
    },
    'origins',
  ),
  coordemuna: every<CoordemunaEdit>(
    { ...written, about: fc.constant('coordemuna'), actaOn: dayOrNone, ratifiedOn: dayOrNone },
    'origins',
  ),
  alineamiento: every<AlignmentEdit>(
    { ...written, about: fc.constant('alineamiento'), aligned: told(ALIGNED_WITH, fc.boolean()) },
    'origins',
  ),
  servicios: every<ServicesEdit>(
    {
      ...{ ...written, about: fc.constant('servicios') },
      services: some(
        every<ServicesEdit['services'][number]>({
          ...{ ubigeo: fc.constantFrom('1801', '180101').map(ubigeo), type: among(ASKED_SERVICES) },
          count: fc.integer({ min: 0, max: 9_999 }),
        }),
      ),
    },
    'origins',
  ),
  necesidades: every<NeedsEdit>(
    { ...written, about: fc.constant('necesidades'), needs: told(NEED_TOPICS, among(NEED_GRADES)) },
    'origins',
  ),
}

/** A step of the life of an instancia of each level. */
const LIVES: readonly { readonly level: InstanciaLevel; readonly ubigeo: string }[] = [
  { level: 'regional', ubigeo: '18' },
  provincial,
  { level: 'distrital', ubigeo: '180101' },
]
const life = fc
  .constantFrom(...LIVES)
  .chain(({ level, ubigeo: code }) => fc.tuple(fc.constant({ level, ubigeo: ubigeo(code) }), anyStep(level)))
  .chain(([whose, step]) =>
    every<Rest>(rest, 'origins').map((more): LifeEdit => ({ ...more, ...step, ...whose, about: 'vida' })),
  )

/** Any statement of each subject. */
export const edits: fc.Arbitrary<Edit[]> = fc.array(fc.oneof(...Object.values(BY_SUBJECT), life), { maxLength: 4 })
