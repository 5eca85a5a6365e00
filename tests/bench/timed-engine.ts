import type { Engine } from '../../src/database/engine/index.ts'

/** An engine that adds up how long its statements and its loads took, the way to a worker and back included. */
export interface TimedEngine extends Engine {
  /** Milliseconds since it was made. */
  readonly spent: { statements: number; loads: number }
}

export function timeEngine(engine: Engine): TimedEngine {
  const spent = { statements: 0, loads: 0 }
  const within = async <T>(kind: keyof typeof spent, work: () => Promise<T>): Promise<T> => {
    const start = performance.now()
    try {
      return await work()
    } finally {
      spent[kind] += performance.now() - start
    }
  }
  return {
    spent,
    query: (sql, params) => within('statements', () => engine.query(sql, params)),
    loadArrow: (table, bytes) => within('loads', () => engine.loadArrow(table, bytes)),
    loadCsv: (table, bytes, columns) => within('loads', () => engine.loadCsv(table, bytes, columns)),
    close: () => engine.close(),
  }
}
