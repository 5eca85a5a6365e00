import { describe, expect, it } from 'vitest'
import { addingText } from '../../../src/view/text/index.ts'

const nothing = { rows: 0, territories: 0, aspects: [], topics: [] }

describe('What a load takes away', () => {
  it('is said with its count of rows and of what, before it is accepted', () => {
    expect(addingText.lost({ ...nothing, rows: 3, aspects: [['2025', 3]] }, String)).toBe(
      'Si la carga así, se quitan 3 filas: 2025 en 3 territorios.',
    )
    expect(
      addingText.lost({ rows: 56, territories: 54, aspects: [['2025', 1]], topics: [['sexual', 1]] }, String),
    ).toBe(
      'Si la carga así, se quitan 56 filas: todo lo de 54 territorios que este archivo no nombra, 2025 en 1 territorio y sexual en 1 territorio.',
    )
  })

  it('of the public data is said with how many territories are left without any', () => {
    expect(addingText.lostPublic({ territories: 54, figures: 108 })).toBe(
      'Si la carga así, se quitan 108 cifras públicas de un territorio y un año que este archivo no trae, y quedan sin cifra 54 territorios.',
    )
    expect(addingText.lostPublic({ territories: 0, figures: 1 })).toBe(
      'Si la carga así, se quita 1 cifra pública de un territorio y un año que este archivo no trae.',
    )
  })
})
