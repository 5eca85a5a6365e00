import type { Engine } from '../engine/index.ts'
import { checkedFacts, columnOf, type ResultSchema } from './result-schema.ts'

/** SQL with the shape of its answer; grain and meaning are those of the fact it makes. */
export interface Question<Fact> {
  readonly name: string
  readonly sql: string
  readonly schema: ResultSchema<Fact>
}

/** Asks a question; throws EngineError when the engine fails and AnswerError when the answer is not as promised. */
export async function ask<Fact>(engine: Engine, question: Question<Fact>): Promise<Fact[]> {
  const rows = await engine.query(question.sql)
  return checkedFacts(question.name, question.schema, rows.length, (property, row) => rows[row]?.[columnOf(property)])
}
