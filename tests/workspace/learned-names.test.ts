import { describe, expect, test } from 'vitest'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { exportLearnedNames, LIST_FORMS, readLearnedNames } from '../../src/workspace/commands/index.ts'
import { country, facts } from '../domain/invented-country.ts'

const COUNTRY = country({ territories: [facts('0101'), facts('1801')] })
const NAMES = [
  { parts: ['', '', '', 'ICHUÑA', ''], code: ubigeo('0101') },
  { parts: ['0180', 'MOQUEGUA', '=SUMA(A1)', '', '-NIETO'], code: ubigeo('1801') },
].map((each) => ({ ...each, source: 'matriz.xlsx', learnedOn: '2026-11-29' }))

describe('The list of learned names', () => {
  test.each(LIST_FORMS)(
    'comes back whole as .%s, codes with their zeros and texts that look like formulas',
    async (form) => {
      const { name, bytes } = await exportLearnedNames(NAMES, COUNTRY, 'nombres', form)
      expect(name).toBe(`nombres.${form}`)
      expect(await readLearnedNames(bytes, name, COUNTRY)).toEqual({
        names: NAMES.map(({ parts, code }) => [parts.join('|'), code]),
        refusedLines: [],
      })
    },
  )
})
