import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { webAddress } from '../../src/domain/measure/index.ts'

describe('the web address of a source', () => {
  it.each([
    'https://www.gob.pe/mimp',
    'http://portal.example.org:8080/a/b.csv?año=2025#cuadro-3',
    'https://datos.example.org/%C3%B1/archivo.xlsx',
  ])('is taken as it is written: %s', (text) => {
    expect(webAddress(` ${text} `)).toBe(text)
  })

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<b>',
    'vbscript:x',
    'ftp://example.org/a',
    'file:///etc/passwd',
    '//example.org',
    'www.gob.pe',
    'https://',
    'https://someone:secret@example.org/',
    'https://example.org/a b',
    'https://example.org/"onclick=',
    `https://example.org/${'a'.repeat(300)}`,
  ])('is none of what would do another thing than open a page: %s', (text) => {
    expect(webAddress(text)).toBe('')
  })

  it('is always http or https for a browser too, with nobody named in it', () => {
    const pieces = [
      'https',
      'http',
      'javascript',
      ':',
      '//',
      '/',
      '\\',
      '@',
      'example.org',
      ':80',
      '?',
      '#',
      ' ',
      '\t',
      '%40',
    ]
    const texts = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 2 })), { maxLength: 8 })
    fc.assert(
      fc.property(texts, fc.constantFrom('', 'https://'), (text, before) => {
        const taken = webAddress(before + text.join(''))
        if (taken === '' || !URL.canParse(taken)) return
        const { protocol, username, password } = new URL(taken)
        expect(['http:', 'https:']).toContain(protocol)
        expect(username + password).toBe('')
      }),
    )
  })
})
