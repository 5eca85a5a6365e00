/** How a file is to be read: these cells, with these words on it; or refused for this reason. */
export interface SuiteCase {
  readonly name: string
  readonly file: string
  readonly text: string
  readonly cells?: readonly (readonly string[])[]
  readonly told?: readonly string[]
  readonly refused?: string
}

const HEAD = 'ubigeo,distrito,casos'
const head = ['ubigeo', 'distrito', 'casos']
const one = ['010101', 'Chachapoyas', '3']
const two = ['010102', 'Asunción', '4']
const [ONE, TWO] = [one.join(','), two.join(',')]

function csv(name: string, text: string, cells: SuiteCase['cells'], ...told: readonly string[]): SuiteCase {
  return { name, file: 'casos.csv', text, told, ...(cells === undefined ? {} : { cells }) }
}

function no(name: string, file: string, text: string, refused: string): SuiteCase {
  return { name, file, text, refused }
}

/** After the kinds that duckdb tries its reader with. */
const ofDuckdb = [
  csv(
    'remarks over the header',
    `# corte 2024\n# nota\n${HEAD}\n${ONE}\n`,
    [['# corte 2024'], ['# nota'], head, one],
    'ragged-rows',
  ),
  csv('a remark between rows', `${HEAD}\n${ONE}\n# nota\n${TWO}\n`, [head, one, ['# nota'], two], 'ragged-rows'),
  csv('a quote escaped by a backslash', `${HEAD}\n010101,"El \\"Alto\\"",3\n${TWO}\n`, undefined, 'stray-quote'),
  csv('a header and no row', HEAD, [head]),
  csv('a separator too many at the end of each line', `${HEAD},\n${ONE},\n`, [
    [...head, ''],
    [...one, ''],
  ]),
  csv('a row that ends early', `${HEAD}\n010101\n${TWO}\n`, [head, ['010101'], two], 'ragged-rows'),
  csv('a row that goes on', `${HEAD}\n${ONE},9\n${TWO}\n`, [head, [...one, '9'], two], 'ragged-rows'),
  csv(
    'a quote that never closes',
    `${HEAD}\n010101,"Chachapoyas,3\n${TWO}\n`,
    [head, ['010101', '"Chachapoyas', '3'], two],
    'stray-quote',
  ),
  csv('a line end within the header', `ubigeo,"dis\ntrito",casos\n${ONE}\n`, [['ubigeo', 'dis\ntrito', 'casos'], one]),
  csv('lines that end as on an old Mac', `${HEAD}\r${ONE}\r${TWO}\r`, [head, one, two]),
  csv('line ends of three kinds', `${HEAD}\r\n${ONE}\n${TWO}\r${ONE}\n`, [head, one, two, one], 'mixed-line-ends'),
  csv('two marks of order', `\ufeff\ufeff${HEAD}\n${ONE}\n`, [head, one]),
  csv('one column', 'ubigeo\n010101\n', [['ubigeo'], ['010101']], 'delimiter-assumed'),
  no('bytes of zero in a cell', 'casos.csv', `${HEAD}\n010101,Cha\0cha,3\n`, 'unsupported-format'),
  no('nothing', 'casos.csv', '', 'empty-file'),
  no('line ends alone', 'casos.csv', '\n\n\n', 'empty-file'),
]

/** After those of frictionless. */
const ofFrictionless = [
  csv('a label twice', 'ubigeo,casos,casos\n010101,3,4\n', [
    ['ubigeo', 'casos', 'casos'],
    ['010101', '3', '4'],
  ]),
  csv('a blank label', 'ubigeo,,casos\n010101,x,4\n', [
    ['ubigeo', '', 'casos'],
    ['010101', 'x', '4'],
  ]),
  csv('rows of blanks', `${HEAD}\n\n,,\n${ONE}\n`, [head, [''], ['', '', ''], one]),
  {
    name: 'a text called a workbook',
    file: 'casos.xlsx',
    text: `${HEAD}\n${ONE}\n`,
    cells: [head, one],
    told: ['extension-mismatch'],
  },
]

/** After those of PapaParse. */
const ofPapaParse = [
  csv('columns called as what every object has', 'ubigeo,__proto__,constructor\n010101,3,4\n', [
    ['ubigeo', '__proto__', 'constructor'],
    ['010101', '3', '4'],
  ]),
  csv('a quoted cell at the very end', 'a,b,c\nd,e,"f"', [
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
  ]),
  csv(
    'a quote at the very end',
    'a,b,c\nd,e,f"',
    [
      ['a', 'b', 'c'],
      ['d', 'e', 'f"'],
    ],
    'stray-quote',
  ),
  csv('spaces around quotes', `${HEAD}\n010101, "Chacha, poyas" ,3\n${TWO}\n`, undefined, 'stray-quote', 'ragged-rows'),
  csv('an object in a cell', 'ubigeo,nota\n010101,"{""a"":[1,2]}"\n', [
    ['ubigeo', 'nota'],
    ['010101', '{"a":[1,2]}'],
  ]),
  no('a quote alone', 'casos.csv', '"', 'unclosed-quote'),
]

/** After those of SheetJS. */
const ofSheetJs = [
  csv(
    'a line that names the separator after the mark of order',
    '\ufeffsep=;\nubigeo;casos\n010101;3\n',
    [
      ['sep=', ''],
      ['ubigeo', 'casos'],
      ['010101', '3'],
    ],
    'separator-line',
  ),
  no('a page called a workbook', 'casos.xls', '<html><table><tr><td>ubigeo</table></html>', 'markup-file'),
]

const POINT = '{"type":"Point","coordinates":[-77,-6]}'
const feature = (properties: string, geometry = POINT) =>
  `{"type":"Feature","properties":${properties},"geometry":${geometry}}`
const all = (...features: readonly string[]) => `{"type":"FeatureCollection","features":[${features.join(',')}]}`
const CODE = '{"ubigeo":"010101"}'

function map(name: string, text: string, cells: SuiteCase['cells'], file = 'mapa.geojson'): SuiteCase {
  return { name, file, text, told: [], ...(cells === undefined ? {} : { cells }) }
}

/** After those of mapshaper and of shapefile-js. */
const ofMaps = [
  map('a feature without a place', all(feature(CODE, 'null')), [['ubigeo'], ['010101']]),
  map('no feature', all(), [[]]),
  map('a place alone', POINT, [[], []]),
  map('places alone', `{"type":"GeometryCollection","geometries":[${POINT}]}`, [[], []]),
  map('a feature alone, after a mark of order', `\ufeff${feature(CODE)}`, [['ubigeo'], ['010101']]),
  map('a feature that says nothing', all(feature('null')), [[], []]),
  map('features that say different things', all(feature(CODE), feature('{"casos":4,"o":{"x":1}}')), [
    ['ubigeo', 'casos', 'o'],
    ['010101', '', ''],
    ['', '4', '{"x":1}'],
  ]),
  map(
    'an object of no kind',
    `{"type":"Topology","arcs":[],"objects":{"x":{"type":null,"properties":${CODE}}}}`,
    [['ubigeo'], ['010101']],
    'mapa.topojson',
  ),
  map('no object', '{"type":"Topology","arcs":[],"objects":{}}', undefined, 'mapa.topojson'),
  no('a feature a line', 'mapa.geojson', `${feature(CODE)}\n${feature(CODE)}\n`, 'json-syntax'),
  no('words after the end', 'mapa.geojson', `${all()} sobra`, 'json-syntax'),
  no('a table of attributes cut short', 'mapa.dbf', '\u0003x\u0001\u0001\u0001\0\0\0', 'unsupported-format'),
]

export const suites = {
  duckdb: ofDuckdb,
  frictionless: ofFrictionless,
  PapaParse: ofPapaParse,
  SheetJS: ofSheetJs,
  'mapshaper and shapefile-js': ofMaps,
} as const satisfies Record<string, readonly SuiteCase[]>
