import { expect, test } from 'vitest'
import { cutOffWords, stampedCutOff } from '../../src/view/shell/cut-off-words.ts'
import { source } from '../domain/invented-country.ts'

test('a table that is there without a cut-off is not said to lack data, and one that is not there is not loaded', () => {
  expect(cutOffWords(source('violencia', { cutOff: '' }))).toBe('tabla sin fecha de corte')
  expect(cutOffWords(source('violencia', { cutOff: 'mayo de 2026' }))).toBe('mayo de 2026')
  expect(cutOffWords(undefined)).toBe('sin cargar')
})

test('a table that no notice of the page stamps bears its own stamp where any row of it is invented', () => {
  expect(stampedCutOff(source('violencia', { cutOff: 'mayo de 2026' }))).toBe('mayo de 2026')
  expect(stampedCutOff(source('violencia', { cutOff: 'mayo de 2026', quality: 'simulado' }))).toBe(
    'simulado · mayo de 2026',
  )
})
