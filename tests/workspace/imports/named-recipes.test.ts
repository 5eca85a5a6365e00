import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  fittingRecipe,
  learnedNames,
  namesForAll,
  proposedName,
  readByFitting,
  readByRecipe,
  readFile,
  recipeOf,
  recipeOfNames,
  rememberedIn,
  USUAL_READING,
  withRecipe,
  type Reading,
  type ReadFile,
  type ReadingOptions,
} from '../../../src/workspace/imports/index.ts'
import { writeWorkbook } from '../../../src/publish/workbook/index.ts'
import { readRecipes, readPapers, writePapers, EMPTY_PAPERS } from '../../../src/workspace/papers/index.ts'
import type { NamedRecipe } from '../../../src/workspace/papers/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { peru } from '../../database/ledger/country.ts'
import { bytesOf, PLANTED } from './planted.ts'

const read = (rows: readonly string[], change: Partial<ReadingOptions> = {}, name = 'casos.csv') =>
  readFile(bytesOf(rows), name, { ...USUAL_READING, ...change }, peru)

function table(reading: Reading): ReadFile {
  if (reading.what !== 'tabla') throw new Error(`not read: ${reading.what}`)
  return reading
}

/** The recipe of a file that was read as it came and then as decided. */
async function recipe(rows: readonly string[], decided: Partial<ReadingOptions>): Promise<NamedRecipe | null> {
  const first = await read(rows)
  const reading = table(await read(rows, decided))
  return recipeOf({ first, usual: USUAL_READING, reading, before: null, called: 'Del CEM', today: '2026-03-31' })
}

async function kept(rows: readonly string[], decided: Partial<ReadingOptions>): Promise<NamedRecipe> {
  const made = await recipe(rows, decided)
  if (made === null) throw new Error('nothing was remembered')
  return made
}

const MARCH = ['Lugar;Mes;Atendidas marzo 2024', 'ILO CIUDAD;marzo;12', 'TORATA;marzo;3']
const APRIL = [
  'Consolidado de abril',
  'Lugar;Mes;Atendidas abril 2025',
  'ILO CIUDAD;abril;15',
  'TORATA;abril;4',
  'MOQUEGUA;abril;8',
]
/** Nobody can tell from this file alone that it holds cases, where its names are, or which ILO is meant. */
const DECIDED = {
  kind: 'violencia',
  columns: [
    [0, 'distrito'],
    [1, null],
    [2, 'casos'],
  ],
  register: 'PNP',
  duplicates: 'sum',
  confirmed: [['||||ILO CIUDAD', ubigeo('180301')]],
} as const satisfies Partial<ReadingOptions>

describe('The recipes of the sheets of one workbook', () => {
  const CASES = {
    name: 'casos',
    rows: [
      ['Ubigeo', 'Casos 2024'],
      ['180101', '9'],
    ],
  }
  const MATRIX = {
    name: 'matriz',
    rows: [
      ['Ubigeo', 'Nivel', 'Etapa', 'Fecha de creación'],
      ['180106', 'distrital', 'creada', '03/04/2017'],
    ],
  }
  const sheetOf = (sheet: string) => (asked: ReadingOptions) =>
    readFile(writeWorkbook([CASES, MATRIX]), 'libro.xlsx', { ...asked, sheet }, peru)

  it('each read the sheet of their shape, whichever sheet is under review', async () => {
    const read = sheetOf('matriz')
    const first = await read(USUAL_READING)
    const decided = { ...USUAL_READING, answers: [['orden_de_fechas 3', 'mes_dia']] } as const
    const reading = table(await read(decided))
    const told = { first, usual: USUAL_READING, reading, before: null, called: 'Libro', today: '2026-03-31' }
    const recipes = [recipeOf(told)].filter((each) => each !== null)
    expect(recipes).toHaveLength(1)
    const next = table(await readByFitting(read, USUAL_READING, recipes))
    expect([next.options.named, next.sheet, next.ledger.values[0]?.['fecha_creacion']]).toEqual([
      'Libro',
      'matriz',
      '2017-03-04',
    ])
    const other = table(await readByFitting(sheetOf('casos'), USUAL_READING, recipes))
    expect([other.options.named, other.sheet]).toEqual([null, 'casos'])
  })
})

describe('What was confirmed of a file', () => {
  it('reads the file of the next month, with one row more above its header, as the first was read', async () => {
    const made = await kept(MARCH, DECIDED)
    const first = await read(APRIL)
    const fitting = fittingRecipe([made], first)
    expect(fitting?.called).toBe('Del CEM')
    const options = readByRecipe(USUAL_READING, fitting ?? made, first)
    expect(options).toMatchObject({ kind: 'violencia', register: 'PNP', columns: DECIDED.columns, named: 'Del CEM' })
    const again = table(await read(APRIL, options))
    expect(again.ledger.columns.map(({ name }) => name)).toEqual(expect.arrayContaining(['distrito', 'casos']))
    expect(again.ledger.parts).toContainEqual(expect.objectContaining({ meses: 'abril', casos: 4 }))
  })

  it('follows its columns where the next file has them in another order, with their questions', async () => {
    const made = await kept(['UBIGEO;ETAPA;FECHA DE CREACION', '180102;creada;03/04/2020'], {
      answers: [['orden_de_fechas 2', 'mes_dia']],
    })
    const first = await read(['FECHA DE CREACION;UBIGEO;ETAPA', '05/06/2020;180103;creada'])
    expect(fittingRecipe([made], first)).toBe(made)
    const options = readByRecipe(USUAL_READING, made, first)
    expect(options.answers).toEqual([['orden_de_fechas 0', 'mes_dia']])
    const again = table(await read(['FECHA DE CREACION;UBIGEO;ETAPA', '05/06/2020;180103;creada'], options))
    expect(again.ledger.values[0]?.['fecha_creacion']).toBe('2020-05-06')
  })

  it('remembers that the month of a title is only its date', async () => {
    const rows = (title: string) => [`${title};;`, 'UBIGEO;AÑO;CASOS', '180102;2025;4']
    const made = await kept(rows('Reporte de marzo de 2025'), { answers: [['parte_de_anio', 'no']] })
    const [remembered] = readRecipes(JSON.parse(JSON.stringify([made]))) ?? []
    const next = rows('Reporte de abril de 2025')
    const options = readByRecipe(USUAL_READING, remembered ?? made, await read(next))
    expect(table(await read(next, options)).ledger.values).toMatchObject([{ anio: 2025, casos: 4 }])
  })

  it('is offered for no file of another shape', async () => {
    const made = await kept(MARCH, DECIDED)
    for (const other of [['Lugar;Mes;Denuncias', 'TORATA;abril;4'], ['UBIGEO;CASOS 2024', '180102;4'], ['x']])
      expect(fittingRecipe([made], await read(other))).toBeNull()
  })

  it('is nothing where nothing was decided', async () => {
    expect(await recipe(['UBIGEO;CASOS 2024', '180102;4'], {})).toBeNull()
  })

  it('holds nothing that is a matter of one file: its year, title, cut-off, conflicts, rows or persons', async () => {
    const made = await kept(['UBIGEO;CASOS;DNI', '180102;4;45678912'], {
      ...{ year: 2024, keptPersonal: [2], rule: 'nuevo', adding: 'reemplaza', decided: [['180102 2024', 'nuevo']] },
      origin: { title: 'Marzo', cutOff: 'marzo', quality: 'estimado' },
      answers: [
        ['texto_reservado', 'conservar'],
        ['datos_inventados', 'no'],
        ['refugio_en_duda', 'no'],
        ['filas_ocultas', 'si'],
      ],
    })
    expect(made.recipe).toMatchObject({
      ...{ year: null, keptPersonal: [], rule: null, adding: null, decided: [], answers: [] },
      origin: { title: '', cutOff: '', quality: 'estimado' },
    })
  })

  it('keeps what an earlier recipe of the same name knew of names, and stands in its place', async () => {
    const before = await kept(MARCH, DECIDED)
    const first = await read(MARCH)
    const reading = table(
      await read(MARCH, { ...DECIDED, confirmed: [['|||TORATA VIEJO|', ubigeo('180106')]], named: 'Del CEM' }),
    )
    const made = recipeOf({ first, usual: USUAL_READING, reading, before, called: 'Del CEM', today: '2026-04-30' })
    expect(made?.recipe.confirmed.map(([, code]) => code)).toEqual(['180301', '180106'])
    expect(made && withRecipe([before], made).map(({ madeOn }) => madeOn)).toEqual(['2026-04-30'])
  })

  test.each(PLANTED)(
    '$what: of what the reader tells of such a file nothing planted is remembered',
    async (planted) => {
      const first = await read(planted.rows, planted.options)
      const reading = table(first)
      const namings = reading.ledger.rejections.flatMap(({ naming }) => (naming === undefined ? [] : [naming]))
      const confirmed = namings.map((naming) => [naming, ubigeo('180102')] as const)
      const decided = { ...reading, options: { ...reading.options, confirmed, columns: [[0, null]] as const } }
      const made = recipeOf({
        ...{ first, usual: USUAL_READING, reading: decided, before: null, today: '2026-03-31' },
        called: reading.fileName,
      })
      const text = JSON.stringify([made, learnedNames([], made === null ? [] : [made])])
      expect(planted.secrets.filter((secret) => secret !== 'NADA PARECIDO' && text.includes(secret))).toEqual([])
    },
  )

  test.each([
    'llamar al 987654321',
    'DNI 45.678.912',
    'ana @ correo.pe',
    'El HRT queda en Jr. Luna 123',
    'Casa de acogida Luna',
    'Hogar refugio de Yanahuara',
  ])('«%s», written anywhere a recipe has texts, is not in it', async (planted) => {
    const made = await kept(MARCH, DECIDED)
    const recipe = { ...made.recipe, register: planted, sheet: planted, named: planted }
    const confirmed = [...made.recipe.confirmed, [`|||${planted}|`, '18'], [`${planted}||||`, '1801']]
    const origin = { title: planted, cutOff: planted, quality: 'estimado' }
    const left = readRecipes([{ ...made, called: planted, recipe: { ...recipe, confirmed, origin } }])
    expect(left).toHaveLength(1)
    expect(JSON.stringify(left)).not.toMatch(/987654321|45\.678|correo\.pe|Luna|Yanahuara/)
    expect(left?.[0]?.recipe.confirmed).toEqual(made.recipe.confirmed)
  })
})

describe('A recipe as it is kept', () => {
  const naming = fc.string({ minLength: 1, maxLength: 20 }).map((text) => `|||${text.replace(/[\d@]/g, 'X')}|`)
  const made = fc
    .record({
      id: fc.nat(999).map((n) => `receta-${n}`),
      called: fc.constantFrom('Del CEM', 'Casos', 'Matriz región', '=1+1'),
      madeOn: fc.constantFrom('2026-01-31', '2025-12-01'),
      shape: fc.array(
        fc.nat(0xffff).map((n) => n.toString(16).padStart(8, '0')),
        { maxLength: 12 },
      ),
      at: fc.nat(40),
      columns: fc.array(fc.tuple(fc.nat(11), fc.constantFrom('casos', 'ubigeo', null)), { maxLength: 5 }),
      decimals: fc.array(fc.nat(11), { maxLength: 3 }),
      register: fc.constantFrom('CEM', 'PNP', 'ENDES'),
      names: fc.array(fc.tuple(naming, fc.constantFrom('180102', '1801')), { maxLength: 6 }),
      encoding: fc.constantFrom('cp850', 'utf-8', null),
    })
    .map(({ names, columns, decimals, register, encoding, ...named }) => ({
      ...named,
      table: 'violencia',
      recipe: { ...USUAL_READING, matrixComplete: false, columns, decimals, register, encoding, confirmed: names },
    }))

  it('comes back whole, whatever it holds, and reading it again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(made, { maxLength: 6 }), (list) => {
        const recetas = readRecipes(list)
        if (recetas === null) throw new Error('refused')
        expect(recetas.map(({ recipe: { columns, register } }) => [columns, register])).toEqual(
          list.map(({ recipe: { columns, register } }) => [columns, register]),
        )
        const papers = { ...EMPTY_PAPERS, recetas }
        expect(readPapers(new Map(writePapers(papers)))).toEqual({ papers, damaged: false, redacted: false })
      }),
    )
  })

  it('of a stranger is refused where any field is wrong, and loses what it must not hold', () => {
    const [whole] = fc.sample(made, 1)
    if (whole === undefined) throw new Error('no sample')
    for (const change of [
      { shape: ['MARIA PEREZ'] },
      { at: -1 },
      { madeOn: '2026-02-31' },
      { called: 7 },
      { recipe: {} },
    ])
      expect(readRecipes([{ ...whole, ...change }])).toBeNull()
    const confirmed = [['45678912||||', '18']]
    const [left] = readRecipes([{ ...whole, called: 'ana@correo.pe', recipe: { ...whole.recipe, confirmed } }]) ?? []
    expect(left).toMatchObject({ called: '[correo omitido]', recipe: { confirmed: [] } })
  })
})

describe('Learned names', () => {
  it('come from files and recipes, the last answer counting; a list holds for files of any shape', async () => {
    const made = await kept(MARCH, DECIDED)
    expect(learnedNames([], [made])).toEqual([
      { parts: ['', '', '', '', 'ILO CIUDAD'], code: '180301', source: 'Del CEM', learnedOn: '2026-03-31' },
    ])
    expect(namesForAll([], [made])).toEqual([])
    const list = recipeOfNames([['||||X', ubigeo('18')]], 'Nombres de lista.csv', '2026-05-01')
    expect(namesForAll([], [made, list])).toEqual([['||||X', '18']])
    expect(fittingRecipe([list], await read(MARCH))).toBeNull()
    expect(rememberedIn(list).find(({ what }) => what === 'nombres')?.count).toBe(1)
  })

  it('a recipe is named after its file, without figures and month', () => {
    expect(proposedName('Casos_CEM_marzo-2026.xlsx', 'Casos')).toBe('Casos CEM')
    expect(proposedName('2026-03.csv', 'Casos de violencia')).toBe('Casos de violencia')
  })
})

test('remembers what was answered of a title of rates, since the next file of the shape bears it too', async () => {
  const month = (cases: number) => ['Tasa por 100 mil habitantes;;', 'UBIGEO;ANIO;CASOS', `1801;2024;${cases}`]
  const named = await kept(month(453), { answers: [['titulo_de_tasas', 'si']] })
  const first = await read(month(460))
  const next = table(await read(month(460), readByRecipe(USUAL_READING, named, first)))
  expect(next.ledger.values).toMatchObject([{ casos: 460 }])
})
