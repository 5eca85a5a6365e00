import { readFile, USUAL_READING, type Reading, type ReadingOptions } from '../../../src/workspace/imports/index.ts'
import { peru } from '../../database/ledger/country.ts'

/** Columns of a directory of services of which the last is one that nothing reads. */
const HEADER = 'TIPO;NOMBRE;PROVINCIA;DISTRITO;LATITUD;LONGITUD;OPERADOR;ESTADO;REFERENCIA'

interface Service {
  readonly tipo?: string
  readonly nombre?: string
  readonly distrito?: string
  readonly lat?: string
  readonly operador?: string
  readonly estado?: string
  readonly referencia?: string
}

/** A row of the directory, of a CEM in Cayma but for what is said. */
export function service(said: Service = {}): string {
  const { tipo = 'CEM', nombre = 'CEM Cayma', distrito = 'CAYMA', lat = '-16.38', operador = 'MIMP' } = said
  return [tipo, nombre, 'AREQUIPA', distrito, lat, '-71.55', operador, said.estado ?? '', said.referencia ?? ''].join(
    ';',
  )
}

export const directory = (...rows: readonly string[]): readonly string[] => [HEADER, ...rows]

/** A file of rows in which something is planted that may be in nothing that is kept, told or handed out. */
export interface Planted {
  readonly what: string
  readonly rows: readonly string[]
  readonly secrets: readonly string[]
  readonly options?: Partial<ReadingOptions>
}

const PLAIN = [service({ nombre: 'CEM dos' }), service({ nombre: 'CEM tres' })]
const inName = (what: string, nombre: string, secret: string): Planted => ({
  what,
  rows: directory(service({ nombre }), ...PLAIN),
  secrets: [secret],
})
const inRow = (what: string, said: Service, ...secrets: string[]): Planted => ({
  what,
  rows: directory(service(said), ...PLAIN),
  secrets,
})
const MATRIX = 'UBIGEO;INSTANCIA CREADA;ORDENANZA;OBSERVACIONES'

const IN_TEXTS: readonly Planted[] = [
  inName('a DNI', 'CEM DNI 45678912', '45678912'),
  inName('a DNI after a dash', 'CEM DNI-45678912', '45678912'),
  inName('a DNI after a point', 'CEM Nro.45678912', '45678912'),
  inName('a DNI after a bar', 'CEM DNI/45678912', '45678912'),
  inName('a DNI with its check digit', 'CEM 45678912-3', '45678912'),
  inName('a DNI with points', 'CEM DNI 45.678.912', '45.678.912'),
  inName('a DNI with spaces', 'CEM DNI 45 678 912', '45 678 912'),
  inName('a DNI with a sign nobody sees', 'CEM 4567\u200B8912', '8912'),
  inName('a DNI in full-width digits', 'CEM ４５６７８９１２', '４５６７８９１２'),
  inName('the RUC of a person', 'CEM RUC 10456789123', '45678912'),
  inName('a phone', 'CEM 987654321', '987654321'),
  inName('a phone after a bar', 'CEM tel/987654321', '987654321'),
  inName('a phone after a dash', 'CEM Telf.-987654321', '987654321'),
  inName('two phones', 'CEM 987654321/912345678', '912345678'),
  inName('a phone in brackets', 'CEM (987) 654-321', '654-321'),
  inName('a phone in pairs', 'CEM 98 765 43 21', '765 43 21'),
  inName('a phone with long dashes', 'CEM 987 – 654 – 321', '654'),
  inName('a phone with the country', 'CEM +51 (987) 654 321', '654 321'),
  inName('a phone with the country and zeros', 'CEM 0051987654321', '987654321'),
  inName('a mail address', 'CEM ana@correo.pe', 'ana@correo'),
  inName('a mail address with spaces', 'CEM ana @ correo.pe', 'ana @ correo'),
  inName('a mail address in full width', 'CEM ana＠correo．pe', 'ana＠'),
]

const IN_PLACES: readonly Planted[] = [
  {
    what: 'in a title',
    rows: ['Responsable: Rosa Quispe, DNI 45678912', '', ...directory(...PLAIN)],
    secrets: ['45678912', 'Rosa'],
  },
  {
    what: 'of a refuge, in a title',
    rows: ['El hogar refugio queda en Jr. Luna 123', '', ...directory(...PLAIN)],
    secrets: ['Luna'],
  },
  {
    what: 'in a note',
    rows: directory(...PLAIN, 'Nota: llamar a Rosa al 987654321 para más datos de los servicios del directorio'),
    secrets: ['987654321', 'Rosa'],
  },
  {
    what: 'of a refuge, in a note',
    rows: directory(...PLAIN, '(*) El HRT se ubica en Jr. Luna 123, Yanahuara'),
    secrets: ['Luna', 'Yanahuara'],
  },
  inRow('in a rejected row', { nombre: 'Ana 987654321', distrito: 'NADA PARECIDO' }, '987654321'),
  inRow('in an unread cell of a rejected row', { referencia: 'cel 987654321', distrito: 'NADA PARECIDO' }, '987654321'),
  inRow('in the cell that rejects its row', { distrito: 'llamar 987654321' }, '987654321'),
  inRow('in a cell of coordinates', { lat: 'llamar 987654321' }, '987654321'),
  inRow('in an unknown type', { tipo: 'Servicio de Ana DNI 45678912' }, '45678912'),
  inRow(
    'of a refuge',
    { tipo: 'H.R.T.', nombre: 'Luna', distrito: 'YANAHUARA', lat: '-16.3921' },
    'Luna',
    'YANAHUARA',
    '-16.3921',
  ),
  {
    what: 'of a refuge with a cell too many',
    rows: directory(`${service({ tipo: 'HRT', nombre: 'Luna', distrito: 'YANAHUARA' })};sobra`, ...PLAIN),
    secrets: ['Luna', 'YANAHUARA', 'sobra'],
  },
  inRow(
    'of a refuge that is rejected',
    { tipo: 'HRT', nombre: 'Luna', distrito: 'NADA PARECIDO' },
    'Luna',
    'NADA PARECIDO',
  ),
  inRow('of a refuge, in the operator', { operador: 'HRT Luna' }, 'Luna'),
  inRow('of a refuge, in the state', { estado: 'casa de acogida en Jr. Luna' }, 'Luna'),
  inRow(
    'of what may be a refuge',
    { tipo: 'DEMUNA', nombre: 'El Refugio', distrito: 'YANAHUARA' },
    'El Refugio',
    'YANAHUARA',
  ),
  {
    ...inRow('the name of what a person said is none', { tipo: 'DEMUNA', nombre: 'El Refugio' }, 'El Refugio'),
    options: { answers: [['refugio_en_duda', 'no']] },
  },
  {
    what: 'of one refuge written twice',
    rows: directory(
      ...Array.from({ length: 2 }, () => service({ tipo: 'HRT', nombre: 'Luna', distrito: 'YANAHUARA' })),
      ...PLAIN,
    ),
    secrets: ['Luna', 'YANAHUARA'],
  },
  {
    what: 'in the notes of a matrix',
    rows: [MATRIX, '180102;SI;OM 1;El HRT queda en Jr. Luna 123', '180103;NO;;Ana 45678912', '180104;NO;;'],
    secrets: ['Luna', '45678912'],
  },
  {
    what: 'in a rejected row of a matrix',
    rows: [MATRIX, '180102;quizá 987654321;;x', '180103;NO;;y', '180104;NO;;'],
    secrets: ['987654321'],
  },
  {
    what: 'of a refuge, in the name of an initiative',
    rows: ['UBIGEO;NIVEL;TIPO;NOMBRE', '180102;distrital;plan;Casa refugio en Jr. Luna', '180103;distrital;plan;b'],
    secrets: ['Luna'],
    options: { kind: 'iniciativas' },
  },
  {
    what: 'the distrito of figures of a refuge',
    rows: [
      'UBIGEO;SERVICIO;INDICADOR;AÑO;VALOR',
      '0401;HRT;casos;2024;5',
      '040126;HRT;casos;2024;5',
      '040101;CEM;casos;2024;5',
    ],
    secrets: ['040126'],
    options: { kind: 'atenciones' },
  },
  {
    what: 'the rejected distrito of a count of refuges',
    rows: ['DISTRITO;PROVINCIA;CEM;HRT', 'CAYMA;AREQUIPA;1;0', 'YANAHUARA;AREQUIPA;1;7', 'NADA PARECIDO;AREQUIPA;1;1'],
    secrets: ['NADA PARECIDO', '"7"'],
    options: { kind: 'servicios_por_tipo' },
  },
]

export const PLANTED: readonly Planted[] = [...IN_TEXTS, ...IN_PLACES]

export const bytesOf = (rows: readonly string[]) => new TextEncoder().encode(rows.join('\n'))

/** Reads rows as the importer does. */
export function readRows(content: Uint8Array, options: Partial<ReadingOptions> = {}): Promise<Reading> {
  return readFile(content, 'tabla.csv', { ...USUAL_READING, ...options }, peru)
}

/** The same bytes as texts of each encoding that a searcher may try. */
export function textsOf(bytes: Uint8Array): readonly string[] {
  return ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'].map((encoding) => new TextDecoder(encoding).decode(bytes))
}
