import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readProjectFile } from '../../../src/workspace/storage/index.ts'

const project = (manifest: object) => zipSync({ 'proyecto.json': strToU8(JSON.stringify(manifest)) })

test.each([0, 99])('A project of version %i is told as one of another version, not as no project', async (version) => {
  expect(await readProjectFile(project({ version, imports: [] }))).toEqual({ ok: false, fault: 'otra_version' })
})

test('A project that states no version is no project', async () => {
  expect(await readProjectFile(project({ imports: [] }))).toEqual({ ok: false, fault: 'no_es_proyecto' })
})
