import { describe, expect, it } from 'vitest'
import { K_CHOICES } from '../../src/domain/disclosure/index.ts'
import { defaultParameters } from '../../src/domain/criteria/index.ts'
import { parameterLine } from '../../src/domain/ranking/index.ts'
import * as words from '../../src/view/text/index.ts'
import { METHOD_SECTIONS, noticeText, RULES } from '../../src/view/text/index.ts'

/**
 * Numbers, texts, lists of names, a number before lists, and the small counts that may be chosen, and a list with its
 * file, its sender and its day; a dated thing with its name; of the life of an instancia a step, its state, a stage and
 * a doubt about it.
 */
const MADE_UP: readonly (readonly unknown[])[] = [
  [1, 2, 3, 4, 5, 6],
  ['a', 'b', 'c', 'd', 'e', 'f'],
  [['a'], ['b'], ['c']],
  [1, ['a'], ['b'], ['c']],
  [1, [1, 2], [3, 4]],
  ['a', [1, 2], null],
  [K_CHOICES.at(-1)],
  [{ rows: 2, territories: 1, aspects: [['2025', 3]], topics: [['fisica', 1]] }, String],
  [['a'], 'b', 'c', '2026-11-21'],
  [{ on: '2026-11-21', label: 'a' }],
  [[['en_region', '2026-07-10']]],
  ['expediente'],
  ['hecho', '2026-11-21'],
  ['operativa'],
  [{ stated: 'operativa', derived: 'creada', kind: 'contradice', lacking: [{ etapa: 'operativa' }] }],
]

/**
 * Every sentence of the screen: constants as they are, functions with made-up arguments, which may leave nothing to
 * say.
 */
function sentencesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function')
    return sentencesOf(callWith(value as (...args: unknown[]) => unknown)).filter((sentence) => sentence !== '')
  if (Array.isArray(value)) return value.flatMap(sentencesOf)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentencesOf) : []
}

function callWith(make: (...args: unknown[]) => unknown): unknown {
  const said = MADE_UP.map((made) => attempt(() => make(...made)))
  const whole = said.find((each) => each !== undefined && !JSON.stringify(each).includes('undefined'))
  if (whole === undefined) throw new Error(`no made-up arguments suit ${String(make)}`)
  return whole
}

function attempt(call: () => unknown): unknown {
  try {
    return call()
  } catch {
    return undefined
  }
}

/**
 * Said of a validity, a question or its answer, a field that two tabs wrote, the verdict of a column,
 * a fault of a kit, why a file is not read or a figure missing, or what a check found, which made-up arguments cannot
 * stand for.
 */
const OF_OBJECTS = [
  'validityWords',
  'answerSays',
  'questionSays',
  'clashField',
  'clashValue',
  'meaningSays',
  'evidenceSays',
  'sayMismatch',
  'sayKitFault',
  'missingFact',
  'unreadSentence',
  'refusedSentence',
]
const sentences = sentencesOf(Object.fromEntries(Object.entries(words).filter(([name]) => !OF_OBJECTS.includes(name))))

describe('the words of the screen', () => {
  it('hold no exclamation mark, no English and no empty sentence', () => {
    expect(sentences.length).toBeGreaterThan(200)
    for (const sentence of sentences) expect(sentence).not.toMatch(/[!¡]|\b(the|loading|undefined|click)\b|^\s*$/i)
  })
  it('tell nobody to take a workbook out of a zip, and of a zip do', () => {
    for (const reason of ['zip-ratio', 'zip-too-large', 'zip-lying-size', 'xml-entities'] as const) {
      for (const book of ['kit.xlsx', 'kit.ods', 'equipo.brecha', 'KIT.XLSX'])
        expect(words.unreadSentence(reason, book)).not.toMatch(/descompr/i)
      expect(words.unreadSentence(reason, 'kit.xlsx')).toMatch(/guardada de nuevo/)
    }
    expect(words.unreadSentence('zip-ratio', 'casos.zip')).toMatch(/Descomprímalo/)
    expect(words.refusedSentence('zip-ratio', 'kit.xlsx')).toBe(words.unreadSentence('zip-ratio', 'kit.xlsx'))
    expect(words.refusedSentence('archivo_alterado', 'sur.brecha')).toBe(words.PROJECT_FAULT_SAYS.archivo_alterado)
  })
  it('put a space that does not break between a number and %', () => {
    for (const sentence of sentences) expect(sentence).not.toMatch(/\d ?%/)
  })
  it('never write a percentile as a share: it is a place among the territories', () => {
    expect(words.firmnessText.sweepValue('percentile', 75)).toBe('75')
    expect(parameterLine('percentile', defaultParameters('2026-11-30'))[1]).toBe('75')
  })
  it('name the departamento whose cases they are where a rate is inherited, and nobody where it is its own', () => {
    expect(words.exploreText.rateCases('3 440', [2024, 2025], 'Moquegua')).toBe(
      'En todo Moquegua: 3 440 casos en 2024 y 2025',
    )
    expect(words.exploreText.rateCases('3 440', [2024, 2025], null)).toBe('3 440 casos en 2024 y 2025')
  })
  it('write the day that a table keeps as every other page writes it', () => {
    expect([words.inWords('2017-08-17'), words.inWords('sin_desagregar')]).toEqual([
      '17\u00A0ago.\u00A02017',
      'sin desagregar',
    ])
  })
  it('have a section of the method for every rule a figure can name', () => {
    expect(METHOD_SECTIONS.map((section) => section.id)).toEqual([...RULES])
  })
  it('state the four denominators with the figures of May 2020', () => {
    const method = sentencesOf(METHOD_SECTIONS).join(' ')
    for (const figure of ['12,0 %', '45,6 % de 195 (45,4 % de 196)', '8,1 %', '10,9 %'])
      expect(method.replaceAll('\u00A0', ' ')).toContain(figure)
  })
  it('say something of every notice, even of one they do not know', () => {
    for (const key of [
      'enlace_no_valido',
      'enlace_de_otra_version',
      'enlace_incompleto',
      'matriz_no_disponible',
      'otra',
    ])
      expect(noticeText(key).length).toBeGreaterThan(20)
  })
})
