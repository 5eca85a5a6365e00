import { describe, expect, test } from 'vitest'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { asTaken, explainFilled, fillIn, filledIn, type FieldTrip } from '../../src/domain/field/index.ts'
import { EMPTY_PLAN, NOBODY, type Visit } from '../../src/domain/visits/index.ts'
import { packReturn, packTrip, readFieldFile } from '../../src/workspace/field/index.ts'
import { openJoiningTable } from '../../src/workspace/joining/index.ts'
import { headOf, type Work } from '../../src/workspace/papers/index.ts'
import { packPapers, workOfTrip } from '../../src/workspace/field/field-work.ts'
import { strip, visit } from '../domain/visits/country.ts'

const ON = '2026-11-20'
const national = surveyCountry(strip(), defaultParameters(ON))
const VISITS: readonly Visit[] = [
  visit('2001', { id: 'provincia-2001-1', people: ['Equipo A'], link: 'https://sala.invalid/1', platform: 'Zoom' }),
  visit('2002', {
    id: 'provincia-2002-1',
    contacts: [{ on: ON, way: 'llamada', said: 'Con la gerencia', next: '' }],
  }),
]
const LATER = visit('2003', { id: 'provincia-2003-1' })

async function carried(): Promise<{
  readonly trip: FieldTrip
  readonly left: Awaited<ReturnType<typeof packTrip>>['left']
}> {
  const dated = VISITS.map((each) => ({ ...each, date: '2026-11-30' }))
  const { bytes, left } = await packTrip({
    ...{ label: 'Viaje 1', visits: dated, planned: VISITS, rounds: [], national, boundaries: null, on: ON },
  })
  const read = await readFieldFile(bytes)
  const [trip] = typeof read === 'string' ? [] : read
  if (trip === undefined) throw new Error(`the trip was not read: ${String(read)}`)
  return { trip, left }
}

const desk = (visits: readonly Visit[]): Work => ({ ...workOfTrip([]), plan: { ...EMPTY_PLAN, visits } })

/** What the board of the desk shows of what came back, and the desk with all of it taken. */
async function joined(ours: Work, bytes: Uint8Array, left: Parameters<typeof headOf>[0]) {
  const table = openJoiningTable()
  const opened = await table.open(bytes)
  if (typeof opened === 'string') throw new Error(opened)
  const common = await table.meet([], ours, [headOf(left)])
  const differences = await table.compare(ours, 'del-campo.brecha')
  const free = differences.filter(({ kind }) => kind !== 'contradice')
  const taken = await table.take(
    ours,
    free.map(({ key, claims }) => ({ key, value: claims[0]?.value ?? '' })),
  )
  return { common, differences, visits: taken?.plan?.visits ?? ours.plan.visits }
}

describe('A trip that leaves the desk', () => {
  test('carries the briefs and the visits, and neither who goes, whom one spoke to nor the room', async () => {
    const { trip } = await carried()
    expect(trip.briefs.map(({ visit: id }) => id)).toEqual(VISITS.map(({ id }) => id))
    expect(trip.briefs[0]?.lines).toContainEqual(['Fecha y hora', '30\u00a0nov.\u00a02026'])
    expect(trip.briefs[0]?.figures.length).toBeGreaterThan(3)
    expect(trip.visits.map(({ date }) => date)).toEqual(['2026-11-30', '2026-11-30'])
    for (const text of ['Equipo A', 'sala.invalid', 'Zoom', 'Con la gerencia'])
      expect(JSON.stringify(trip)).not.toContain(text)
  })

  test('is refused by its reason where a file is another, or carries none', async () => {
    expect(await readFieldFile(new Uint8Array([1, 2, 3]))).toBe('no_es_proyecto')
    expect(await readFieldFile(await packPapers({}, ON, ''))).toBe('sin_viaje')
  })
})

describe('What comes back from the field', () => {
  const attendance = [{ ...NOBODY, entity: 'Municipalidad', women: 3, men: 2 }]

  test('differs from the desk in what was written on the way alone, and is taken whole', async () => {
    const { trip, left } = await carried()
    const [filled] = fillIn([trip], trip.id, 'provincia-2001-1', { attendance, state: 'ejecutada' })
    const ours = desk([...VISITS, LATER])
    const { common, differences, visits } = await joined(ours, await packReturn(filled ?? trip, ON), left)
    expect(common).toEqual({ id: left.id, held: true })
    expect(differences.filter(({ kind }) => kind === 'contradice')).toEqual([])
    expect(differences.map(({ key }) => key.split('\t').slice(1, 3).join(' ')).sort()).toEqual([
      'provincia-2001-1 attendance',
      'provincia-2001-1 date',
      'provincia-2001-1 state',
      'provincia-2002-1 date',
    ])
    expect(visits.find(({ id }) => id === 'provincia-2001-1')).toEqual({
      ...VISITS[0],
      ...{ attendance, state: 'ejecutada', date: '2026-11-30' },
    })
    expect(visits.find(({ id }) => id === LATER.id)).toEqual(LATER)
  })

  test('contradicts what the desk wrote in the meantime, and is not taken unasked', async () => {
    const { trip, left } = await carried()
    const [filled] = fillIn([trip], trip.id, 'provincia-2001-1', { attendance })
    const own = [{ ...NOBODY, entity: 'Otra', women: 1 }]
    const ours = desk(VISITS.map((each, at) => (at === 0 ? { ...each, attendance: own } : each)))
    const { differences, visits } = await joined(ours, await packReturn(filled ?? trip, ON), left)
    expect(differences.filter(({ kind }) => kind === 'contradice').map(({ key }) => key)).toEqual([
      expect.stringContaining('provincia-2001-1\tattendance'),
    ])
    expect(visits.find(({ id }) => id === 'provincia-2001-1')?.attendance).toEqual(own)
  })
})

test('What a visit in the field has filled in is said in one line', () => {
  const plain = asTaken(VISITS[0] as Visit)
  expect(explainFilled(filledIn(plain))).toBe('Sin llenar')
  const attendance = [{ ...NOBODY, entity: 'A', women: 1 }]
  const agreed = [{ text: 'Uno', owner: '', dueOn: null }]
  expect(explainFilled(filledIn({ ...plain, attendance, agreed, state: 'ejecutada' }))).toBe(
    'Hecha: 1 persona y 1 acuerdo',
  )
})
