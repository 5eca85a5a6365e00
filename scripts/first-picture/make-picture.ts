import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { localDay } from '../../src/domain/calendar/index.ts'
import { pictureOf } from '../../src/workspace/commands/index.ts'
import { parseLimites, readFirstFacts } from '../../src/workspace/session/index.ts'
import { repository } from '../run-step.ts'
import { printPicture } from './print-picture.ts'

const read = async (name: string): Promise<ArrayBuffer> => {
  const bytes = await readFile(join(repository, 'public', 'data', name))
  return new Uint8Array(bytes).buffer
}

/**
 * Prints the first picture of the built data as the HTML that the page carries; nothing where there is nothing to draw.
 */
async function printFirstPicture(): Promise<void> {
  const [{ country, macroRegions }, limites] = [await readFirstFacts('simulada', read), await read('limites.json')]
  const boundaries = parseLimites(JSON.parse(new TextDecoder().decode(limites)))
  const picture = await pictureOf(country, macroRegions, boundaries, localDay(new Date()))
  if (picture !== null) process.stdout.write(printPicture(picture))
}

await printFirstPicture()
