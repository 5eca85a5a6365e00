import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { repository, runNode } from './run-step.ts'
import { takeTimedPictures } from './timed-pictures.ts'

const ACCEPT = '--aceptar'
const SHAPES = '--formas'
/** Films the first screen instead: what is seen of it, moment by moment, on a slowed machine. */
const ARRIVAL = '--primera-vista'

await showGallery(process.argv.slice(2))

/**
 * Draws the gallery, compares it with the pictures that are kept (or keeps the new ones) and says where its page is.
 */
async function showGallery(asked: readonly string[]): Promise<void> {
  if (asked.length === 1 && asked[0] === SHAPES) return showShapes()
  const strange = asked.find((each) => each !== ACCEPT && each !== ARRIVAL)
  if (strange !== undefined) {
    console.log(
      `La galería no conoce «${strange}». Pídala sin opciones para comparar, con ${ACCEPT} para guardar lo dibujado, con ${ARRIVAL} para fotografiar cómo llega la primera vista, o con ${SHAPES} para retratar cinco formas de datos.`,
    )
    process.exitCode = 2
    return
  }
  if (asked.includes(ARRIVAL)) return console.log(`La primera vista: ${pathToFileURL(await takeTimedPictures()).href}`)
  const accepts = asked.includes(ACCEPT)
  const { code } = await runNode(
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'aparte', '--reporter=dot', 'tests/gallery/gallery.test.ts'],
    accepts ? { GALERIA: 'aceptar' } : {},
  )
  process.exitCode = code
  if (accepts && code === 0)
    console.log('Lo dibujado quedó guardado en tests/gallery/pictures: revíselo antes de confirmarlo.')
  console.log(`La galería: ${pathToFileURL(join(repository, 'test-results', 'galeria', 'index.html')).href}`)
}

/** Takes the pictures of five shapes of data in four windows of the built page, to be looked at. */
async function showShapes(): Promise<void> {
  const { code } = await runNode(['--import', 'tsx', 'tests/gallery/shapes.ts'])
  process.exitCode = code
  console.log(`Las formas: ${pathToFileURL(join(repository, 'test-results', 'formas')).href}`)
}
