import { describe, expect, test } from 'vitest'
import { readGlossary, readHomonyms } from './glossary.ts'
import { identifiersOf, jsxTextsOf, listCode, listFiles, namesGivenIn, read, textsOf } from './house.ts'

const glossary = readGlossary()
const texts = [
  ...listCode('src/view/text', 'src/domain/words', 'src/domain/layers', 'src/publish/document'),
  'src/publish/cartography/plate-words.ts',
].flatMap((path) => textsOf(path).map((text) => ({ path, text })))
const english =
  /\b(the|and|of|with|from|is|are|not|this|that|your|you|please|click|loading|error while|failed|missing|unknown|yes|search|close|open|save|district|province|region of|data set|dataset|dashboard|score|rank|ranking of)\b/i

describe('The words', () => {
  test('each row of the glossary gives the concept its word in code, in SQL, on the screen, and what it is never called', () => {
    expect(glossary.length).toBeGreaterThanOrEqual(30)
    expect(glossary.filter(({ code, screen }) => code.length === 0 || screen.length === 0)).toEqual([])
  })

  test('no concept stands twice in the glossary', () => {
    const codes = glossary.flatMap(({ code }) => code)
    expect(codes.filter((word, index) => codes.indexOf(word) !== index)).toEqual([])
  })

  test('the screen never says a word that the glossary refuses', () => {
    const refused = glossary
      .flatMap(({ never }) => never)
      .map((word) => new RegExp(`(?<![\\p{L}\\d])${escapeWord(word)}(?![\\p{L}\\d])`, 'iu'))
    const found = texts.flatMap(({ path, text }) =>
      refused.filter((word) => word.test(text)).map((word) => `${path}: ${word.source} in "${text}"`),
    )
    expect(found).toEqual([])
  })

  test('one sign of number and one name of the key that opens, in all that is read', () => {
    const two = /\bN°|\bNº|\bNro\.|\bEnter\b (?:para|:)|\bEnter:/
    const found = listCode('src')
      .filter((path) => two.test(read(path)))
      .flatMap((path) => textsOf(path).flatMap((text) => (two.test(text) ? [`${path}: ${text}`] : [])))
    expect(found).toEqual([])
  })

  test('no identifier uses a word that the glossary refuses in code', () => {
    const refused = new Set(glossary.flatMap(({ neverInCode }) => neverInCode))
    const found = listCode('src', 'scripts').flatMap((path) =>
      identifiersOf(path)
        .filter((name) => refused.has(name))
        .map((name) => `${path}: ${name}`),
    )
    expect(found).toEqual([])
  })

  test('a word that was many things is carried only by names of the one thing that it means', () => {
    const homonyms = readHomonyms()
    expect(homonyms.length).toBeGreaterThan(3)
    const found = listCode('src', 'scripts').flatMap((path) => {
      const given = namesGivenIn(path)
      return homonyms.flatMap(({ word, places, names }) => {
        const isPlace = places.some((place) => path.startsWith(place))
        const mayBe = (name: string) => isPlace && (names.length === 0 || names.includes(name))
        return given.filter((name) => carries(name, word) && !mayBe(name)).map((name) => `${path}: ${name}`)
      })
    })
    expect(found).toEqual([])
  })

  test('SQL columns never carry a name that the glossary refuses in code', () => {
    const refused = new Set(glossary.flatMap(({ neverInCode }) => neverInCode).map((word) => word.toLowerCase()))
    const found = listFiles('src', /\.sql$/).flatMap((path) =>
      (read(path).match(/\w+/g) ?? [])
        .filter((name) => refused.has(name.toLowerCase()))
        .map((name) => `${path}: ${name}`),
    )
    expect(found).toEqual([])
  })

  test('what the screen says is in Spanish', () => {
    expect(
      texts.filter(({ text }) => text.includes(' ') && english.test(text)).map(({ path, text }) => `${path}: ${text}`),
    ).toEqual([])
  })

  test('what the screen says is calm: no exclamation marks', () => {
    expect(texts.filter(({ text }) => /[¡]|[\p{L}]!/u.test(text)).map(({ path, text }) => `${path}: ${text}`)).toEqual(
      [],
    )
  })

  test('sentences of the screen live in src/view/text, not in the components', () => {
    const components = listCode('src').filter((path) => path.endsWith('.tsx') && !path.startsWith('src/view/text/'))
    const found = components.flatMap((path) =>
      jsxTextsOf(path)
        .filter((text) => /\p{L}{2,}/u.test(text) && text !== 'Brecha')
        .map((text) => `${path}: ${text}`),
    )
    expect(found).toEqual([])
  })

  test('identifiers carry no accent and no ñ', () => {
    expect(
      listCode().flatMap((path) =>
        identifiersOf(path)
          .filter((name) => /[^\x20-\x7e]/.test(name))
          .map((name) => `${path}: ${name}`),
      ),
    ).toEqual([])
  })
})

/** Whether a name is the word, or has it among the words it is made of: `useDesk` and `sheets`, not `spreadsheet`. */
function carries(name: string, word: string): boolean {
  if (!/^[a-z]+$/.test(word)) return name === word
  return (name.match(/[A-Z]?[a-z]+/g) ?? []).some((part) => part.toLowerCase().replace(/s$/, '') === word)
}

function escapeWord(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
