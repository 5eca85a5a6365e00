import { EngineError, EngineGone, type Engine, type EngineInstance } from './engine.ts'

/** Time limits of a supervised engine, in milliseconds. */
export interface Deadlines {
  /** For one call; past it the instance is given up. */
  readonly callMs: number
  /** For the sign of life before each call: past it a replacement is started, long before callMs. */
  readonly pingMs: number
}

/** An engine that outlives its instances; `generation` grows by one with each of them. */
export interface SupervisedEngine extends Engine {
  readonly generation: number
  /** Kills the running instance, as a crashed tab process would; the next call starts another. */
  terminate(): void
}

const USUAL: Deadlines = { callMs: 30_000, pingMs: 1_000 }

class OutOfTime extends Error {
  constructor(ms: number) {
    super(`No answer within ${ms} ms`)
  }
}

/**
 * Puts a watch over instances made by `open`: calls run one at a time, each with a sign of life first and a deadline.
 * A dead instance is replaced and filled by `reload` from the committed bytes; the call is repeated unless it ran out
 * of time. Every other failure is an EngineError and leaves the instance running.
 */
export function superviseEngine(
  open: () => Promise<EngineInstance>,
  reload: (engine: Engine) => Promise<void>,
  deadlines: Partial<Deadlines> = {},
): SupervisedEngine {
  const watch = new Watch(open, reload, { ...USUAL, ...deadlines })
  return {
    get generation() {
      return watch.generation
    },
    query: (sql, params) => watch.call(sql, (engine) => engine.query(sql, params)),
    loadArrow: (table, bytes) => watch.call(`load ${table}`, (engine) => engine.loadArrow(table, bytes)),
    loadCsv: (table, bytes, columns) => watch.call(`load ${table}`, (engine) => engine.loadCsv(table, bytes, columns)),
    terminate: () => watch.kill(),
    close: () => watch.close(),
  }
}

type Call<T> = (engine: Engine) => Promise<T>

class Watch {
  generation = 0
  private instance: EngineInstance | null = null
  private last: Promise<unknown> = Promise.resolve()
  private closed = false
  private readonly open: () => Promise<EngineInstance>
  private readonly reload: (engine: Engine) => Promise<void>
  private readonly deadlines: Deadlines

  constructor(open: () => Promise<EngineInstance>, reload: (engine: Engine) => Promise<void>, deadlines: Deadlines) {
    this.open = open
    this.reload = reload
    this.deadlines = deadlines
  }

  call<T>(what: string, run: Call<T>): Promise<T> {
    const turn = this.last.then(() => this.attempt(what, run))
    this.last = turn.catch(() => undefined)
    return turn
  }

  kill(): void {
    this.instance?.terminate()
  }

  async close(): Promise<void> {
    this.closed = true
    await this.last
    const leaving = this.instance
    this.instance = null
    await leaving?.close()
  }

  private async attempt<T>(what: string, run: Call<T>): Promise<T> {
    try {
      return await this.once(await this.living(), run)
    } catch (cause) {
      if (!this.isFatal(cause)) throw asEngineError(what, cause)
      this.discard()
      if (cause instanceof OutOfTime) throw await this.afterRestart(what, cause)
    }
    return this.again(what, run)
  }

  private async again<T>(what: string, run: Call<T>): Promise<T> {
    try {
      return await this.once(await this.living(), run)
    } catch (cause) {
      if (this.isFatal(cause)) this.discard()
      throw asEngineError(what, cause)
    }
  }

  /** The next caller finds a working engine; a failed restart is that caller's to hear. */
  private async afterRestart(what: string, cause: unknown): Promise<EngineError> {
    await this.living().catch(() => undefined)
    return asEngineError(what, cause)
  }

  private once<T>(engine: EngineInstance, run: Call<T>): Promise<T> {
    return within(this.deadlines.callMs, run(engine))
  }

  /** The running instance if it gives a sign of life, else a new one with its tables rebuilt. */
  private async living(): Promise<EngineInstance> {
    if (this.closed) throw new Error('The engine is closed')
    const running = this.instance
    if (running === null) return this.adopt(await this.open())
    const sign = running.ping()
    const first = await within(this.deadlines.pingMs, sign).then(
      () => 'alive',
      (cause) => (cause instanceof OutOfTime ? 'silent' : 'gone'),
    )
    if (first === 'alive') return running
    if (first === 'silent') return this.overtake(running, sign)
    this.discard()
    return this.adopt(await this.open())
  }

  /** On a busy machine the sign may only be late: the instance stays if it answers before its replacement is there. */
  private async overtake(late: EngineInstance, sign: Promise<string>): Promise<EngineInstance> {
    const replacement = this.open()
    const winner = await Promise.race([
      replacement,
      sign.then(
        () => late,
        () => replacement,
      ),
    ])
    if (winner === late) {
      void replacement.then(
        (unused) => unused.terminate(),
        () => undefined,
      )
      return late
    }
    this.discard()
    return this.adopt(winner)
  }

  private async adopt(fresh: EngineInstance): Promise<EngineInstance> {
    this.generation += 1
    this.instance = fresh
    await within(this.deadlines.callMs, this.reload(fresh)).catch((cause: unknown) => {
      this.discard()
      throw cause
    })
    return fresh
  }

  private discard(): void {
    this.instance?.terminate()
    this.instance = null
  }

  private isFatal(cause: unknown): boolean {
    const root = rootOf(cause)
    return root instanceof OutOfTime || root instanceof EngineGone || String(root).includes('RuntimeError')
  }
}

/** The promise's own answer, or OutOfTime; a late answer of a dead generation reaches nobody. */
function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new OutOfTime(ms)), ms)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

function rootOf(cause: unknown): unknown {
  return cause instanceof EngineError ? cause.cause : cause
}

function asEngineError(what: string, cause: unknown): EngineError {
  return cause instanceof EngineError ? cause : new EngineError(what, cause)
}
