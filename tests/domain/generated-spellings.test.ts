import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { qualityOfTexts } from '../../src/database/ledger/index.ts'
import { readQuality } from '../../src/database/origins/index.ts'
import { withoutReserved } from '../../src/domain/disclosure/index.ts'
import { REFUGE_TYPE, refugeInText, refugeVerdict, typeOfService } from '../../src/domain/services/index.ts'

const BETWEEN_WORDS = [' ', '  ', '\u00a0', '\t', '\n', '-', '–', '_', '.', '. ', '/', ', ', '\u2003', ' \u200b']
/** A number may be cut by these; commas and strokes part one number from another. */
const WITHIN_NUMBERS = [' ', '  ', '\u00a0', '\t', '-', '–', '.', '. ', '\u2003', ' \u200b']
const UNSEEN = ['\u200b', '\u200d', '\u00ad', '\ufeff', '\u2060']
const ACCENTS = ['\u0301', '\u0300', '\u0308']

/** A letter or digit as a hand, a keyboard or a copy may leave it, always read as the same by an eye. */
function sign(letter: string): fc.Arbitrary<string> {
  const wide = /[!-~]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter
  const accented = /[aeiou]/i.test(letter) ? ACCENTS.map((accent) => letter + accent) : [letter]
  const seen = fc.constantFrom(letter, letter.toUpperCase(), letter.toLowerCase(), wide, ...accented)
  return fc.tuple(seen, fc.constantFrom('', '', '', ...UNSEEN)).map((parts) => parts.join(''))
}

/** The words in any writing that an eye reads as the same. */
function spelt(words: string, between: readonly string[] = BETWEEN_WORDS): fc.Arbitrary<string> {
  const parts = words.split(' ').map((word) => fc.tuple(...[...word].map(sign)).map((signs) => signs.join('')))
  const gaps = parts.slice(1).map(() => fc.constantFrom(...between))
  return fc
    .tuple(fc.tuple(...parts), fc.tuple(...gaps))
    .map(([written, cuts]) => written.map((word, at) => word + (cuts[at] ?? '')).join(''))
}

const anyOf = (texts: readonly string[], between?: readonly string[]) =>
  fc.constantFrom(...texts).chain((words) => spelt(words, between))
const beside = fc.constantFrom('', 'CEM y ', 'Convenio 2024: ', '1) ', '(')

describe('However it is written, with any case, accents, widths, gaps and unseen signs', () => {
  const REFUGES = [
    'HRT',
    'H R T',
    'hogar de refugio temporal',
    'hogares de refugio',
    'hogar refugio',
    'casa de refugio',
    'casas de acogida',
    'casa acogida',
    'hogar de acogida',
    'refugio temporal',
    'acogida temporal',
  ]

  test('a refuge is a refuge, as a type, as a name and within a text', () => {
    fc.assert(
      fc.property(anyOf(REFUGES), beside, (refuge, before) => {
        expect(typeOfService(refuge)).toBe(REFUGE_TYPE)
        expect(refugeVerdict({ type: 'otro', subtype: '', name: `${before}${refuge}` })).toBe('refugio')
        expect(refugeInText(`${before}${refuge}, Jr. Luna 123`)).toBe('refugio')
        expect(withoutReserved(`${before}${refuge}, Jr. Luna 123`).text).toBe('[texto reservado]')
      }),
      { numRuns: 300 },
    )
  })

  test('a number of a person and an address of mail leave the text', () => {
    const personal = fc.oneof(
      spelt('45678912').map((digits) => [digits, 'dni'] as const),
      anyOf(['DNI 45678912', 'documento 4567 8912', 'DNI 45 678 912'], WITHIN_NUMBERS).map(
        (text) => [text, 'dni'] as const,
      ),
      anyOf(['987654321', '987 654 321', '51 987 654 321'], WITHIN_NUMBERS).map((text) => [text, 'telefono'] as const),
      spelt('ana@correo.pe').map((text) => [text, 'correo'] as const),
    )
    fc.assert(
      fc.property(personal, ([text, kind]) => {
        const { text: left, kinds } = withoutReserved(`ver ${text} hoy`)
        expect(kinds).toContain(kind)
        expect(left.normalize('NFKC')).not.toMatch(/\d{4}|@/)
      }),
      { numRuns: 300 },
    )
  })

  test('what is invented is simulated, in a cell of quality and in a title', () => {
    const INVENTED = ['simulado', 'dato simulado', 'datos simulados', 'simulación', 'ficticio', 'cifras inventadas']
    fc.assert(
      fc.property(anyOf(INVENTED), beside, (words, before) => {
        expect(readQuality(`${before}${words}`)).toBe('simulado')
        expect(qualityOfTexts([`${before}${words}`])).toBe('simulado')
      }),
      { numRuns: 300 },
    )
  })

  test('the other qualities are told apart', () => {
    for (const [words, quality] of [
      ['observado', 'observado'],
      ['heredado', 'heredado'],
      ['estimado', 'estimado'],
    ] as const)
      fc.assert(
        fc.property(spelt(words), (cell) => {
          expect(readQuality(cell)).toBe(quality)
        }),
      )
  })
})
