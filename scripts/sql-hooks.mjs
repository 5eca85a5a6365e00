import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

export async function load(url, context, next) {
  if (!url.endsWith('.sql?raw')) return next(url, context)
  const text = await readFile(fileURLToPath(url.slice(0, -4)), 'utf8')
  return { format: 'module', shortCircuit: true, source: `export default ${JSON.stringify(text)}` }
}
