import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCells } from '../../src/database/files/index.ts'
import { ACTORS } from '../../src/domain/capacities/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { ATTENDEE_LEVELS, MODALITIES } from '../../src/domain/visits/index.ts'
import type { WorkshopEvent } from '../../src/domain/workshops/index.ts'
import { workshopCalendar, workshopWorkbook } from '../../src/publish/workshops/index.ts'
import { EMPTY_PAPERS, readPapers, writePapers } from '../../src/workspace/papers/index.ts'
import { readWorkshopTables } from '../../src/workspace/workshops/index.ts'
import { country, facts } from '../domain/invented-country.ts'
import { withStage } from '../domain/invented-country.ts'

const CODES = ['01', '02', '1501', '25'] as const
const COUNTRY = country({
  territories: CODES.flatMap((code) => [facts(code), withStage(code, null, { level: 'region' })]),
})
const nameOf = (code: string) => COUNTRY.at('region', ubigeo(code))?.name ?? code

const text = fc.constantFrom('', '=1+1', 'Revisar el protocolo', 'Ñuñoa; «dos»', '001', 'SIN DATO')
const said = fc.constantFrom('Revisar el protocolo', 'Acta; y más', '-7')
const day = fc.option(fc.constantFrom('2026-11-12', '2026-02-03'))
const region = fc.option(fc.constantFrom(...CODES.map(ubigeo)))
const count = fc.nat({ max: 300 })
const event: fc.Arbitrary<Omit<WorkshopEvent, 'id'>> = fc.record({
  label: said,
  year: fc.constant(2026),
  date: day,
  hour: fc.option(fc.constantFrom('09:00', '14:30')),
  place: text,
  modality: fc.constantFrom(...MODALITIES),
  regions: fc.subarray(CODES.map(ubigeo)),
  agenda: fc.array(fc.record({ minutes: count, topic: said, by: text }), { maxLength: 3 }),
  attendance: fc.array(
    fc.record({
      entity: said,
      level: fc.option(fc.constantFrom(...ATTENDEE_LEVELS)),
      actor: fc.option(fc.constantFrom(...ACTORS)),
      ...{ women: count, men: count, unstated: count },
    }),
    { maxLength: 3 },
  ),
  findings: fc.array(
    fc.record(
      { kind: fc.constantFrom('avance', 'nudo'), text: said, measure: text, owner: said, region },
      { requiredKeys: ['kind', 'text', 'measure', 'region'] },
    ),
    { maxLength: 3 },
  ),
  commitments: fc.array(fc.record({ text: said, owner: text, dueOn: day, region }), { maxLength: 3 }),
})
const events = fc
  .array(event, { minLength: 1, maxLength: 3 })
  .map((all) => all.map((each, at) => ({ ...each, id: `t-${at}` })))

async function readBack(bytes: Uint8Array, before: readonly WorkshopEvent[]) {
  const read = await readCells(bytes, 'talleres.xlsx')
  if (!read.ok) throw new Error('the workbook was not read')
  return readWorkshopTables(read.sheets, before, COUNTRY, 2026)
}

describe('The table of the workshops', () => {
  it('comes back whole over what there is, also texts that look like formulas', async () => {
    await fc.assert(
      fc.asyncProperty(events, async (all) => {
        const emptied = all.map((each) => ({
          ...each,
          label: 'Antes',
          agenda: [],
          attendance: [],
          findings: [],
          commitments: [],
        }))
        const read = await readBack(workshopWorkbook(all, nameOf), emptied)
        expect(read).toEqual({ workshops: all, brought: all.length, refused: [] })
      }),
      { numRuns: 25 },
    )
  })

  it('on another desk brings new workshops beside those there are', async () => {
    const [one] = fc.sample(events, { numRuns: 1, seed: 7 })
    const own = { ...(one?.[0] as WorkshopEvent), id: 'taller-2026-1', label: 'Propio' }
    const read = await readBack(workshopWorkbook(one ?? [], nameOf), [own])
    expect(read?.workshops[0]).toEqual(own)
    expect(read?.workshops.length).toBe(1 + (one?.length ?? 0))
  })

  it('tells the row of a region or a day that is none, and keeps the rest', async () => {
    const base = { ...(fc.sample(event, { numRuns: 1, seed: 3 })[0] as WorkshopEvent), id: 't-0', commitments: [] }
    const odd = (code: string) => (code === '25' ? 'Atlántida' : nameOf(code))
    const commitments = [
      { text: 'Uno', owner: '', dueOn: null, region: ubigeo('25') },
      { text: 'Dos', owner: '', dueOn: null, region: ubigeo('01') },
    ]
    const read = await readBack(workshopWorkbook([{ ...base, regions: [], commitments }], odd), [base])
    expect(read?.refused).toEqual(['Compromisos, 2'])
    expect(read?.workshops[0]?.commitments.map((each) => each.text)).toEqual(['Dos'])
  })

  it('that holds no list of workshops brings nothing', async () => {
    const book = new TextEncoder().encode('Ubigeo,Nombre\n01,Amazonas\n')
    const read = await readCells(book, 'otra.csv')
    expect(read.ok && readWorkshopTables(read.sheets, [], COUNTRY, 2026)).toBe(null)
  })
})

describe('The workshops that are kept', () => {
  it('are read again as they were written, and not when any of them is not whole', () => {
    fc.assert(
      fc.property(events, (talleres) => {
        const papers = { ...EMPTY_PAPERS, talleres }
        expect(readPapers(new Map(writePapers(papers))).papers.talleres).toEqual(talleres)
        const spoiled = { ...papers, talleres: talleres.map((each) => ({ ...each, modality: 'otra' })) } as never
        expect(readPapers(new Map(writePapers(spoiled)))).toMatchObject({ damaged: true, papers: { talleres: [] } })
      }),
      { numRuns: 30 },
    )
  })

  it('keep nobody: a document number in what was agreed is left out', () => {
    const [one] = fc.sample(event, { numRuns: 1, seed: 5 })
    const commitments = [{ text: 'Responde el DNI 40404040', owner: '', dueOn: null, region: null }]
    const papers = { ...EMPTY_PAPERS, talleres: [{ ...(one as WorkshopEvent), id: 'x', commitments }] }
    const read = readPapers(new Map(writePapers(papers)), EMPTY_PAPERS, ['talleres'])
    expect(read.redacted).toBe(true)
    expect(JSON.stringify(read.papers.talleres)).not.toContain('40404040')
  })
})

describe('The calendar of the workshops', () => {
  it('has an entry for each that has a day, as long as its agenda', () => {
    const [base] = fc.sample(event, { numRuns: 1, seed: 11 })
    const agenda = [
      { minutes: 90, topic: 'Avances', by: '' },
      { minutes: 45, topic: 'Cierre', by: 'DPVLV' },
    ]
    const dated = { ...(base as WorkshopEvent), id: 't-1', date: '2026-11-12', hour: '09:00', agenda }
    const calendar = workshopCalendar([dated, { ...dated, id: 't-2', date: null }], nameOf, '2026-11-01T10:00:00.000Z')
    expect(calendar.match(/BEGIN:VEVENT/g)?.length).toBe(1)
    expect(calendar).toContain('DTSTART;TZID=America/Lima:20261112T090000')
    expect(calendar).toContain('DURATION:PT2H15M')
    expect(calendar.replace(/\r\n /g, '')).toContain('10:30–11:15 Cierre: DPVLV')
  })
})
