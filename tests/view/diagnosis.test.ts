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
    const [verdict, words] = diagnosisWords.headers([{ file: '', status: 200, ...compared }], 'apagado')
    expect([verdict, words]).toEqual([
      'falla',
      'Página: falta Permissions-Policy; dice otra cosa Content-Security-Policy.',
    ])
  })

  test('a server that nobody answers for is not said to lack its headers', () => {
    const silent = { file: 'a.wasm', status: null, missing: [], different: [] }
    expect(diagnosisWords.headers([silent], 'apagado')).toEqual(['atencion', 'a.wasm: nadie respondió.'])
  })

  test('a request counts as foreign by its origin, and what holds no origin goes nowhere', () => {
    const addresses = ['http://a.test/x', 'http://a.test:81/x', 'data:,x', 'blob:http://a.test/1', 'wss://b.test/y']
    expect(countRequests(addresses, 'http://a.test')).toEqual({ own: 1, foreign: ['http://a.test:81', 'wss://b.test'] })
    expect(diagnosisWords.requests({ own: 4, foreign: [] }, 'apagado')).toEqual([
      'bien',
      '0 a otros sitios; 4 al propio.',
    ])
  })

  test('storage of which the browser says nothing is not said to be zero', () => {
    const [, words] = diagnosisWords.storage({ database: true, used: null, quota: null, lasting: null }, 'apagado')
    expect(words).toContain('El navegador no dice cuánto usa.')
  })

  test('an engine that starts when tried is not said to have been started for the tables of the person', () => {
    const tried = { version: 'v1.4.3', ms: 900 }
    const say = (own: Parameters<typeof diagnosisWords.engine>[1]) => diagnosisWords.engine(tried, own)
    expect(say('apagado')).toEqual([
      'bien',
      'DuckDB v1.4.3: se inició en 900 ms en una prueba hecha ahora. ' +
        'El de sus tablas aún no se inició: espera la primera que cargue.',
    ])
    expect(say('listo')[1]).toContain('El de sus tablas está en marcha.')
    expect(say('error')).toEqual(['atencion', expect.stringContaining('no pudo iniciarse antes')])
  })

  test('one that does not start is told in Spanish, with what to do, and its own words stay apart from ours', () => {
    const [verdict, words, technical] = diagnosisWords.engine({ failure: 'Failed to fetch [start]' }, 'apagado')
    expect([verdict, technical]).toEqual(['falla', 'Failed to fetch [start]'])
    expect(words).toMatch(/^Probado ahora, el motor no pudo iniciarse en este navegador, .+ pulse «Comprobar otra vez»/)
    expect(words).not.toContain('Failed')
  })
})
