/* Each rule is a sentence of the house: who may enter which storey, and by which door. */
const rooms = '(domain|database|publish|workspace|view)'
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
