import { describe, expect, it } from 'vitest'
import { inWords } from '../../../src/view/text/index.ts'

describe('a word of the vocabularies on a screen', () => {
  it('is read with spaces, and what the file wrote in its own way is left as it is', () => {
    expect(['sin_desagregar', 'sin_instancia', 'en_proceso'].map(inWords)).toEqual([
      'sin desagregar',
      'sin instancia',
      'en proceso',
    ])
    const own = ['Marzo_2019', 'a_1', '_', 'creada', 'MODALIDAD_1', '']
    expect(own.map(inWords)).toEqual(own)
  })
})
