import path from 'node:path'
import { lackingIn, makeBundle, type BundleGround, type BundleOf } from '../../../../src/publish/bundle/index.ts'
import type { Terminal } from '../../console.ts'
import { save } from '../../files.ts'

/** Ending of the manifest that lies beside its .zip. */
export const BESIDE = '.manifiesto.json'

/** Makes one bundle and writes it with its manifest; whether a file of it could not be made. */
export async function writeBundle(
  of: BundleOf,
  ground: BundleGround,
  folder: string,
  { out, warn }: Terminal,
): Promise<boolean> {
  const bundle = await makeBundle(of, ground, {
    tell: ({ done, total, name }) => warn(`${done + 1} de ${total}: ${name}`),
    stopped: () => false,
  })
  if (bundle === null) return true
  await saveBundle(bundle, folder)
  for (const line of lackingIn(bundle.manifest)) warn(line)
  const { estado, archivos, no_hechos } = bundle.manifest
  out(`${estado === 'completo' ? 'Completo' : 'Incompleto'}: ${bundle.name}, ${archivos.length} archivos`)
  return no_hechos.length > 0
}

/** Writes a bundle and its manifest beside it; the name of the manifest. */
export async function saveBundle(
  { name, bytes, written }: NonNullable<Awaited<ReturnType<typeof makeBundle>>>,
  folder: string,
): Promise<string> {
  const beside = name.replace(/\.zip$/, BESIDE)
  await save(path.join(folder, name), bytes, name)
  await save(path.join(folder, beside), written, beside)
  return beside
}
