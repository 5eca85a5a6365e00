import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

/** Where LibreOffice is, or null where it is not installed. */
export const soffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync) ?? null

/** A workbook opened and saved again by LibreOffice in another format. */
export async function resaved(
  bytes: Uint8Array,
  name: string,
  format: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [only] = await resavedAll([{ name, bytes }], format)
  if (only === undefined) throw new Error('nothing came back')
  return only
}

/** Several workbooks saved again in one go: starting LibreOffice is what takes long. */
export async function resavedAll(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  format: string,
): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  const dir = await mkdtemp(path.join(tmpdir(), 'brecha-soffice-'))
  const places = await Promise.all(
    files.map(async ({ name, bytes }) => {
      await writeFile(path.join(dir, name), bytes)
      return path.join(dir, name)
    }),
  )
  const profile = `-env:UserInstallation=file://${dir}/perfil`
  const args = [profile, '--headless', '--convert-to', format, '--outdir', path.join(dir, 'otra')]
  await promisify(execFile)(soffice ?? '', [...args, ...places])
  return Promise.all(
    files.map(async ({ name }) => {
      const again = `${name.replace(/\.\w+$/, '')}.${format}`
      return { name: again, bytes: new Uint8Array(await readFile(path.join(dir, 'otra', again))) }
    }),
  )
}
