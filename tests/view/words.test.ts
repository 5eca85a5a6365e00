import { describe, expect, it } from 'vitest'
import * as words from '../../src/view/text/index.ts'
import { METHOD_SECTIONS, noticeText, RULES } from '../../src/view/text/index.ts'

/** Every sentence of the screen: constants as they are, functions with made-up arguments. */
function sentencesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return sentencesOf(callWith(value as (...args: unknown[]) => unknown))
  if (Array.isArray(value)) return value.flatMap(sentencesOf)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentencesOf) : []
}

function callWith(make: (...args: unknown[]) => unknown): unknown {
  try {
    return make(1, 2, 3, 4)
  } catch {
    return make('a', 'b', 'c', 'd')
  }
}

const sentences = sentencesOf({ ...words })

describe('the words of the screen', () => {
  it('hold no exclamation mark, no English and no empty sentence', () => {
    expect(sentences.length).toBeGreaterThan(200)
    for (const sentence of sentences) expect(sentence).not.toMatch(/[!¡]|\b(the|loading|undefined|click)\b|^\s*$/i)
  })
  it('put a space that does not break between a number and %', () => {
    for (const sentence of sentences) expect(sentence).not.toMatch(/\d ?%/)
  })
  it('have a section of the method for every rule a figure can name', () => {
    expect(METHOD_SECTIONS.map((section) => section.id)).toEqual([...RULES])
  })
  it('state the four denominators with the figures of May 2020', () => {
    const method = sentencesOf(METHOD_SECTIONS).join(' ')
    for (const figure of ['12,0 %', '45,6 % de 195 (45,4 % de 196)', '8,1 %', '10,9 %']) expect(method.replaceAll('\u00A0', ' ')).toContain(figure)
  })
  it('say something of every notice, even of one they do not know', () => {
    for (const key of ['enlace_no_valido', 'enlace_de_otra_version', 'enlace_incompleto', 'matriz_no_disponible', 'otra']) expect(noticeText(key).length).toBeGreaterThan(20)
  })
})
