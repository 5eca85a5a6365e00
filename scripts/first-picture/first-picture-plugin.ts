import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import ts from 'typescript'
import type { IndexHtmlTransformContext, Plugin } from 'vite'
import { repository } from '../run-step.ts'
import { withPicture } from './with-picture.ts'

const SOURCE = join(repository, 'src/first-picture.ts')
const SCRIPT = 'primera-vista.js'
const MAKE = ['--import', './scripts/load-sql.mjs', '--import', 'tsx', 'scripts/first-picture/make-picture.ts']

/**
 * Puts the picture of the default view into index.html, drawn by the program's own code from the data that were built,
 * with what the first screen needs asked for from the first byte; and beside it the script that agrees to the picture
 * and starts the program.
 */
export function firstPicturePlugin(): Plugin {
  let build = ''
  return {
    name: 'first-picture',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: async (html, { bundle = {} }) => {
        const picture = await makePicture()
        build = markOf(picture, bundle)
        const [program, map] = [chunkOf(bundle, 'inicio'), chunkOf(bundle, 'mapa')]
        const codes = [...new Set([program, ...importsOf(bundle, program), map, ...importsOf(bundle, map)])]
        return withPicture(html, { picture, build, script: SCRIPT, program, codes, icon: readIcon() })
      },
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        if ('index.html' in bundle) this.emitFile({ type: 'asset', fileName: SCRIPT, source: firstScript(build) })
      },
    },
  }
}

type Bundle = NonNullable<IndexHtmlTransformContext['bundle']>

/** The mark of the tab, inside the page: one file less to ask for. */
function readIcon(): string {
  return `data:image/svg+xml,${encodeURIComponent(readFileSync(join(repository, 'public/icono.svg'), 'utf8'))}`
}

async function makePicture(): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, MAKE, { cwd: repository, maxBuffer: 1e8 })
  return stdout
}

/** What tells this build from any other: the picture and every file that has its content in its name. */
function markOf(picture: string, bundle: Bundle): string {
  const hash = createHash('sha256').update(picture)
  for (const name of Object.keys(bundle).sort()) hash.update(`${name}\n`)
  return hash.digest('hex').slice(0, 16)
}

/** The chunk of that name, of those that vite.config.ts puts together for the first screen. */
function chunkOf(bundle: Bundle, chunk: string): string {
  const name = Object.keys(bundle).find((each) => each.startsWith(`assets/${chunk}-`) && each.endsWith('.js'))
  if (name === undefined) throw new Error(`No chunk is called ${chunk}`)
  return name
}

/** The files that a chunk cannot start without: the browser would ask for them only once it has read it. */
function importsOf(bundle: Bundle, file: string): readonly string[] {
  const chunk = bundle[file]
  return chunk?.type === 'chunk' ? chunk.imports : []
}

function firstScript(build: string): string {
  const { outputText } = ts.transpileModule(readFileSync(SOURCE, 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2017, module: ts.ModuleKind.ESNext, removeComments: true },
  })
  return `{\nconst BUILD = ${JSON.stringify(build)}\n${outputText.replace(/^export \{\};?\s*$/m, '')}}\n`
}
