import { beforeAll, describe, expect, it } from 'vitest'
import { contextOf } from '../../src/domain/context/index.ts'
import { defaultParameters, surveyCountry, type National } from '../../src/domain/criteria/index.ts'
import { totalWords } from '../../src/domain/measure/index.ts'
import { SHAREABLE } from '../../src/domain/disclosure/index.ts'
import { priorityOrder, summariseDepartment, type DepartmentSummary } from '../../src/domain/summary/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { nodeRasterPort } from '../../scripts/cli/node-raster-port.ts'
import { readBoundaries } from '../../scripts/cli/country/read-boundaries.ts'
import { rasterise } from '../../src/publish/cartography/index.ts'
import { departmentReport, drawPictures, writeDocx, type Report } from '../../src/publish/document/index.ts'
import { resaved, soffice } from '../soffice.ts'
import { load } from './cli-run.ts'

let national: National
let summary: DepartmentSummary
let report: Report

beforeAll(async () => {
  const { country, context } = await load(undefined, () => undefined)
  national = surveyCountry(country, defaultParameters('2026-11-21'))
  summary = summariseDepartment(national, ubigeo('18'), priorityOrder(national), [], contextOf(context, []))
  report = departmentReport(summary, SHAREABLE)
}, 60_000)

/** The rows of a table of the document, its total last. */
function rowsOf(caption: string): readonly (readonly string[])[] {
  const found = report.blocks.find((block) => block.kind === 'table' && block.caption === caption)
  return found?.kind === 'table' ? [...found.rows, ...(found.total === null ? [] : [found.total])] : []
}

describe('the summary of Moquegua says what the ministry’s own said in January 2023', () => {
  it('twelve services operated: 6, 1, 1, 1, 2, 1 by type; 2, 3, 7 by provincia', () => {
    expect([summary.operated.totals, totalWords(summary.operated.total)]).toEqual([[6, 1, 1, 1, 2, 1], '12'])
    expect(summary.operated.rows.map(({ name, total }) => [name, total.atLeast])).toEqual([
      ['General Sánchez Cerro', 2],
      ['Ilo', 3],
      ['Mariscal Nieto', 7],
    ])
  })

  it('thirty-eight with governments: 1, 15, 19, 3 by type; 22, 6, 10 by provincia', () => {
    expect([summary.coordinated.totals, totalWords(summary.coordinated.total)]).toEqual([[1, 15, 19, 3], '38'])
    expect(summary.coordinated.rows.map(({ total }) => total.atLeast)).toEqual([22, 6, 10])
  })

  it('1 453 cases attended in 2022 and 137 in January 2023, and the other figures of the CEM', () => {
    expect(rowsOf('Personas usuarias y actividades de los servicios que opera el MIMP').slice(0, 4)).toEqual([
      ['AURORA', 'CEM', 'Casos atendidos por violencia', '1\u00a0453', '137'],
      ['AURORA', 'CEM', 'Actividades de atención por violencia', '73\u00a0139', '6\u00a0610'],
      ['AURORA', 'CEM', 'Acciones preventivas', '1\u00a0543', '51'],
      ['AURORA', 'CEM', 'Personas sensibilizadas e informadas', '15\u00a0646', '402'],
    ])
  })

  it('the users of every other service', () => {
    const users = summary.sections
      .flatMap(({ services }) => services)
      .filter(({ type }) => type !== 'CEM')
      .flatMap(({ type, attendance }) => attendance.map(({ ofYear, ofMonth }) => [type, ofYear, ofMonth]))
    expect(users).toEqual([
      ['SAR', 40, 0],
      ['L100', 722, 47],
      ['CAR_NNA', 44, 21],
      ['EDUC_CALLE', 229, 173],
      ['UPE', 471, 47],
      ['MI60', 7, 0],
      ['MI60', 9, 0],
      ['CONADIS', 330, 19],
    ])
  })

  it('the two faults of that document are told, not mended', () => {
    expect(summary.discrepancies).toContainEqual({ kind: 'centros', type: 'EDUC_CALLE', listed: 2, stated: 3 })
    const notes = report.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))
    expect(notes.filter((note) => note.includes('«Mariscal Nieto» que no existe'))).toHaveLength(1)
  })

  it('the ten poorest distritos, and the two more that share the tenth place', () => {
    const { lines, tiedAtCut, classes, without } = summary.poverty
    expect(lines.map(({ name }) => name)).toEqual([
      'San Cristóbal',
      'Ichuña',
      'Matalaque',
      'Carumas',
      'Cuchumbaya',
      'Chojata',
      'Lloque',
      'Ubinas',
      'Yunga',
      'Coalaque',
      'La Capilla',
      'Puquina',
    ])
    expect([tiedAtCut, classes.reduce((sum, count) => sum + count, 0), without]).toEqual([2, 20, ['San Antonio']])
  })

  it('a rate that its rounding puts on a class limit is named', () => {
    expect(summary.onClassLimit).toEqual(['Matalaque'])
  })
})

describe('the .docx of Moquegua', () => {
  it.skipIf(soffice === null)(
    'has eight pages at the most, maps and chart included (skipped where LibreOffice is not installed)',
    async () => {
      const boundaries = await readBoundaries(undefined, national.country)
      const pictures = await drawPictures(national, summary, report, boundaries, (svg, scale) =>
        rasterise(svg, scale, nodeRasterPort),
      )
      expect(pictures.size).toBe(boundaries === null ? 0 : 2)
      const { bytes } = await resaved(await writeDocx(report, pictures), 'moquegua.docx', 'pdf')
      const pages = new TextDecoder('latin1').decode(bytes).match(/\/Type\s*\/Page\b/g)?.length ?? 0
      expect(pages).toBeGreaterThan(5)
      expect(pages).toBeLessThanOrEqual(8)
    },
    120_000,
  )
})

describe('the summary of any region', () => {
  it('is made for all 26, adds up, and places no refuge below its provincia', () => {
    const order = priorityOrder(national)
    const all = national.country.byLevel.region.map(({ ubigeo: region }) =>
      summariseDepartment(national, region, order),
    )
    expect(all).toHaveLength(26)
    expect(all.flatMap(({ discrepancies }) => discrepancies.filter(({ kind }) => kind === 'cuadro'))).toEqual([])
    const refuges = all.flatMap(({ sections }) =>
      sections.flatMap(({ services }) => services.filter(({ type }) => type === 'HRT').flatMap(({ places }) => places)),
    )
    expect(refuges.reduce((sum, { count }) => sum + count, 0)).toBe(29)
    expect(refuges.flatMap(({ distritos }) => distritos)).toEqual([])
  })

  it('carries the stamp while the matrix is simulated', () => {
    expect(report.stamps).toEqual(['CONTIENE DATOS SIMULADOS'])
  })
})
