import { read, utils, write, type WorkBook } from '@e965/xlsx'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { WEEKDAYS_ONLY } from '../../src/domain/calendar/index.ts'
import { assembleCountry, type Country } from '../../src/domain/country/index.ts'
import { defaultParameters, surveyCountry } from '../../src/domain/criteria/index.ts'
import { dateVisits, planTrips, type Plan } from '../../src/domain/visits/index.ts'
import { agendaCalendar, agendaWorkbook, blankFormats, type AgendaToPublish } from '../../src/publish/agenda/index.ts'
import { readAttendance } from '../../src/workspace/commands/read-attendance.ts'
import { instrument, withStage } from '../domain/invented-country.ts'
import { BASE, planOf, strip, visit } from '../domain/visits/country.ts'

const MOMENT = '2026-11-20T14:05:09.000Z'
const rules = { base: BASE, from: '2026-12-01', days: 5, perDay: 2 }

function agendaOf(plan: Plan, country: Country = strip()): AgendaToPublish {
  return {
    plan,
    rounds: [],
    national: surveyCountry(country, defaultParameters('2026-11-20')),
    calendar: WEEKDAYS_ONLY,
    today: '2026-11-20',
  }
}

function invented(country: Country): Country {
  return assembleCountry(
    country.rows,
    [...country.sources.values()].map((source) =>
      source.table === 'instancias' ? { ...source, quality: 'simulado' as const } : source,
    ),
  )
}

function datedPlan(): Plan {
  const plan = planOf(
    ['2003', '2001', '2002'].map((code) => visit(code)),
    { rules },
  )
  const itinerary = planTrips(plan, rules, strip(), WEEKDAYS_ONLY)
  if (itinerary === null) throw new Error('no base')
  return dateVisits(plan, itinerary)
}

const byDay = ({ visits }: Plan) =>
  visits
    .toSorted((a, b) => `${a.date ?? ''} ${a.hour ?? ''}`.localeCompare(`${b.date ?? ''} ${b.hour ?? ''}`))
    .map(({ id }) => id)

const sheet = (book: WorkBook, name: string) =>
  utils.sheet_to_json<string[]>(book.Sheets[name] ?? {}, { header: 1, defval: '' })
const open = (agenda: AgendaToPublish) => read(agendaWorkbook(agenda), { type: 'array' })

describe('The documents of a plan', () => {
  test('the cronograma has a line for each visit by date, with government, hour and agenda', () => {
    const [header = [], ...rows] = sheet(open(agendaOf(datedPlan())), 'Cronograma')
    expect(rows.map((row) => [row[1], row[2], row[5]])).toEqual([
      [46_357, '09:00', '2001'],
      [46_357, '12:00', '2002'],
      [46_358, '09:00', '2003'],
    ])
    expect(rows.every((row) => row.length === header.length && row[4] !== '' && row[8] !== '')).toBe(true)
  })

  test('days are days, minutes and kilometres are numbers, codes are texts, and the table alone is filtered', () => {
    const bytes = agendaWorkbook(agendaOf(datedPlan(), invented(strip())))
    const { Sheets } = read(bytes, { type: 'array', cellDates: true })
    const schedule = Sheets['Cronograma'] ?? {}
    expect(
      [schedule['A1'], schedule['A2'], schedule['A3']].map((cell) => (cell as { v: unknown } | undefined)?.v),
    ).toEqual([expect.stringMatching(/^DATOS SIMULADOS/), 'N.°', 1])
    expect((schedule['B3'] as { v: Date }).v.toISOString()).toMatch(/^2026-12-01/)
    expect(['A3', 'D3', 'F3'].map((place) => (schedule[place] as { t: string }).t)).toEqual(['n', 'n', 's'])
    expect(schedule['!autofilter']).toEqual({ ref: 'A2:M5' })
    const trips = Sheets['Viajes'] ?? {}
    expect(['A3', 'H3'].map((place) => (trips[place] as { t: string }).t)).toEqual(['n', 'n'])
  })

  test('the legs go out from the base and come back, and an estimate says that it is one', () => {
    const rows = sheet(open(agendaOf(datedPlan())), 'Viajes').slice(1)
    expect(rows.map((row) => [row[2], row[3]]).slice(0, 4)).toEqual([
      ['C0', 'T2001 (provincia)'],
      ['T2001 (provincia)', 'T2002 (provincia)'],
      ['T2002 (provincia)', 'T2003 (provincia)'],
      ['T2003 (provincia)', 'C0'],
    ])
    expect(rows.slice(0, 4).every((row) => row[6]?.includes('estimación'))).toBe(true)
  })

  test('advances and knots are written in their matrix, with a blank line where there are none', () => {
    const plan = planOf([
      visit('2001', {
        id: 'a',
        findings: [{ kind: 'nudo', text: 'Sin presupuesto', measure: 'Incluir en el POI', owner: 'Planeamiento' }],
      }),
      visit('2002'),
    ])
    expect(
      sheet(open(agendaOf(plan)), 'Avances y nudos críticos')
        .slice(1)
        .map((row) => row.slice(5)),
    ).toEqual([
      ['Nudo crítico', 'Sin presupuesto', 'Incluir en el POI', 'Planeamiento'],
      ['', '', '', ''],
    ])
  })

  test('simulated data are stamped above the header of every sheet and on every entry of the calendar', () => {
    const agenda = agendaOf(datedPlan(), invented(strip()))
    const book = open(agenda)
    expect(book.SheetNames.length).toBe(13)
    const isStamped = (name: string) =>
      sheet(book, name)
        .slice(0, 2)
        .some(([first]) => first?.startsWith('DATOS SIMULADOS'))
    expect(book.SheetNames.filter((name) => !isStamped(name))).toEqual([])
    const visits = events(agendaCalendar(agenda, MOMENT)).filter((event) => !event.summary.startsWith('Plazo'))
    expect(
      visits.every(
        (event) => event.summary.startsWith('[DATOS SIMULADOS]') && event.description.startsWith('DATOS SIMULADOS'),
      ),
    ).toBe(true)
  })

  test('what a person typed is never a formula', () => {
    const plan = planOf([visit('2001', { agenda: '=HYPERLINK("http://x")', people: ['+51', '@x'], materials: '-1' })])
    const { Sheets } = open(agendaOf(plan))
    const cells = [
      ...Object.entries(Sheets.Cronograma ?? {}),
      ...Object.entries(Sheets['Convocatoria y logística'] ?? {}),
    ]
    expect(
      cells.filter(
        ([place, cell]) =>
          !place.startsWith('!') &&
          ((cell as { f?: string }).f !== undefined || ((cell as { t: string }).t !== 's' && !/^[AD]2$/.test(place))),
      ),
    ).toEqual([])
  })

  test('the calendar holds the dated visits and the statutory dates of their years: plans de trabajo and reports', () => {
    const plan = datedPlan()
    const read = events(
      agendaCalendar(agendaOf({ ...plan, visits: [...plan.visits, visit('2005', { id: 'undated' })] }), MOMENT),
    ).filter(({ summary }) => !summary.startsWith('Viaje'))
    expect(read.map((event) => event.startDate.toString())).toEqual([
      '2026-12-01T09:00:00',
      '2026-12-01T12:00:00',
      '2026-12-02T09:00:00',
      '2026-11-30',
      '2026-06-30',
      '2026-12-31',
    ])
    expect(read.slice(3).map(({ summary }) => summary)).toEqual([
      'Plazo: aprobación de los planes de trabajo 2027',
      'Plazo: informe semestral de seguimiento 2026',
      'Plazo: informe anual de seguimiento 2026',
    ])
  })

  test('an entry says the sources of its own region, each with its cut-off and quality, and of no other', () => {
    const there = [withStage('200101', 'creada'), withStage('180101', 'creada')]
    const told = (region: string) =>
      invented(
        assembleCountry({ ...strip(there).rows, instruments: [instrument(region, 'diagnostico', 'aprobado')] }, [
          ...strip().sources.values(),
        ]),
      )
    const linesOf = (country: Country) =>
      events(agendaCalendar(agendaOf(datedPlan(), country), MOMENT)).flatMap((entry) =>
        entry.description.split('\n').filter((line) => line.startsWith('Fuente')),
      )
    expect([...new Set(linesOf(told('20')))]).toEqual([
      'Fuente: Prueba; corte: 2025; SIMULADO. Prueba; corte: 2025; observado.',
    ])
    expect([...new Set(linesOf(told('18')))]).toEqual(['Fuente: Prueba; corte: 2025; SIMULADO.'])
    expect(linesOf(told('18'))).toHaveLength(3)
  })

  test('a link goes out with the entry only when the visit is virtual', () => {
    const link = 'https://example.org/sala'
    const plan = planOf([
      visit('2001', { id: 'a', date: '2026-12-10', hour: '09:00', link }),
      visit('2002', { id: 'b', date: '2026-12-11', hour: '09:00', link, modality: 'virtual' }),
    ])
    const read = events(agendaCalendar(agendaOf(plan), MOMENT))
    expect(read.map((event) => event.component.getFirstPropertyValue('url')).filter((url) => url !== null)).toEqual([
      link,
    ])
    expect(read.find(({ component }) => component.getFirstPropertyValue('url') === link)?.uid).toBe('b@brecha')
  })

  test('the last day to send the link of a virtual visit is an event of its own, and says when it was sent', () => {
    const remote = { date: '2026-12-11', hour: '09:00', modality: 'virtual' } as const
    const plan = planOf([
      visit('2001', { ...remote, id: 'a' }),
      visit('2002', { ...remote, id: 'b', linkSentOn: '2026-12-01' }),
      visit('2003', { ...remote, id: 'c', state: 'cancelada' }),
      visit('2004', { ...remote, id: 'd', modality: 'presencial' }),
    ])
    const read = events(agendaCalendar(agendaOf(plan), MOMENT)).filter(({ uid }) => uid.startsWith('enlace-'))
    expect(
      read.map(({ uid, startDate, summary, component }) => [
        uid,
        startDate.toString(),
        summary,
        component.getFirstPropertyValue('status'),
        component.getAllSubcomponents('valarm').length,
      ]),
    ).toEqual([
      ['enlace-a@brecha', '2026-12-09', 'Enviar el enlace: T2001 (provincia)', 'CONFIRMED', 2],
      ['enlace-b@brecha', '2026-12-09', 'Enlace enviado: T2002 (provincia)', 'CONFIRMED', 0],
      ['enlace-c@brecha', '2026-12-09', 'Enviar el enlace: T2003 (provincia)', 'CANCELLED', 0],
    ])
  })

  test('each leg of a trip is an event of its own that is called the same in a later file, and none is told of a visit with another day', () => {
    const legs = (plan: Plan) =>
      events(agendaCalendar(agendaOf(plan), MOMENT)).flatMap(({ uid, summary, startDate }) =>
        summary.startsWith('Viaje') ? [[uid, startDate.toString(), summary]] : [],
      )
    const plan = datedPlan()
    const [first, second, third] = byDay(plan)
    expect(legs(plan)).toEqual([
      [`viaje-${first}@brecha`, '2026-12-01', 'Viaje: C0 a T2001 (provincia)'],
      [`viaje-${second}@brecha`, '2026-12-01', 'Viaje: T2001 (provincia) a T2002 (provincia)'],
      [`viaje-${third}@brecha`, '2026-12-02', 'Viaje: T2002 (provincia) a T2003 (provincia)'],
      [`regreso-${third}@brecha`, expect.stringMatching(/^2026-12-0[23]$/), 'Viaje: T2003 (provincia) a C0'],
    ])
    expect(legs({ ...plan, visits: plan.visits.map((each) => ({ ...each, date: null })) })).toEqual([])
  })

  test('a reason kept while small counts were shown is not told in what is shared', () => {
    const [one] = datedPlan().visits
    if (one === undefined) throw new Error('no visit')
    const plan = planOf([
      { ...one, reason: { ...one.reason, sentence: 'con 3 casos', disclosure: { k: 5, internal: true } } },
    ])
    expect(JSON.stringify(sheet(open(agendaOf(plan)), 'Hojas de viaje'))).toMatch(/Por qué se eligió/)
    expect(JSON.stringify(sheet(open(agendaOf(plan)), 'Hojas de viaje'))).not.toContain('con 3 casos')
    expect(agendaCalendar(agendaOf(plan), MOMENT)).not.toContain('con 3 casos')
  })

  test('the blank formats have the three registers with lines to fill', () => {
    const book = read(blankFormats(), { type: 'array' })
    expect(book.SheetNames).toEqual(['Registro de asistencia', 'Avances y nudos críticos', 'Evaluación'])
    expect(sheet(book, 'Registro de asistencia').slice(0, 4).flat().filter(Boolean)).toEqual([
      'Registro de asistencia',
      'Gobierno o instancia:',
      'Fecha: ____/____/______   Hora: ____:____',
      'Registro de la intervención: numeral 7.3.1.2 B.4.i de los Lineamientos',
    ])
    expect(sheet(book, 'Registro de asistencia')).toHaveLength(20)
  })

  test('the register of each visit is a ruled sheet of its own, named by its place and day, with rows of 9 mm and its entities', () => {
    const plan = planOf([
      visit('2001', { id: 'a', date: '2026-12-10', hour: '09:00', participants: ['PNP', 'UGEL'] }),
      visit('2002', { id: 'b' }),
    ])
    const bytes = agendaWorkbook(agendaOf(plan))
    const book = read(bytes, { type: 'array', cellStyles: true })
    const names = book.SheetNames.filter((name) => name.startsWith('Registro '))
    expect(names).toEqual(['Registro 1 T2001 (provincia)', 'Registro 2 T2002 (provincia)'])
    const [title, place, when, norm, header, first, second] = sheet(book, names[0] ?? '')
    expect([title?.[0], place?.[0], norm?.[0]]).toEqual([
      'Registro de asistencia',
      'Gobierno o instancia: T2001 (provincia)',
      'Registro de la intervención: numeral 7.3.1.2 B.4.i de los Lineamientos',
    ])
    expect(when?.[0]).toMatch(/^Fecha: 10\s+dic\.\s+2026\s+Hora: 09:00/)
    expect(header?.slice(0, 3)).toEqual(['N.°', 'Entidad que representa', 'Nivel'])
    expect([first?.slice(0, 2), second?.slice(0, 2)]).toEqual([
      [1, 'PNP'],
      [2, 'UGEL'],
    ])
    const heights = (book.Sheets[names[0] ?? '']?.['!rows'] ?? []).slice(5).map((row) => row.hpt)
    expect([...new Set(heights)]).toEqual([25.5])
    expect(heights).toHaveLength(15)
  })

  test('a register filled in the book of several visits counts for its own visit alone', async () => {
    const plan = planOf([visit('2001', { participants: ['PNP'] }), visit('2002', { participants: ['UGEL'] })])
    const book = read(agendaWorkbook(agendaOf(plan)), { type: 'array' })
    for (const name of book.SheetNames.filter((each) => each.startsWith('Registro ')))
      utils.sheet_add_aoa(book.Sheets[name] ?? {}, [['Una', '', 'F']], { origin: 'D6' })
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
    const counted = await readAttendance(bytes, 'plan.xlsx', 'T2002 (provincia)')
    expect(counted?.attended.map(({ entity }) => entity)).toEqual(['UGEL'])
  })
})

function events(text: string) {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
}
