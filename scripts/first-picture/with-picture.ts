const PLACE = '<div id="brecha"></div>'
/** What the bundler asks for by itself: the program starts later, and its parts are named here. */
const OWN_LINKS = /\s*<(?:script type="module"|link rel="modulepreload")[^>]*>(?:<\/script>)?/g
/** What the first screen reads, in the order in which it does. */
const DATA = ['limites.json', 'manifest.json', 'facts.json']

/**
 * What is put into the page: the picture as HTML, what tells the build, the files of the first screen, and the mark of
 * the tab.
 */
export interface FirstScreen {
  readonly picture: string
  readonly build: string
  readonly script: string
  readonly program: string
  /** Files of code, the program's own among them. */
  readonly codes: readonly string[]
  readonly icon: string
}

/**
 * The page with the picture in its place and, before anything else that it asks for, the script that agrees to it and
 * then starts the program.
 */
export function withPicture(html: string, { picture, build, script, program, codes, icon }: FirstScreen): string {
  const parts = [PLACE, '<link', './icono.svg', '</head>']
  if (parts.some((part) => !html.includes(part))) throw new Error('index.html has no place for the first picture')
  const first = `<script src="./${script}" data-program="./${program}"${daysOf(picture)} data-build="${build}"></script>`
  const code = codes.map((file) => `<link rel="modulepreload" crossorigin href="./${file}">`)
  const data = DATA.map((name) => `<link rel="preload" as="fetch" crossorigin href="./data/${name}">`)
  return html
    .replace(OWN_LINKS, '')
    .replace('<link', () => `${first}\n    <link`)
    .replace('./icono.svg', () => icon)
    .replace('</head>', () => `  ${[...code, ...data].join('\n    ')}\n  </head>`)
    .replace(PLACE, () => PLACE.replace('></', () => `>${picture}</`))
}

function daysOf(picture: string): string {
  return ['from', 'until'].map((name) => new RegExp(` data-${name}="[^"]*"`).exec(picture)?.[0] ?? '').join('')
}
