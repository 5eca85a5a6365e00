import { describe, expect, test } from 'vitest'
import { listFiles, read } from './house.ts'

interface Rule {
  readonly path: string
  readonly selector: string
  readonly body: string
}

const scrolls = /overflow(?:-[xy])?:\s*(?:auto|scroll)\b/
const screenReaderText = /clip-path: inset\(50%\)/

function rules(): readonly Rule[] {
  return listFiles('src', /\.css$/).flatMap((path) =>
    [...read(path).matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
      path,
      selector: selector.trim(),
      body,
    })),
  )
}

/** The scrollers whose rule, or one of the same selector in the same file, lacks the property. */
function without(property: RegExp): readonly string[] {
  const all = rules()
  return all
    .filter(({ body }) => scrolls.test(body))
    .filter(
      (scroller) =>
        !all.some(
          ({ path, selector, body }) => path === scroller.path && selector === scroller.selector && property.test(body),
        ),
    )
    .map(({ path, selector }) => `${path}: ${selector}`)
}

describe('What scrolls', () => {
  test('is found at all, and so is the text that only a screen reader reads', () => {
    expect(rules().filter(({ body }) => scrolls.test(body)).length).toBeGreaterThan(10)
    expect(rules().some(({ body }) => screenReaderText.test(body))).toBe(true)
  })

  test('is positioned, so that what is hidden inside it is not laid out against the whole page', () => {
    expect(without(/position:\s*(?:relative|absolute|fixed|sticky)/)).toEqual([])
  })

  test('says whether its end moves what is around it', () => {
    expect(without(/overscroll-behavior(?:-[xy])?:/)).toEqual([])
  })
})
