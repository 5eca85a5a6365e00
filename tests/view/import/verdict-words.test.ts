import { describe, expect, it } from 'vitest'
import { evidenceSays } from '../../../src/view/text/index.ts'

const nothing = { meaning: 'recuento', reserved: 0, noted: 0, styles: [], writing: null } as const

describe('the evidence of a column', () => {
  it('says its cells and whole lines, whatever their order', () => {
    expect(evidenceSays({ ...nothing, written: 9, fits: 6, misfits: [2, 3, 4] })).toBe(
      '6 de 9 celdas · no se leen 3, como en las filas 2, 3, 4',
    )
    expect(evidenceSays({ ...nothing, written: 1, fits: 0, misfits: [1200] })).toBe(
      '0 de 1 celda · no se lee 1, fila 1\u00A0200',
    )
  })
})
