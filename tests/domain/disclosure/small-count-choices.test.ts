import { describe, expect, it } from 'vitest'
import { OPTIONS } from '../../../scripts/cli/arguments/options.ts'
import {
  isSmallCount,
  K_CHOICES,
  openCases,
  parseSmallCount,
  smallCountName,
  USUAL_K,
} from '../../../src/domain/disclosure/index.ts'
import { disclosureText } from '../../../src/view/text/disclosure.ts'
import { METHOD_SECTIONS } from '../../../src/view/text/method.ts'
import { listCode, read } from '../../house/house.ts'

describe('the small counts one may choose', () => {
  it('are ascending, hold the usual one, and are read back from their text and from no other', () => {
    expect(K_CHOICES).toEqual([...K_CHOICES].sort((one, other) => one - other))
    expect(K_CHOICES).toContain(USUAL_K)
    for (const k of K_CHOICES) {
      expect(parseSmallCount(String(k))).toBe(k)
      expect(isSmallCount(k)).toBe(true)
      for (const other of [`0${k}`, ` ${k}`, `${k}.0`, `-${k}`, '', 'toString', '4'])
        expect(parseSmallCount(other)).toBeNull()
    }
    expect(['5', 4, null, NaN, undefined].some(isSmallCount)).toBe(false)
  })

  it('are each marked, offered on the page and by the command line, and told by the method page', () => {
    const method = JSON.stringify(METHOD_SECTIONS)
    expect([...openCases([]).marks.keys()]).toEqual(K_CHOICES)
    expect(OPTIONS.k.takes).toEqual(K_CHOICES.map(String))
    expect(OPTIONS.k.usual).toBe(String(USUAL_K))
    for (const k of K_CHOICES) {
      expect(disclosureText.rules.find((rule) => rule.k === k)?.words).toContain(`de 1 a ${k - 1} casos`)
      expect(method).toContain(`de 1 a ${k - 1}`)
      expect(method).toContain(`«<${k}»`)
      if (k !== USUAL_K) expect(method).toContain(`si elige la regla ${smallCountName(k)}`)
    }
  })

  it('are said in the same words as ever', () => {
    const said = new Map(disclosureText.rules.map(({ k, words }) => [k, words]))
    expect(([5, 11] as const).map((k) => said.get(k))).toEqual(['de 1 a 4 casos', 'de 1 a 10 casos (estricta)'])
    const method = JSON.stringify(METHOD_SECTIONS)
    expect(method).toContain('de 1 a 4 casos (de 1 a 10 si elige la regla estricta')
    expect(method).toContain(') se escribe «<5» (o «<11»')
  })

  it('are written in one file', () => {
    const values = K_CHOICES.join('|')
    const written = new RegExp(
      `\\b(k|smallCount)'?\\)?\\s*(\\?|:|={1,3}|!==?|<=?)\\s*'?(${values})\\b|\\b(${values})'? \\| '?(${values})\\b|['[](${values})'?, '?(${values})['\\]]|de 1 a (${K_CHOICES.map((k) => k - 1).join('|')})\\b|«<(${values})»`,
    )
    const files = listCode('src', 'scripts').filter((path) => written.test(read(path)))
    expect(files.filter((path) => path !== 'src/domain/disclosure/policy.ts')).toEqual([])
  })
})
