import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edit } from '../../../src/domain/country/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { isDocumentLink, readEdits } from '../../../src/workspace/papers/index.ts'

const written = {
  ubigeo: ubigeo('0101'),
  level: 'provincial',
  editedOn: '2026-11-21',
  note: 'Falta el anexo',
  link: 'https://www.gob.pe/plan.pdf',
  receivedOn: '2026-11-20',
} as const
const EDITS: readonly Edit[] = [
  {
    ...written,
    about: 'instancia',
    etapa: 'instalada',
    ordenanza: 'N.° 12-2026',
    createdOn: '2026-01-02',
    installedOn: null,
    directorio: true,
    inconsistencias: false,
    aspects: ['miembros', 'otros'],
  },
  {
    ...written,
    about: 'instrumento',
    instrument: 'observatorio',
    estado: 'implementado',
    reporta: false,
    inconsistencias: null,
    approvedOn: null,
    validUntil: '2027-12-31',
  },
  {
    ...written,
    about: 'instrumento',
    instrument: 'plan_trabajo',
    estado: null,
    reporta: null,
    inconsistencias: null,
    approvedOn: null,
    validUntil: null,
  },
  {
    ...written,
    about: 'iniciativas',
    initiatives: [
      { type: 'servicio_prevencion', name: 'Casa de la mujer', estado: 'implementado', date: '2025-05-01' },
    ],
  },
  {
    ...written,
    about: 'actividad',
    sessions: [{ date: '2026-05-04', extraordinary: false, inconsistencias: true }],
    reports: [
      { semester: '2026-1', deliveredOn: '2026-07-02' },
      { semester: '2025-2', deliveredOn: null },
    ],
  },
  { ...written, about: 'coordemuna', actaOn: '2024-03-15', ratifiedOn: null },
  { ...written, about: 'alineamiento', aligned: { ley_30364: true, poi: false } },
  { ...written, about: 'necesidades', needs: { sistema_nacional: 'alta', gestion_articulada: 'ninguna' } },
  {
    ...written,
    about: 'servicios',
    services: [
      { ubigeo: ubigeo('010101'), type: 'CEM', count: 2 },
      { ubigeo: ubigeo('0101'), type: 'DEMUNA', count: 0 },
    ],
  },
]
const parsed = (json: unknown): unknown => JSON.parse(JSON.stringify(json))
const servicesWith = (change: object) => [
  { ...EDITS[1], about: 'servicios', services: [{ ubigeo: '010101', type: 'CEM', count: 1, ...change }] },
]
const withField = (change: object) => [{ ...EDITS[1], ...change }]

describe('the statements of a file', () => {
  it('come back as they were written', () => expect(readEdits(parsed(EDITS))).toEqual(EDITS))

  it.each([
    ['no list', { about: 'instancia' }],
    ['an unknown subject', withField({ about: 'otra' })],
    ['no code', withField({ ubigeo: '1' })],
    ['a code of another level', withField({ ubigeo: '010101' })],
    ['a script for a link', withField({ link: 'javascript:alert(1)' })],
    ['a link with a password', withField({ link: 'https://ana:clave@gob.pe/' })],
    ['a plain http link', withField({ link: 'http://gob.pe/' })],
    ['a refuge among the services', servicesWith({ type: 'HRT' })],
    ['a service of another provincia', servicesWith({ ubigeo: '010201' })],
    ['a count that is none', servicesWith({ count: -1 })],
    ['a note without end', withField({ note: 'x'.repeat(4_001) })],
    ['an estado of its own', withField({ estado: 'excelente' })],
    ['no day of writing', withField({ editedOn: '2026-02-30' })],
    ['a session without a day', [{ ...EDITS[4], sessions: [{ date: '2026-99-99', extraordinary: false }] }]],
    ['a half-year that is none', [{ ...EDITS[4], reports: [{ semester: '2026-3' }] }]],
    ['an aspect that nobody reviews', [{ ...EDITS[0], aspects: ['color'] }]],
    ['an alignment that is no list of documents', [{ ...EDITS[6], aligned: 'todo' }]],
    ['a COORDEMUNA of a region', [{ ...EDITS[5], level: 'regional', ubigeo: '01' }]],
  ])('are refused whole: %s', (_, json) => expect(readEdits(parsed(json))).toBeNull())

  it('never keep a field that nobody asked for', () => {
    expect(readEdits(parsed([{ ...EDITS[0], directorio: [{ nombre: 'Ana', dni: '1' }], miembros: ['Ana'] }]))).toEqual([
      { ...EDITS[0], directorio: null },
    ])
  })
  it('are read or refused, never a crash', () =>
    fc.assert(fc.property(fc.jsonValue(), (json) => (readEdits([json]) ?? []).length <= 1)))
})

describe('a document link', () => {
  it('is an https address', () =>
    expect(
      ['https://gob.pe/a.pdf', 'HTTPS://gob.pe', 'https://', 'ftp://gob.pe', ' https://gob.pe', 'data:text/html,x'].map(
        isDocumentLink,
      ),
    ).toEqual([true, true, false, false, false, false]))
})
