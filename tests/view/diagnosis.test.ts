import { describe, expect, test } from 'vitest'
import { securityHeaders } from '../../src/workspace/deployment/index.ts'
import { compareHeaders, countRequests } from '../../src/workspace/diagnosis/index.ts'
import { diagnosisWords } from '../../src/view/diagnosis/found-words.ts'

describe('The page of diagnosis', () => {
  test('the headers that the server here sends are all right', () => {
    expect(compareHeaders(new Headers(securityHeaders))).toEqual({ missing: [], different: [] })
  })

  test('a header that lacks is told apart from one that says something else', () => {
    const sent = new Headers(securityHeaders)
    sent.delete('Permissions-Policy')
    sent.set('Content-Security-Policy', 'default-src *')
    const compared = compareHeaders(sent)
    expect(compared).toEqual({ missing: ['Permissions-Policy'], different: ['Content-Security-Policy'] })
    const [verdict, words] = diagnosisWords.headers([{ file: '', status: 200, ...compared }])
    expect([verdict, words]).toEqual([
      'falla',
      'Página: falta Permissions-Policy; dice otra cosa Content-Security-Policy.',
    ])
  })

  test('a server that nobody answers for is not said to lack its headers', () => {
    const silent = { file: 'a.wasm', status: null, missing: [], different: [] }
    expect(diagnosisWords.headers([silent])).toEqual(['atencion', 'a.wasm: nadie respondió.'])
  })

  test('a request counts as foreign by its origin, and what holds no origin goes nowhere', () => {
    const addresses = ['http://a.test/x', 'http://a.test:81/x', 'data:,x', 'blob:http://a.test/1', 'wss://b.test/y']
    expect(countRequests(addresses, 'http://a.test')).toEqual({ own: 1, foreign: ['http://a.test:81', 'wss://b.test'] })
    expect(diagnosisWords.requests({ own: 4, foreign: [] })).toEqual(['bien', '0 a otros sitios; 4 al propio.'])
  })

  test('storage of which the browser says nothing is not said to be zero', () => {
    const [, words] = diagnosisWords.storage({ database: true, used: null, quota: null, lasting: null })
    expect(words).toContain('El navegador no dice cuánto usa.')
  })
})
