import { ANSWERS, type QuestionKind } from '../../../src/database/ledger/index.ts'
import { UsageError } from '../failure.ts'

/**
 * Answers to what only a person can say of a table, as `clave=valor,…`: a key is a kind of question and, where there
 * may be several, its column from 0. Throws a UsageError on what is no question, no answer of it, or answered twice.
 */
export function readAnswers(text: string | undefined): ReadonlyMap<string, string> {
  const answers = new Map<string, string>()
  for (const part of text === undefined ? [] : text.split(',')) {
    const [, key = '', value = ''] = /^\s*([^=]*?)\s*=\s*(.*?)\s*$/.exec(part) ?? []
    const [kind = ''] = key.split(' ')
    if (!isKind(kind)) throw new UsageError(`--respuesta admite clave=valor, separadas por comas; no «${part.trim()}».`)
    if (!ANSWERS[kind].some((each) => each === value))
      throw new UsageError(`--respuesta ${key} admite ${ANSWERS[kind].join(' o ')}; no «${value}».`)
    if (answers.has(key)) throw new UsageError(`--respuesta responde dos veces «${key}».`)
    answers.set(key, value)
  }
  return answers
}

function isKind(text: string): text is QuestionKind {
  return Object.hasOwn(ANSWERS, text)
}
