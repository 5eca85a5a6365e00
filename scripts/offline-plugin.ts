import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import type { Plugin } from 'vite'

const SOURCE = join(import.meta.dirname, '../src/service-worker.ts')
/** The engine, and what only pictures of maps need: kept after the rest. */
const LATER = /\.(wasm|woff)$/
/** Not part of the page: the server's own rules, what is made beside each file, and a map base, which may be huge. */
const LEFT_OUT = /(^|\/)[._][^/]*$|\.(br|gz|pmtiles)$/

/** Writes service-worker.js beside the page: its source with the list of the build's files and their version put in. */
export function offlinePlugin(): Plugin {
  let publicDir = ''
  return {
    name: 'offline',
    apply: 'build',
    configResolved: (config) => void (publicDir = config.publicDir),
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        if (!('index.html' in bundle)) return
        const own = Object.entries(bundle).map(([name, file]): [string, string | Uint8Array] => [
          name,
          file.type === 'asset' ? file.source : file.code,
        ])
        const copied = listFiles(publicDir)
          .filter((name) => !LEFT_OUT.test(name))
          .map((name): [string, Uint8Array] => [name, readFileSync(join(publicDir, name))])
        this.emitFile({ type: 'asset', fileName: 'service-worker.js', source: serviceWorker([...own, ...copied]) })
      },
    },
  }
}

/** The worker's code for these files: any change of one is another version. */
export function serviceWorker(files: readonly (readonly [name: string, content: string | Uint8Array])[]): string {
  const kept = files.filter(([name]) => !LEFT_OUT.test(name)).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const hash = createHash('sha256')
  for (const [name, content] of kept) hash.update(`${name}\n`).update(content)
  const names = kept.map(([name]) => name)
  const offline = {
    version: hash.digest('hex').slice(0, 16),
    files: names.filter((name) => !LATER.test(name)),
    later: names.filter((name) => LATER.test(name)),
  }
  const { outputText } = ts.transpileModule(readFileSync(SOURCE, 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, removeComments: true },
  })
  return `const OFFLINE = ${JSON.stringify(offline)}\n${outputText.replace(/^export \{\};?\s*$/m, '')}`
}

function listFiles(folder: string, below = ''): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(join(folder, below)).flatMap((name) => {
    const path = below === '' ? name : `${below}/${name}`
    return statSync(join(folder, path)).isDirectory() ? listFiles(folder, path) : [path]
  })
}
