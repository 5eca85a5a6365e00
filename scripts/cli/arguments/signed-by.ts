import { readFile } from 'node:fs/promises'
import { LETTERHEAD_LIMITS, type Letterhead, type Logo } from '../../../src/domain/letterhead/index.ts'
import { cleanLogo, type LogoFault } from '../../../src/publish/letterhead/index.ts'
import { DataError, UsageError } from '../failure.ts'
import { whereItIs } from '../files.ts'
import type { Given } from './read-arguments.ts'

const FAULTS: Readonly<Record<LogoFault, string>> = {
  tipo: 'no es PNG ni JPEG',
  tamano: 'pasa de 200 kB',
  danado: 'es una imagen dañada',
}

/** Who signs what is written, from the options; throws a UsageError for a text too long, a DataError for a bad logo. */
export async function signedBy(given: Given): Promise<Letterhead> {
  const file = given.values.get('logo')
  const logo = file === undefined ? null : await readLogo(file)
  return { entity: textOf(given, 'entidad'), office: textOf(given, 'oficina'), place: textOf(given, 'lugar'), logo }
}

function textOf({ values }: Given, name: 'entidad' | 'oficina' | 'lugar'): string {
  const text = (values.get(name) ?? '').trim()
  const { text: most } = LETTERHEAD_LIMITS
  if (text.length > most) throw new UsageError(`--${name} admite ${most} letras a lo más; tiene ${text.length}.`)
  return text
}

async function readLogo(file: string): Promise<Logo> {
  const bytes = await readFile(whereItIs(file)).catch(() => {
    throw new DataError(`No se puede leer «${file}».`)
  })
  const logo = cleanLogo(new Uint8Array(bytes))
  if (typeof logo === 'string') throw new DataError(`El logo «${file}» ${FAULTS[logo]}.`)
  return logo
}
