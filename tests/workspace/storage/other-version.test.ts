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

test.each([1, 2, 3])('A project of version %i, which knew nothing of lineage, still opens', async (version) => {
  const old = { version, savedAt: '2026-11-21', matrix: 'simulada', imports: [], papers: [], hash: '' }
  expect(await readProjectFile(project(old))).toMatchObject({ ok: true, project: { snapshot: { papers: [] } } })
})
