import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import {
  buildGazetteer,
  describeTerritory,
  foldName,
  isNear,
  matchRegion,
  matchTerritory,
  nameKey,
  type Alias,
  type Match,
  type Naming,
} from '../../src/domain/gazetteer/index.ts'
import { ubigeo, readCode } from '../../src/domain/territory/index.ts'

const table = (path: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8').trim(), {
    header: true,
  }).data
const shared = (path: string) => `../shared/${path}`
const names = ['departamentos', 'provincias', 'distritos'].map((name) => shared(`facts/${name}.csv`))
const present = existsSync(resolve(import.meta.dirname, '../..', shared('facts/distritos.csv')))
const aliases = table('data/nombres-territorios/alias.csv').map(
  (row): Alias => ({
    level: row.nivel as Alias['level'],
    name: row.nombre ?? '',
    context: row.contexto ?? '',
    ubigeo: ubigeo(row.ubigeo ?? ''),
  }),
)
const territories = present
  ? names.flatMap(table).map((row) => ({ ubigeo: ubigeo(row.ubigeo ?? ''), name: row.nombre ?? '' }))
  : []
const odd = [
  { ubigeo: '160109', name: 'Putumayo', problem: 'retirado', replacedBy: ubigeo('160801') },
  { ubigeo: '150144', name: 'Santa María de Huachipa', problem: 'no oficial', replacedBy: null },
]
const peru = buildGazetteer(territories, aliases, odd)
const naming = (stated: Partial<Naming>): Naming => ({
  level: null,
  code: '',
  departamento: '',
  provincia: '',
  distrito: '',
  ...stated,
})
const match = (stated: Partial<Naming>): Match => matchTerritory(peru, naming(stated))

describe('a written code', () => {
  it.each([
    ['10201', '010201', ['cero_restituido']],
    ['10201.0', '010201', ['decimal_retirado', 'cero_restituido']],
    ['1802', '1802', []],
    ['301', '0301', ['cero_restituido']],
    ['180200', '1802', ['codigo_rellenado']],
    ['010000', '01', ['codigo_rellenado']],
    ['10000', '01', ['cero_restituido', 'codigo_rellenado']],
    ["'180101", '180101', []],
    ['18 01 01', '180101', ['separador_retirado']],
  ])('%s is read as %s, each mend named', (text, code, rules) =>
    expect(readCode(text)).toEqual({ kind: 'codigo', code, rules }),
  )
  it.each(['abc', '0', '000000', '1234567', '-1', '18.5', '١٨٠١٠١'])('%s is not guessed', (text) =>
    expect(readCode(text).kind).toBe('ilegible'),
  )
  it('never throws and never invents digits', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const reading = readCode(text)
        return reading.kind !== 'codigo' || /^\d{2}(\d{2}){0,2}$/.test(reading.code)
      }),
    )
  })
})

describe('folding a name', () => {
  it('resolves accents, ñ, hyphens, abbreviations and titles', () => {
    expect(
      ['Ichuña', 'ANCO_HUALLO', 'Gral.  Sánchez Cerro', 'Prov. Const. del Callao', 'SN CRISTOBAL', 'Pàucar'].map(
        foldName,
      ),
    ).toEqual(['ICHUNA', 'ANCO HUALLO', 'GENERAL SANCHEZ CERRO', 'CALLAO', 'SAN CRISTOBAL', 'PAUCAR'])
  })
  it('is the same for every way of writing case and accents', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Áncash', 'La Convención', 'Ñahuimpuquio'),
        (name) =>
          nameKey(name.toUpperCase()) === nameKey(name.toLowerCase()) &&
          nameKey(name.normalize('NFD')) === nameKey(name),
      ),
    )
  })
  it('keeps a slip of the pen near and another name far', () => {
    expect([
      isNear('ICHUNA', 'ICHURA'),
      isNear('VICTORFAJARDO', 'VICTORFAFARDO'),
      isNear('LIMA', 'RIMAC'),
      isNear('PUNO', 'PIURA'),
    ]).toEqual([true, true, false, false])
  })
})

describe.skipIf(!present)('the country (needs ../shared/facts)', () => {
  const found = (code: string, ...rules: string[]) => ({ kind: 'hallado', ubigeo: code, rules })
  it('has no two territories that its names cannot tell apart', () => {
    for (const each of territories.filter((territory) => territory.ubigeo.length === 6)) {
      const [distrito, provincia, departamento] = [each.ubigeo, each.ubigeo.slice(0, 4), each.ubigeo.slice(0, 2)].map(
        (code) => peru.byCode.get(code)?.name ?? '',
      )
      expect(
        match({
          level: 'distrito',
          departamento: departamento ?? '',
          provincia: provincia ?? '',
          distrito: distrito ?? '',
        }),
      ).toMatchObject(found(each.ubigeo, 'por_nombre'))
    }
  })
  it('joins a code with its name, and tells a lost zero', () => {
    expect(match({ code: '10101', distrito: 'CHACHAPOYAS' })).toEqual(found('010101', 'cero_restituido'))
  })
  it('never joins a RENIEC code that is a valid INEI code of another distrito', () => {
    expect(
      match({ code: '170101', departamento: 'MOQUEGUA', provincia: 'MARISCAL NIETO', distrito: 'MOQUEGUA' }),
    ).toEqual({ kind: 'problema', problem: 'codigo_reniec', suggestions: ['180101'] })
    expect(match({ code: '240101', departamento: 'CALLAO', provincia: 'CALLAO', distrito: 'CALLAO' })).toMatchObject({
      problem: 'codigo_reniec',
      suggestions: ['070101'],
    })
  })
  it('names a retired and an unofficial code', () => {
    expect(match({ code: '160109', distrito: 'Putumayo' })).toEqual({
      kind: 'problema',
      problem: 'codigo_retirado',
      suggestions: ['160801'],
    })
    expect(match({ code: '150144' })).toMatchObject({ problem: 'codigo_no_oficial' })
  })
  it('names a provincia written where a distrito belongs', () => {
    expect(match({ level: 'distrito', provincia: 'MARISCAL NIETO', distrito: 'MARISCAL NIETO' })).toMatchObject({
      problem: 'provincia_en_lugar_de_distrito',
      suggestions: ['1801'],
    })
  })
  it('tells an expanded abbreviation and only suggests for a slip', () => {
    expect(match({ level: 'distrito', provincia: 'MARISCAL NIETO', distrito: 'SN CRISTOBAL' })).toEqual(
      found('180105', 'por_nombre', 'abreviatura_expandida'),
    )
    expect(match({ level: 'distrito', provincia: 'General Sánchez Cerro', distrito: 'ICHURA' })).toEqual({
      kind: 'problema',
      problem: 'nombre_desconocido',
      suggestions: ['180204'],
    })
  })
  it('asks which of several districts of one name is meant', () => {
    expect(match({ level: 'distrito', distrito: 'SAN CRISTOBAL' })).toMatchObject({ problem: 'nombre_ambiguo' })
  })
  it('takes a name with an addition in brackets by the name outside them, and tells', () => {
    expect(match({ level: 'distrito', provincia: 'LIMA', distrito: 'PUEBLO LIBRE (MAGDALENA VIEJA)' })).toEqual(
      found('150121', 'por_nombre', 'otro_nombre'),
    )
  })
  it('takes a code that its own name and departamento confirm though the provincia is written like none, and tells', () => {
    expect(
      match({ code: '020701', departamento: 'Áncash', provincia: 'CARLOS F. FITZCARRALD', distrito: 'San Luis' }),
    ).toEqual(found('020701', 'nombre_parecido'))
    expect(match({ code: '020701', departamento: 'Áncash', provincia: 'Huaraz', distrito: 'San Luis' })).toMatchObject({
      problem: 'codigo_y_nombre_difieren',
    })
  })
  it('reports a code whose name is another territory’s, and a code of another level', () => {
    expect(match({ code: '180101', provincia: 'Ilo', distrito: 'Pacocha' })).toMatchObject({
      problem: 'codigo_y_nombre_difieren',
    })
    expect(match({ level: 'distrito', code: '180200' })).toMatchObject({ problem: 'codigo_de_otro_nivel' })
  })
  it('asks which Lima is meant', () => {
    expect(matchRegion(peru, 'LIMA')).toMatchObject({ problem: 'lima_ambigua' })
    expect(
      [
        matchRegion(peru, 'LIMA PROVINCIA'),
        matchRegion(peru, 'Región Lima'),
        matchRegion(peru, 'Lima Metropolitana'),
      ].map((each) => each.kind === 'hallado' && each.ubigeo),
    ).toEqual(['1501', '15', '1501'])
  })
  it('describes a suggestion with all that is above it', () =>
    expect(describeTerritory(peru, ubigeo('180105'))).toBe('180105 San Cristóbal, Mariscal Nieto, Moquegua'))
})

const vectors = shared('data/formatos/08_nombres_variantes_esperado.csv')
describe.skipIf(!existsSync(resolve(import.meta.dirname, '../..', vectors)))(
  'the variants seen in the sources (needs ../shared/data)',
  () => {
    it('lead to the expected code, exactly or as the first suggestion', () => {
      for (const row of table(vectors)) {
        const [level, text, context] = [row.nivel ?? '', row.texto ?? '', row.contexto ?? '']
        const expected = (row.ubigeo_esperado ?? '').replace('15-1501', '15')
        const result =
          level === 'region'
            ? matchRegion(peru, text)
            : match(
                level === 'provincia'
                  ? { level, departamento: context, provincia: text }
                  : { level: 'distrito', provincia: context, distrito: text },
              )
        const first = result.kind === 'hallado' ? result.ubigeo : result.suggestions[0]
        expect(first, `${text} (${context})`).toBe(expected)
      }
    })
  },
)
