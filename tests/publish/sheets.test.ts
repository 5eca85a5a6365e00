import { describe, expect, it } from 'vitest'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { defaultParameters, surveyCountry, type National } from '../../src/domain/criteria/index.ts'
import type { CountryRows } from '../../src/domain/country/index.ts'
import { SHAREABLE } from '../../src/domain/disclosure/index.ts'
import { NO_LETTERHEAD } from '../../src/domain/letterhead/index.ts'
import { specOf } from '../../src/domain/layers/index.ts'
import { criticalGap } from '../../src/domain/instancias/index.ts'
import { priorityOrder, profileOf, summariseDepartment, type CutsBetween } from '../../src/domain/summary/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import {
  coverLetter,
  cutsReport,
  departmentReport,
  lackingList,
  lackingReport,
  lackingTable,
  territoryProfile,
  type Report,
} from '../../src/publish/document/index.ts'
import { mapAsGeojson, mapAsKml } from '../../src/publish/geodata/index.ts'
import { writeWorkbook } from '../../src/publish/workbook/index.ts'
import { country, facts, provincia, source, withStage } from '../domain/invented-country.ts'
import { walkXml } from '../../src/database/files/xml.ts'
import { inventedLimits } from './invented-limits.ts'

const REGION = withStage('18', 'instalada', { level: 'region', name: 'Moquegua' })
const ROWS: Partial<CountryRows> = {
  territories: [
    facts('18'),
    REGION,
    ...provincia('1801', 5, 'creada', 'sin_instancia'),
    ...provincia('1802', 3, 'sin_instancia', null),
  ],
}

function survey(rows: Partial<CountryRows> = ROWS, quality?: 'simulado'): National {
  const found = country(rows)
  const stated = quality === undefined ? [] : [['instancias', source('instancias', { quality })] as const]
  const sources = new Map([...found.sources, ...stated])
  return surveyCountry({ ...found, sources }, defaultParameters('2026-11-21'))
}

const profile = (code: string, national = survey()) =>
  profileOf(
    national,
    { level: code.length === 4 ? 'provincia' : 'distrito', ubigeo: ubigeo(code) },
    priorityOrder(national),
  )

const summary = (national = survey()) => summariseDepartment(national, ubigeo('18'), priorityOrder(national))

const CUTS: CutsBetween = {
  before: point('2026-01-01', 3),
  after: point('2026-06-01', 5),
  lines: [],
}

function point(on: string, created: number): CutsBetween['before'] {
  const totals = [{ level: 'distrital' as const, created, unknown: 0 }]
  return { id: on, label: `Corte ${on}`, on, approximate: false, simulated: false, share: 0.5, totals } as never
}

const KINDS: readonly (readonly [string, () => Report])[] = [
  ['the sheet of a provincia', () => territoryProfile(profile('1801'), SHAREABLE)],
  ['the sheet of a provincia of which little is known', () => territoryProfile(profile('1802'), SHAREABLE)],
  ['the sheet of a distrito', () => territoryProfile(profile('180102'), SHAREABLE)],
  ['the list of distritos without instancia', () => lackingReport(lackingList(survey(), ubigeo('18')), survey())],
  ['the oficio', () => coverLetter('oficio', summary(), SHAREABLE, NO_LETTERHEAD)],
  ['the memorando', () => coverLetter('memorando', summary(), SHAREABLE, NO_LETTERHEAD)],
  ['the comparison of two cuts', () => cutsReport(CUTS)],
  ['the summary of a region', () => departmentReport(summary(), SHAREABLE)],
]

const FORBIDDEN = /cargue|congele|elíjal|pulse|haga clic|más arriba|botón/i

function figuresIn(text: string): readonly string[] {
  return text.replaceAll('\u00A0', ' ').match(/\d+(?: \d{3})*(?:,\d+)?/g) ?? []
}

describe('Documents of every kind', () => {
  it.each(KINDS)('%s has no word of the screen', (_, make) => {
    expect(JSON.stringify(make().blocks)).not.toMatch(FORBIDDEN)
  })

  it.each(KINDS)('%s has something after each heading', (_, make) => {
    const { blocks } = make()
    const orphans = blocks.filter((block, at) => {
      const next = blocks[at + 1]
      return block.kind === 'heading' && (next === undefined || (next.kind === 'heading' && next.level <= block.level))
    })
    expect(orphans).toEqual([])
  })

  it.each(KINDS)('%s shows each number of its findings in a table of its own', (_, make) => {
    const { blocks } = make()
    const list = blocks.find((block) => block.kind === 'list')
    const findings = list?.kind === 'list' ? list.items : []
    expect(findings.length).toBeGreaterThan(0)
    const tables = blocks.flatMap((block) =>
      block.kind === 'table'
        ? [block.caption, ...block.columns.map(({ name }) => name), ...[...block.rows, block.total ?? []].flat()]
        : [],
    )
    const shown = new Set(figuresIn([...tables, make().title].join(' | ')))
    const lost = findings.flatMap((text) => figuresIn(text.replaceAll(/\([^)]*menos de[^)]*\)/g, '')))
    expect(lost.filter((figure) => !shown.has(figure))).toEqual([])
  })
})

describe('The sheet of a territory', () => {
  it('says first whether it has its instancia, and what is not known as such', () => {
    const first = (code: string) => {
      const list = territoryProfile(profile(code), SHAREABLE).blocks.find((block) => block.kind === 'list')
      return list?.kind === 'list' ? list.items[0] : undefined
    }
    expect(first('1801')).toMatch(/tiene instancia provincial en la etapa «creada»/)
    expect(first('180102')).toMatch(/no tiene instancia distrital\./)
    expect(first('180202')).toMatch(/no hay dato/)
  })

  it('never counts a refuge in a distrito', () => {
    const services = [{ ubigeo: ubigeo('180102'), type: 'HRT', subtype: '', count: 2 }] as never
    const national = survey({ ...ROWS, services })
    expect(profile('180102', national).services).toEqual([])
    expect(profile('1801', national).services).toEqual([{ type: 'HRT', count: 2 }])
  })

  it('is stamped where the matrix is invented', () => {
    const national = survey(ROWS, 'simulado')
    expect(territoryProfile(profile('1801', national), SHAREABLE)).toMatchObject({
      stamps: ['CONTIENE DATOS SIMULADOS'],
      fileName: expect.stringContaining('simulado') as string,
    })
  })
})

describe('The list of distritos without instancia', () => {
  it('tells those without one from those of which nobody said, in the columns that the matrix is read by', () => {
    const { rows } = lackingTable(lackingList(survey(), ubigeo('18')))
    expect(rows[0]?.slice(0, 3)).toEqual(['ubigeo', 'nivel', 'etapa'])
    expect(new Set(rows.slice(1).map((row) => `${String(row[0]).slice(0, 4)} ${String(row[2])}`))).toEqual(
      new Set(['1801 sin_instancia', '1802 sin_dato']),
    )
  })

  it('writes codes as text and no formula', () => {
    const book = unzipSync(writeWorkbook([lackingTable(lackingList(survey(), ubigeo('18')))]))
    const xml = strFromU8(book['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(xml).toContain('180102')
    expect(xml).not.toContain('<f>')
  })
})

describe('What the map shows as geographic data', () => {
  const limits = inventedLimits('real')
  const shown = (national: National, codes: ReadonlySet<never> | null = null) => ({
    ...{ spec: specOf(national, 'distrito', 'etapa'), codes, boundaries: limits, internal: false },
  })

  it('has null and its reason where nothing is known, and the source and quality of what is', () => {
    const { features } = JSON.parse(mapAsGeojson(shown(survey()))) as {
      features: { id: string; geometry: unknown; properties: Record<string, unknown> }[]
    }
    const at = (code: string) => features.find(({ id }) => id === code)?.properties
    expect(at('180202')).toMatchObject({ valor: null, motivo: expect.stringMatching(/./) as string })
    expect(at('180102')).toMatchObject({ motivo: null, ubigeo: '180102', nivel: 'distrito' })
    expect(at('180102')?.['valor']).not.toBeNull()
  })

  it('gives the least and the most of a figure that is not settled, and the figure itself of one that is', () => {
    const national = survey()
    const of = { codes: null, boundaries: limits, internal: false }
    const { features } = JSON.parse(mapAsGeojson({ ...of, spec: specOf(national, 'provincia', 'cobertura') })) as {
      features: { id: string; properties: Record<string, unknown> }[]
    }
    const at = (code: string) => features.find(({ id }) => id === code)?.properties ?? {}
    for (const code of ['1801', '1802']) {
      const { created, expected, unknown } = national.coverageOf('provincia', ubigeo(code))
      const { valor, valor_minimo, valor_maximo, unidad } = at(code)
      expect(unidad).toMatch(/de cada 100 esperadas/)
      if (unknown === expected) expect(valor).toBeNull()
      expect(valor_minimo).toBeCloseTo((created / expected) * 100, unknown > 0 ? 6 : 0)
      expect(valor_maximo).toBeCloseTo(((created + unknown) / expected) * 100, unknown > 0 ? 6 : 0)
    }
  })

  it('says of a gap that is not known neither yes nor no, and nothing where the layer is of something else', () => {
    const national = survey()
    const of = { codes: null, boundaries: limits, internal: false }
    const gapsOf = (layer: 'cobertura' | 'pobreza', level: 'provincia' | 'distrito') =>
      (
        JSON.parse(mapAsGeojson({ ...of, spec: specOf(national, level, layer) })) as {
          features: { id: string; properties: { critica: boolean | null } }[]
        }
      ).features.map(({ id, properties }) => [id, properties.critica])
    const told = { si: true, no: false, sin_dato: null, no_aplica: null }
    const verdictOf = (code: string) =>
      criticalGap(national.coverageOf('provincia', ubigeo(code)), national.parameters.threshold)
    const gaps = gapsOf('cobertura', 'provincia')
    expect(gaps).toEqual(gaps.map(([code]) => [code, told[verdictOf(String(code))]]))
    expect(gaps.map(([, gap]) => gap)).toContain(null)
    expect(new Set(gapsOf('pobreza', 'distrito').map(([, gap]) => gap))).toEqual(new Set([null]))
  })

  it('is KML that a reader of XML takes whole, every figure with its name', () => {
    const names: string[] = []
    const open: string[] = []
    walkXml(strToU8(mapAsKml(shown(survey()))), 'mapa.kml', {
      open: (name, attributes) => {
        open.push(name)
        if (name === 'Data') names.push(attributes.get('name') ?? '')
      },
      close: (name) => expect(open.pop()).toBe(name),
      text: () => undefined,
    })
    expect(open).toEqual([])
    expect(new Set(names)).toEqual(
      new Set([
        ...['ubigeo', 'nivel', 'nombre', 'capa', 'clase', 'critica', 'valor', 'valor_minimo', 'valor_maximo', 'unidad'],
        ...['motivo', 'detalle', 'calidad', 'fuente', 'simulado'],
      ]),
    )
  })

  it('says in both formats that it is invented', () => {
    const invented = shown(survey(ROWS, 'simulado'))
    expect(mapAsGeojson(invented)).toContain('CONTIENE DATOS SIMULADOS')
    expect(mapAsKml(invented)).toContain('CONTIENE DATOS SIMULADOS')
  })

  it('writes a name that is markup as text', () => {
    const named = { ...ROWS, territories: ROWS.territories?.map((row) => ({ ...row, name: '<b>&"' })) }
    const kml = mapAsKml(shown(survey(named as Partial<CountryRows>)))
    expect(kml).not.toContain('<b>')
    expect(kml).toContain('&lt;b')
  })
})
