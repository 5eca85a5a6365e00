import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { COMPONENT_FILE } from '../src/workspace/deployment/index.ts'
import { listComponents, type Lock } from './list-components.ts'
import { repository } from './run-step.ts'

/** Puts beside the page the list of the packages it stands on, from the lock file; the page shows it in Método. */
export function componentsPlugin(): Plugin {
  return {
    name: 'components',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        if ('index.html' in bundle) this.emitFile({ type: 'asset', fileName: COMPONENT_FILE, source: readList() })
      },
    },
    configureServer(server) {
      server.middlewares.use(`/${COMPONENT_FILE}`, (_, response) => void response.end(readList()))
    },
  }
}

function readList(): string {
  const lock = JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8')) as Lock
  return `${JSON.stringify(listComponents(lock), null, 1)}\n`
}
