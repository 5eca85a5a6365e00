import { Document, Packer, Paragraph } from 'docx'
import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { cleanDocx } from '../../../src/database/files/index.ts'
import type { Logo } from '../../../src/domain/letterhead/index.ts'
import { cleanLogo } from '../../../src/publish/letterhead/index.ts'
import { Keeper } from '../../../src/workspace/keeping/index.ts'
import { EMPTY_PAPERS, toBase64, type Papers } from '../../../src/workspace/papers/index.ts'
import {
  PAPER_KINDS,
  readProjectFile,
  sha256,
  type Project,
  type StoredImport,
} from '../../../src/workspace/storage/index.ts'
import { LONE_LOCK } from '../lone-lock.ts'
import { memoryStore } from '../memory-store.ts'
import { digest } from '../papers/made/every.ts'
import { papersWith } from '../papers/made/made-papers.ts'
import { importOf } from '../papers/made/made-recipes.ts'

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const FILES = ['a;b\r\n1;2', 'ñ', ''].map((text) => new TextEncoder().encode(text))
let docx = ''
let logo: Logo
let files = new Map<string, Uint8Array>()

beforeAll(async () => {
  const packed = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Modelo')] }] }))
  const cleaned = cleanDocx(new Uint8Array(packed))
  const drawn = cleanLogo(Uint8Array.from(atob(PIXEL), (letter) => letter.charCodeAt(0)))
  if (!cleaned.ok || typeof drawn === 'string') throw new Error('the examples are no documents')
  docx = toBase64(cleaned.bytes)
  logo = drawn
  files = new Map(await Promise.all(FILES.map(async (bytes) => [await sha256(bytes), bytes] as const)))
})
afterEach(() => void vi.useRealTimers())

interface Desk {
  readonly papers: Papers
  readonly imports: readonly StoredImport[]
  readonly matrix: 'simulada' | 'vacia'
  readonly hash: string
}

/** A desk on which nothing else was ever done. */
function deskOf({ papers, imports, matrix, hash }: Desk) {
  let standing = papers
  const keeper = new Keeper({
    ...{ store: memoryStore(), lock: LONE_LOCK, today: '2026-11-29', matrix: () => matrix, hash: () => hash },
    papers: { read: () => standing, replace: (next) => void (standing = next), rebase: () => undefined },
    imports: { read: () => imports, withdraw: () => undefined },
  })
  return { keeper, papers: () => standing }
}

/** What a desk that has this saves in its file. */
async function saved(desk: Desk): Promise<Uint8Array> {
  const { keeper } = deskOf(desk)
  for (const bytes of files.values()) await keeper.holdFile(bytes)
  return keeper.saveProject(new Set())
}

/** What a desk that opened a file says, and what it saves in its own. */
async function opened(bytes: Uint8Array, label: string): Promise<{ papers: Papers; again: Uint8Array; read: Project }> {
  const reading = await readProjectFile(bytes)
  if (!reading.ok) throw new Error(reading.fault)
  const { hash, matrix } = reading.project.snapshot
  const linaje = { ...EMPTY_PAPERS.linaje, label }
  const { keeper, papers } = deskOf({ papers: { ...EMPTY_PAPERS, linaje }, imports: [], matrix, hash })
  await keeper.adopt(reading.project)
  expect(keeper.damaged).toBe(false)
  expect(keeper.redacted).toBe(false)
  return { papers: papers(), again: await keeper.saveProject(new Set()), read: reading.project }
}

const desks = () =>
  fc.record<Desk>({
    papers: papersWith(docx, logo),
    imports: fc.uniqueArray(importOf(fc.constantFrom(...files.keys()), digest), {
      maxLength: 3,
      selector: ({ id }) => id,
    }),
    matrix: fc.constantFrom('simulada', 'vacia'),
    hash: fc.constantFrom('', '#pagina=plan&k=5'),
  })

describe('A project that leaves in a file and is opened elsewhere', () => {
  it('says the same there of each thing that is kept, and leaves again in the same bytes', async () => {
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(desks(), async (desk) => {
        const bytes = await saved(desk)
        const { papers, again, read } = await opened(bytes, desk.papers.linaje.label)
        for (const kind of PAPER_KINDS) {
          expect(papers[kind], kind).toEqual(desk.papers[kind])
          if (JSON.stringify(desk.papers[kind]) !== JSON.stringify(EMPTY_PAPERS[kind])) seen.add(kind)
        }
        expect(read.snapshot).toMatchObject({ imports: desk.imports, matrix: desk.matrix, hash: desk.hash })
        expect(Buffer.compare(bytes, again)).toBe(0)
      }),
      { numRuns: 150 },
    )
    expect(seen).toEqual(new Set(PAPER_KINDS))
  })
  it('leaves in the same bytes at another hour', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-29T08:00:00') })
    const desk = { papers: EMPTY_PAPERS, imports: [], matrix: 'vacia', hash: '' } as const
    const early = await saved(desk)
    vi.setSystemTime(new Date('2026-11-29T19:00:02'))
    expect(Buffer.compare(early, await saved(desk))).toBe(0)
  })
})
