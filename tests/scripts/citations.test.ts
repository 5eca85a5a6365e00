import { beforeAll, describe, expect, it } from 'vitest'
import { loadCountry } from '../../scripts/cli/index.ts'
import { defaultParameters, surveyCountry, type National } from '../../src/domain/criteria/index.ts'
import { SHAREABLE } from '../../src/domain/disclosure/index.ts'
import { priorityOrder, summariseDepartment, type DepartmentSummary } from '../../src/domain/summary/index.ts'
import { regionOf, ubigeo } from '../../src/domain/territory/index.ts'
import { departmentReport, type Block } from '../../src/publish/document/index.ts'

let national: National
let summaries: readonly DepartmentSummary[]

beforeAll(async () => {
  const { country } = await loadCountry(undefined, () => undefined)
  national = surveyCountry(country, defaultParameters('2026-11-21'))
  const order = priorityOrder(national)
  summaries = country.byLevel.region.map((facts) => summariseDepartment(national, facts.ubigeo, order))
}, 60_000)

/** Everything that a report says, as one text. */
function textOf(summary: DepartmentSummary): string {
  return JSON.stringify(departmentReport(summary, SHAREABLE).blocks)
}

function rowsOf(summary: DepartmentSummary, caption: string): Extract<Block, { kind: 'table' }> | undefined {
  const { blocks } = departmentReport(summary, SHAREABLE)
  return blocks.find(
    (block): block is Extract<Block, { kind: 'table' }> => block.kind === 'table' && block.caption === caption,
  )
}

/** The numbers of a sentence as written, and the places of an order without their sign. */
function numbersIn(text: string): readonly string[] {
  return [...text.replaceAll('.°', '').matchAll(/\d[\d\u00A0]*(?:,\d+)?/g)].map(([number]) =>
    number.replace(/\u00A0$/, ''),
  )
}

/** All that the tables of a report say, captions and heads too. */
function tabled(blocks: readonly Block[]): ReadonlySet<string> {
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
  return new Set(tables.flatMap((table) => numbersIn(JSON.stringify(table))))
}

describe('the executive summaries of the 26 regions', () => {
  it('open with three to five sentences, each with its quality, whose every number is in a table of theirs', () => {
    for (const summary of summaries) {
      const { blocks } = departmentReport(summary, SHAREABLE)
      const [, title, list] = blocks
      expect(title).toMatchObject({ kind: 'heading', text: 'Lo que hay que saber' })
      const said = list?.kind === 'list' ? list.items : []
      expect(said.length).toBeGreaterThanOrEqual(3)
      expect(said.length).toBeLessThanOrEqual(5)
      for (const each of said) expect(each).toMatch(/\((?:[^()]+); (observado|heredado|estimado|simulado)\)$/)
      const known = tabled(blocks)
      expect(said.flatMap(numbersIn).filter((number) => !known.has(number))).toEqual([])
    }
  })

  it('say nothing that only a screen can: no «cargue», «elija», «congele» nor «aquí»', () => {
    for (const summary of summaries)
      expect(textOf(summary)).not.toMatch(/\b(cargue|elij|congele|pulse|aquí|en Datos)\b/i)
  })

  it('cite the summary of Moquegua and its users only in the one of Moquegua', () => {
    expect(summaries).toHaveLength(26)
    const citing = summaries.filter((each) => /resumen ejecutivo de Moquegua|Servicios de Moquegua/i.test(textOf(each)))
    expect(citing.map(({ region }) => region.ubigeo)).toEqual(['18'])
  })

  it('cite for a service the sources of its rows, and none where there are no rows', () => {
    for (const summary of summaries) {
      for (const entry of [...summary.sections.flatMap(({ services }) => services), ...summary.promoted]) {
        const parts = national.country.sources.get('servicios')?.parts ?? []
        const own = national.country.rows.services.filter(
          ({ type, ubigeo: code }) => type === entry.type && regionOf(code) === summary.region.ubigeo,
        )
        const titles = parts.filter(({ key }) => own.some(({ from }) => from === key)).map(({ title }) => title)
        if (entry.total === null) expect(entry.sources).toEqual([])
        else expect(entry.sources.map(({ title }) => title)).toEqual(titles)
      }
    }
  })

  it('print no source with an empty field', () => {
    for (const summary of summaries) expect(textOf(summary)).not.toMatch(/\. \.|[Cc]orte: ?([.;"]|$)/)
  })

  it('never total plainly over types that no row names: Amazonas has at least 16', () => {
    const amazonas = summaries.find(({ region }) => region.ubigeo === ubigeo('01'))
    const table = amazonas && rowsOf(amazonas, 'Servicios que el MIMP opera por completo')
    expect(table?.total?.at(-1)).toBe('al menos\u00A016')
    expect(amazonas && textOf(amazonas)).toContain('al menos\u00A016 (CEM, ER, HRT)')
    for (const summary of summaries) {
      const total = rowsOf(summary, 'Servicios que el MIMP opera por completo')?.total ?? []
      expect(/^al menos|sin dato/.test(total.at(-1) ?? '')).toBe(total.slice(0, -1).includes('sin dato'))
    }
  })
})
