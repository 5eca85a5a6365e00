import { ORIENTATIONS, PAPER_SIZES } from '../../src/domain/layers/index.ts'
import fc from 'fast-check'
import { ACTORS, CAPACITY_TOPICS } from '../../src/domain/capacities/index.ts'
import { describe, expect, it } from 'vitest'
import { ALL_CRITERIA, GROUPS } from '../../src/domain/criteria/index.ts'
import { K_CHOICES } from '../../src/domain/disclosure/index.ts'
import { DEFINITIONS, PLAN_TERMS } from '../../src/domain/instancias/index.ts'
import { SERVICE_TYPES } from '../../src/domain/services/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import {
  CHART_MEASURES,
  CHECKS,
  defaultChoices,
  HASH_LIMIT,
  DOCUMENTS,
  LAYERS,
  PAGES,
  PANELS,
  REGISTER_QUESTIONS,
  REGISTER_VIEWS,
  readHash,
  writeHash,
  type Choices,
} from '../../src/workspace/choices/index.ts'

const TODAY = '2026-11-21'
const DEFAULT = defaultChoices(TODAY)

const pair = fc.integer({ min: 1, max: 99 }).map((value) => String(value).padStart(2, '0'))
const share = fc.double({ min: 0, max: 1, noNaN: true })
const selection = fc.oneof(
  pair.map((code) => ({ level: 'departamento' as const, ubigeo: ubigeo(code) })),
  pair.map((code) => ({ level: 'region' as const, ubigeo: ubigeo(code) })),
  fc.tuple(pair, pair).map((code) => ({ level: 'provincia' as const, ubigeo: ubigeo(code.join('')) })),
  fc.tuple(pair, pair, pair).map((code) => ({ level: 'distrito' as const, ubigeo: ubigeo(code.join('')) })),
)
const choices: fc.Arbitrary<Choices> = fc.record({
  page: fc.constantFrom(...PAGES),
  group: fc.constantFrom(...GROUPS),
  selection: fc.option(selection),
  mapLevel: fc.constantFrom('departamento', 'provincia', 'distrito', 'region'),
  layer: fc.constantFrom(...LAYERS),
  showsOrder: fc.boolean(),
  showsTeams: fc.boolean(),
  panel: fc.constantFrom(...PANELS),
  axes: fc.record({ x: fc.constantFrom(...CHART_MEASURES), y: fc.constantFrom(...CHART_MEASURES) }),
  compared: fc.uniqueArray(selection, { maxLength: 4, selector: ({ level, ubigeo: code }) => `${level}/${code}` }),
  document: fc.constantFrom(...DOCUMENTS),
  plate: fc.record({
    size: fc.constantFrom(...PAPER_SIZES),
    orientation: fc.constantFrom(...ORIENTATIONS),
    level: fc.constantFrom('departamento', 'provincia', 'distrito', 'region'),
    masked: fc.boolean(),
  }),
  trip: fc.option(fc.stringMatching(/^[0-9a-f]{64}$/)),
  workshop: fc.option(fc.stringMatching(/^taller-20[0-9]{2}-[1-9]$/)),
  registerView: fc.constantFrom(...REGISTER_VIEWS),
  check: fc.option(fc.constantFrom(...CHECKS)),
  needActor: fc.option(fc.constantFrom(...ACTORS)),
  needTopic: fc.option(fc.constantFrom(...CAPACITY_TOPICS)),
  needRound: fc.option(fc.stringMatching(/^[0-9a-f-]{1,40}$/)),
  contextFigure: fc.option(fc.stringMatching(/^[a-z0-9. áñ]{1,20}[a-z]$/).map((text) => text.trim())),
  semester: fc.option(fc.constantFrom('2025-2', '2026-1')),
  smallCount: fc.constantFrom(...K_CHOICES),
  horizonMonths: fc.integer({ min: 1, max: 36 }),
  question: fc.constantFrom(...REGISTER_QUESTIONS),
  serviceTypes: fc.subarray([...SERVICE_TYPES]),
  scope: fc.oneof(
    fc.constant({ kind: 'pais' as const }),
    pair.map((code) => ({ kind: 'departamento' as const, ubigeo: ubigeo(code) })),
    fc
      .uniqueArray(fc.oneof(pair, fc.constant('1501')), { minLength: 1, maxLength: 8 })
      .map((codes) => ({ kind: 'regiones' as const, regions: codes.map(ubigeo) })),
    fc
      .tuple(
        fc.uniqueArray(fc.oneof(pair, fc.constantFrom('1501', '0401')), { minLength: 1, maxLength: 8 }),
        fc.subarray(['1801', '1802']),
      )
      .map(([held, without]) => ({
        ...{ kind: 'reparto' as const, held: held.map(ubigeo), without: without.map(ubigeo) },
      })),
    fc.constantFrom('taller-norte', 'inei-sur').map((id) => ({ kind: 'macro' as const, id })),
  ),
  rankLevel: fc.constantFrom('provincia', 'distrito'),
  parameters: fc.record({
    definition: fc.constantFrom(...DEFINITIONS),
    threshold: share,
    percentile: share.map((value) => value * 100),
    modality: fc.option(fc.constantFrom('fisica', 'económica y patrimonial', 'a=b&c#d%', 'ñ;,:')),
    inherit: fc.boolean(),
    matrixComplete: fc.boolean(),
    completeRegions: fc
      .uniqueArray(fc.oneof(pair, fc.constant('1501')), { maxLength: 26 })
      .map((codes) => codes.map(ubigeo)),
    planTerm: fc.constantFrom(...PLAN_TERMS),
    referenceDate: fc
      .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  }),
  weights: fc.subarray(ALL_CRITERIA.map((criterion) => criterion.key)).chain((keys) =>
    fc
      .tuple(
        ...keys.map((key) =>
          fc.tuple(
            fc.constant(key),
            share.map((value) => value * 10),
          ),
        ),
      )
      .map((entries) => Object.fromEntries(entries)),
  ),
  matrix: fc.constantFrom('simulada', 'vacia'),
  office: fc.oneof(
    fc.constant(null),
    fc.constant({ kind: 'dpvlv' as const }),
    fc.oneof(pair, fc.constant('1501')).map((code) => ({ kind: 'region' as const, ubigeo: ubigeo(code) })),
  ),
  register: fc.option(fc.constantFrom('CEM', 'PNP', 'Ministerio Público', 'Línea 100')),
})

/** What an address may carry after its «#»: letters, the marks that separate, escapes whole and broken. */
const fragment = fc
  .array(
    fc.constantFrom(..."aZ09ñ-._~!$'()*+,;=:@/?&%", 'v1?', 'pagina', 'sel', '%41', '%C3%B1', '%C3', '%ZZ', '%00', '🦙'),
  )
  .map((parts) => parts.join(''))

describe('choices in the address', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        const read = readHash(`#${writeHash(chosen, TODAY)}`, TODAY)
        expect(read).toEqual({ choices: chosen, notice: null })
      }),
    )
  })

  it('stay within the limit of the address', () => {
    fc.assert(fc.property(choices, (chosen) => writeHash(chosen, TODAY).length <= HASH_LIMIT))
  })

  it('are left out while they are the defaults', () => {
    expect(writeHash(DEFAULT, TODAY)).toBe('')
    expect(readHash('', TODAY)).toEqual({ choices: DEFAULT, notice: null })
    expect(readHash('v1', TODAY)).toEqual({ choices: DEFAULT, notice: null })
  })

  it('give the same figures on another day', () => {
    const shared = writeHash({ ...DEFAULT, page: 'priorizar' }, TODAY)
    expect(readHash(shared, '2027-03-01').choices.parameters.referenceDate).toBe(TODAY)
  })

  it('keep weights that are all zero, which the screen explains', () => {
    const weights = Object.fromEntries(ALL_CRITERIA.map(({ key }) => [key, 0]))
    expect(readHash(writeHash({ ...DEFAULT, weights }, TODAY), TODAY).choices.weights).toEqual(weights)
  })
})

describe('a hash that is not ours gives the default view and a notice', () => {
  it.each([
    'contenido',
    'v1?pagina=otra',
    'v1?pagina=explorar&pagina=explorar',
    'v1?otro=1',
    'v1?__proto__=1',
    'v1?pagina',
    'v1?sel=provincia.18',
    'v1?sel=distrito.180200',
    'v1?sel=region.1801',
    'v1?mapa=pais',
    'v1?ejes=cobertura',
    'v1?ejes=cobertura.otro',
    'v1?servicios=CEM,CEM',
    'v1?servicios=BOMBA',
    'v1?ambito=dep.1802',
    'v1?ambito=macro.<script>',
    'v1?umbral=1.01',
    'v1?umbral=-0',
    'v1?umbral=NaN',
    'v1?umbral=0x1',
    'v1?percentil=1e9',
    'v1?modalidad=%00',
    'v1?modalidad=%E0%A4%A',
    'v1?heredar=true',
    'v1?fecha=2025-02-29',
    'v1?pesos=pobreza:-1',
    'v1?pesos=pobreza:1,pobreza:2',
    'v1?pesos=constructor:1',
    'v1?pesos=',
    'v1?matriz=real',
    `v1?modalidad=${'a'.repeat(121)}`,
    `v1?umbral=0.${'0'.repeat(HASH_LIMIT)}`,
  ])('%s', (hash) => {
    expect(readHash(hash, TODAY)).toEqual({ choices: DEFAULT, notice: 'enlace_no_valido' })
  })

  it.each(['v0?pagina=explorar', 'v2?pagina=explorar', 'v10?pagina=explorar'])('another version: %s', (hash) => {
    expect(readHash(hash, TODAY)).toEqual({ choices: DEFAULT, notice: 'enlace_de_otra_version' })
  })

  it('whatever it holds, and it never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `v1?${text}`),
          fragment,
        ),
        (hash) => {
          expect(() => readHash(hash, TODAY)).not.toThrow()
        },
      ),
    )
  })
})
