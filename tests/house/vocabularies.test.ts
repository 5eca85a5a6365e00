import { describe, expect, test } from 'vitest'
import {
  DEFINITIONS,
  ETAPA_ROWS,
  ETAPAS,
  INITIATIVE_TYPES,
  INSTANCIA_LEVELS,
  INSTRUMENT_ESTADOS,
  INSTRUMENTS,
  PLAN_TERMS,
  VALIDITY_STATES,
} from '../../src/domain/instancias/index.ts'
import { PATTERNS } from '../../src/domain/layers/index.ts'
import { APPLIED, QUALITIES, TABLE_NAMES, VERDICTS } from '../../src/domain/measure/index.ts'
import { UNIT_LEVELS } from '../../src/domain/territory/index.ts'
import { GROUPS } from '../../src/domain/criteria/index.ts'
import { TABLE_SQL } from '../../src/database/tables/index.ts'
import { listCode, listFiles, read } from './house.ts'

/** Each list of words that the State or the method fixes, and the one file that writes it. */
const VOCABULARIES: readonly (readonly [words: readonly string[], home: string])[] = [
  [ETAPAS, 'src/domain/instancias/stage.ts'],
  [ETAPA_ROWS, 'src/domain/instancias/stage.ts'],
  [INSTRUMENTS, 'src/domain/instancias/instrument.ts'],
  [INSTRUMENT_ESTADOS, 'src/domain/instancias/instrument.ts'],
  [PLAN_TERMS, 'src/domain/instancias/instrument.ts'],
  [INITIATIVE_TYPES, 'src/domain/instancias/initiative.ts'],
  [INSTANCIA_LEVELS, 'src/domain/instancias/instancia-level.ts'],
  [DEFINITIONS, 'src/domain/instancias/coverage.ts'],
  [VALIDITY_STATES, 'src/domain/instancias/validity.ts'],
  [UNIT_LEVELS, 'src/domain/territory/unit.ts'],
  [VERDICTS, 'src/domain/measure/measure.ts'],
  [APPLIED, 'src/domain/measure/measure.ts'],
  [QUALITIES, 'src/domain/measure/measure.ts'],
  [TABLE_NAMES, 'src/domain/measure/source.ts'],
  [PATTERNS, 'src/domain/layers/spec.ts'],
  [GROUPS, 'src/domain/criteria/catalogue.ts'],
]

/**
 * The lists of quoted words in a text, `[…]` of a program and `(…)` of a statement, one after another as they are
 * written.
 */
function listsOf(text: string): readonly string[] {
  return [...text.matchAll(/[[(]\s*('[a-z_]+'(?:\s*,\s*'[a-z_]+')+),?\s*[\])]/g)].map(([, words = '']) =>
    words.replace(/\s|'/g, ''),
  )
}

describe('The words of a vocabulary', () => {
  test('are listed in one file: every other list is read from it', () => {
    const files = [...listCode('src', 'scripts'), ...listFiles('src/database', /\.sql$/)]
    const again = files.flatMap((path) => {
      const lists = listsOf(read(path))
      return VOCABULARIES.filter(([words, home]) => path !== home && lists.includes(words.join(','))).map(
        ([words]) => `${path}: ${words.join(', ')}`,
      )
    })
    expect(again).toEqual([])
  })

  test('are those of the tables: each ENUM is one whole vocabulary in its order', () => {
    const enums = Object.values(TABLE_SQL).flatMap((sql) =>
      [...sql.matchAll(/ENUM(\([^)]*\))/g)].map(([, list = '']) => listsOf(list).join(';')),
    )
    const known = VOCABULARIES.map(([words]) => words.join(','))
    expect(enums.length).toBe(8)
    expect(enums.filter((words) => !known.includes(words))).toEqual([])
  })

  test('no table writes the words of an ENUM by hand', () => {
    const written = listFiles('src/database/tables', /\.sql$/).filter((path) => /ENUM\s*\(\s*'/.test(read(path)))
    expect(written).toEqual([])
  })

  test('a check of what comes from outside is written once', () => {
    const again = listCode('src', 'scripts').filter(
      (path) =>
        /function (isRecord|isText|isShortText)\(/.test(read(path)) && path !== 'src/domain/untrusted/checks.ts',
    )
    expect(again).toEqual([])
  })
  test('accents are taken off a text in one place: no other file does it its own way', () => {
    const again = listCode('src', 'scripts').filter((path) => read(path).includes(".normalize('NFD')"))
    expect(again).toEqual(['src/domain/untrusted/unaccented.ts'])
  })
})
