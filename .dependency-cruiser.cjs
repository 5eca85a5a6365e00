/* Each rule is a sentence of the house: who may enter which storey, and by which door. */
const rooms = '(domain|database|publish|workspace|view)'
/* The rooms of the view that are a page, and those that are a part of one page alone. */
const pages = '(explore|prioritise|instancias|plan|present|data|method|diagnosis)'
const partsOfPages = {
  import: 'data',
  runs: 'prioritise',
  plates: 'present',
  workshop: 'present',
  history: 'instancias',
  shares: 'instancias',
}
module.exports = {
  forbidden: [
    {
      name: 'the domain knows nothing but itself',
      severity: 'error',
      from: { path: '^src/domain' },
      to: { pathNot: '^src/domain' },
    },
    {
      name: 'the database reads only the domain and its own libraries',
      severity: 'error',
      from: { path: '^src/database' },
      to: { path: '^(src/(publish|workspace|view)|scripts)' },
    },
    {
      name: 'publish reads only the domain and its own libraries',
      severity: 'error',
      from: { path: '^src/publish' },
      to: { path: '^(src/(database|workspace|view)|scripts)' },
    },
    {
      name: 'the workspace never reads the view',
      severity: 'error',
      from: { path: '^src/workspace' },
      to: { path: '^(src/view|scripts)' },
    },
    {
      name: 'only the view reads React or a map library',
      severity: 'error',
      from: { path: '^src/(database|publish|workspace)' },
      to: { path: 'node_modules/(@types/)?(react|react-dom|react-aria-components|maplibre-gl|@deck\\.gl)(/|$)' },
    },
    {
      name: 'the view never reads the database or publish',
      severity: 'error',
      from: { path: '^src/view' },
      to: { path: '^(src/(database|publish)|scripts)' },
    },
    {
      name: 'a page never borrows from another page: what two share has a room of its own',
      severity: 'error',
      from: { path: `^src/view/${pages}/` },
      to: { path: `^src/view/${pages}/`, pathNot: '^src/view/$1/' },
    },
    {
      name: 'what pages share never reads a page',
      severity: 'error',
      // The shell opens the pages. The first picture is dressed as the page whose place it takes, and reads nothing else of it.
      from: { path: '^src/view/[^/]+/', pathNot: `^src/view/(${pages}|shell)/` },
      to: { path: `^src/view/${pages}/`, pathNot: '^src/view/explore/explore[.]css$' },
    },
    ...Object.entries(partsOfPages).map(([part, page]) => ({
      name: `${part} is a part of ${page}, and of no other page`,
      severity: 'error',
      from: { path: '^src', pathNot: `^src/view/(${part}|${page})/` },
      to: { path: `^src/view/${part}/` },
    })),
    { name: 'nothing reads scripts', severity: 'error', from: { path: '^src' }, to: { path: '^scripts' } },
    {
      name: 'a violence, poverty or services fact never imports its sibling',
      severity: 'error',
      from: { path: '^src/domain/(violence|poverty|services)/' },
      to: { path: '^src/domain/(violence|poverty|services)/', pathNot: '^src/domain/$1/' },
    },
    {
      name: 'only the engine touches DuckDB',
      severity: 'error',
      from: { path: '^(src|scripts)', pathNot: '^src/database/engine' },
      to: { path: 'node_modules/@duckdb' },
    },
    {
      name: 'a room is entered by its door',
      severity: 'error',
      from: { path: `^(src/${rooms}/[^/]+)/` },
      to: { path: `^src/${rooms}/[^/]+/.+`, pathNot: ['^$1/', `^src/${rooms}/[^/]+/index\\.tsx?$`, '\\.(sql|css)$'] },
    },
    {
      name: 'a script enters rooms by their doors',
      severity: 'error',
      from: { path: '^scripts' },
      to: { path: `^src/${rooms}/[^/]+/.+`, pathNot: [`^src/${rooms}/[^/]+/index\\.tsx?$`] },
    },
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nothing imports what cannot be found',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['\\?(raw|url|worker)', '^(geojson|topojson-specification)$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.sql', '.css'],
    },
  },
}
