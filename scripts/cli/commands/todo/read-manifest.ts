import { readFile } from 'node:fs/promises'
import type { Logo } from '../../../../src/domain/letterhead/index.ts'
import { parseUbigeo, type Ubigeo } from '../../../../src/domain/territory/index.ts'
import { readLogo } from '../../../../src/publish/letterhead/index.ts'
import { MANIFEST, type BundleOf, type Manifest } from '../../../../src/publish/bundle/index.ts'
import { DECLARED } from '../../arguments/options.ts'
import { DataError } from '../../failure.ts'
import { whereItIs } from '../../files.ts'

/** What `rehacer` needs of a manifest. */
export interface ReadManifest {
  readonly of: BundleOf
  readonly options: Readonly<Record<string, string>>
  /** Checksum of each table, and of the limits under their own name. */
  readonly marks: ReadonlyMap<string, string>
  readonly writtenInPage: number
  readonly logo: Logo | null
}

/** The text of a file that a person names. */
export async function textOf(file: string): Promise<string> {
  return readFile(whereItIs(file), 'utf8').catch(() => {
    throw new DataError(`No se puede leer «${file}».`)
  })
}

/** Null on what is no manifest of one bundle. */
export function parseManifest(text: string): ReadManifest | null {
  try {
    const { brecha, edicion, conjunto, opciones, logo, tablas, limites, escrito_en_la_pagina } = JSON.parse(
      text,
    ) as Manifest
    if (brecha !== MANIFEST.brecha || edicion !== MANIFEST.edicion) return null
    const options = Object.entries(opciones).map(([name, value]) => [name, String(value)] as const)
    if (!options.every(([name]) => DECLARED.some((each) => each.name === name))) return null
    const of = bundleOf(conjunto)
    if (of === null) return null
    return {
      of,
      options: Object.fromEntries(options),
      marks: new Map([
        ...tablas.map(({ tabla, sha256 }) => [String(tabla), String(sha256)] as const),
        ...(limites === null ? [] : [['limites', String(limites.sha256)] as const]),
      ]),
      writtenInPage: Number(escrito_en_la_pagina),
      logo: readLogo(logo),
    }
  } catch {
    return null
  }
}

function bundleOf({ clase, nombre, regiones }: Manifest['conjunto']): BundleOf | null {
  const regions = regiones.map(parseUbigeo).filter((code): code is Ubigeo => code !== null)
  const [region] = regions
  if (region === undefined || regions.length !== regiones.length) return null
  return clase === 'region' ? { kind: 'region', region } : { kind: 'taller', name: String(nombre), regions }
}
