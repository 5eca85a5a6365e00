import { describe, expect, test } from 'vitest'
import { readCells } from '../../../src/database/files/index.ts'
import { suites, type SuiteCase } from './suites.ts'

/** What the cells that were read hold, and what the file holds, but for separators, quotes, escapes and line ends. */
const bare = (text: string) => text.replace(/[\s",;\\\ufeff]/g, '')

describe.each(Object.entries<readonly SuiteCase[]>(suites))('files made after the kinds of %s', (_, cases) => {
  test.each(cases)('$name: read or refused with its reason, and nothing lost without a word', async (one) => {
    const read = await readCells(new TextEncoder().encode(one.text), one.file)
    if (one.refused !== undefined || !read.ok) {
      expect(read).toMatchObject({ ok: false, reason: one.refused })
      return
    }
    expect(read.notes.map(({ kind }) => kind)).toEqual(one.told)
    const [sheet] = read.sheets
    if (one.cells !== undefined) expect(sheet?.cells).toEqual(one.cells)
    if (one.file.startsWith('mapa')) return
    expect(bare((sheet?.cells ?? []).flat().join(''))).toBe(bare(one.text))
  })
})

const DOS_BYTES = [0xa0, 0x82, 0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xb5, 0x90, 0xd6, 0xe0, 0xe9]
const DOS = new Map([...'áéíóúñÑÁÉÍÓÚ'].map((letter, at) => [letter, DOS_BYTES[at] ?? 0]))

describe('a text in the code page of DOS', () => {
  test.each(['PERÚ', 'Áncash', 'LÚCUMA', 'ÑAHUIMPUQUIO', 'Sí', 'año', 'VÍCTOR FAJARDO', 'Jesús María'])(
    'whose only accents are those of «%s» is read as it was written, as is one of Windows',
    async (name) => {
      for (const [encoding, bytes] of [
        ['cp850', inCp850(name)],
        ['windows-1252', inLatin(name)],
      ] as const) {
        const read = await readCells(Uint8Array.from([...ascii('ubigeo;nombre\n010101;'), ...bytes]), 'casos.csv')
        expect(read.ok && [read.encoding, read.sheets[0]?.cells[1]]).toEqual([encoding, ['010101', name]])
      }
    },
  )
})

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function inCp850(text: string): number[] {
  return [...text].map((letter) => DOS.get(letter) ?? letter.charCodeAt(0))
}

function inLatin(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0))
}
