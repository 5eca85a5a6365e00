import { describe, expect, test, vi } from 'vitest'
import { encodeTable } from '../../src/database/arrow/index.ts'
import { openNodeEngine } from '../../src/database/engine-node/index.ts'
import {
  EngineError,
  EngineGone,
  superviseEngine,
  type EngineInstance,
  type Row,
} from '../../src/database/engine/index.ts'
import { askCountry } from '../../src/database/questions/index.ts'
import { readTables } from '../../src/database/sources/index.ts'
import { loadArrowTables } from '../../src/database/tables/index.ts'
import { TABLE_NAMES } from '../../src/domain/measure/index.ts'
import { countryTables } from '../country/index.ts'

const QUICK = { callMs: 60, pingMs: 30 }

/** An instance that answers its own number until it is killed, and then, like a dead worker, nothing at all. */
class Fake implements EngineInstance {
  alive = true
  readonly seen: string[] = []
  readonly number: number
  private end: (cause: Error) => void = () => undefined
  private readonly gone = new Promise<never>((_, reject) => {
    this.end = reject
  })
  private readonly answer: (sql: string, fake: Fake) => Promise<Row[]>

  constructor(number: number, answer: (sql: string, fake: Fake) => Promise<Row[]>) {
    this.number = number
    this.answer = answer
    this.gone.catch(() => undefined)
  }

  query(sql: string): Promise<Row[]> {
    this.seen.push(sql)
    return this.alive ? Promise.race([this.answer(sql, this), this.gone]) : new Promise(() => undefined)
  }
  loadArrow = async () => undefined
  loadCsv = async () => undefined
  ping(): Promise<string> {
    return this.alive ? Promise.resolve('v0') : new Promise(() => undefined)
  }
  /** The worker ends itself: no event, no answer. */
  vanish(): void {
    this.alive = false
  }
  terminate(): void {
    this.alive = false
    this.end(new EngineGone())
  }
  close = async () => this.terminate()
}

function fakes(answer: (sql: string, fake: Fake) => Promise<Row[]> = async (_, { number }) => [{ number }]) {
  const made: Fake[] = []
  const open = async () => {
    const fake = new Fake(made.length + 1, answer)
    made.push(fake)
    return fake
  }
  return { made, open }
}

describe('the watch over the engine', () => {
  test('opens on the first call, fills the tables and keeps the instance', async () => {
    const { made, open } = fakes()
    const reload = vi.fn(async () => undefined)
    const engine = superviseEngine(open, reload, QUICK)
    expect(engine.generation).toBe(0)
    expect(await engine.query('a')).toEqual([{ number: 1 }])
    await engine.query('b')
    expect([made.length, reload.mock.calls.length, engine.generation]).toEqual([1, 1, 1])
  })
  test('a killed instance is replaced, its tables rebuilt and the call answered', async () => {
    const { open } = fakes()
    const reload = vi.fn(async () => undefined)
    const engine = superviseEngine(open, reload, QUICK)
    await engine.query('a')
    engine.terminate()
    expect(await engine.query('b')).toEqual([{ number: 2 }])
    expect([reload.mock.calls.length, engine.generation]).toEqual([2, 2])
  })
  test('an instance that vanishes in the middle of a call fails that call in time and serves the next', async () => {
    const { open } = fakes((_, fake) =>
      fake.number === 1 ? new Promise(() => fake.vanish()) : Promise.resolve([{ number: fake.number }]),
    )
    const engine = superviseEngine(open, async () => undefined, QUICK)
    await expect(engine.query('slow')).rejects.toMatchObject({ name: 'EngineError', sql: 'slow' })
    expect(await engine.query('next')).toEqual([{ number: 2 }])
  })
  test('a call that is under way when the instance is killed is answered at once by the next one', async () => {
    const { made, open } = fakes((_, { number }) =>
      number === 1 ? new Promise(() => undefined) : Promise.resolve([{ number }]),
    )
    const engine = superviseEngine(open, async () => undefined, { callMs: 60_000, pingMs: 60_000 })
    const answer = engine.query('slow')
    await vi.waitFor(() => expect(made[0]?.seen).toEqual(['slow']))
    engine.terminate()
    expect(await answer).toEqual([{ number: 2 }])
  })
  test('an instance that is only late keeps its place, and the replacement is ended', async () => {
    const { made, open } = fakes()
    let answerLate: () => void = () => undefined
    let finishOpening: () => void = () => undefined
    const slowly = vi
      .fn(open)
      .mockImplementationOnce(open)
      .mockImplementation(async () => {
        await new Promise<void>((resolve) => {
          finishOpening = resolve
        })
        return open()
      })
    const engine = superviseEngine(slowly, async () => undefined, QUICK)
    await engine.query('a')
    vi.spyOn(made[0] as Fake, 'ping').mockImplementation(
      () =>
        new Promise((resolve) => {
          answerLate = () => resolve('v0')
        }),
    )
    const answer = engine.query('b')
    await vi.waitFor(() => expect(slowly).toHaveBeenCalledTimes(2))
    answerLate()
    expect(await answer).toEqual([{ number: 1 }])
    finishOpening()
    await vi.waitFor(() => expect(made[1]?.alive).toBe(false))
    expect([made[0]?.alive, engine.generation]).toEqual([true, 1])
  })
  test('an instance that vanished is replaced and the call answered', async () => {
    const { made, open } = fakes()
    const engine = superviseEngine(open, async () => undefined, QUICK)
    await engine.query('a')
    made[0]?.vanish()
    expect(await engine.query('b')).toEqual([{ number: 2 }])
  })
  test('a RuntimeError means a new instance and one more try', async () => {
    const { open } = fakes(async (sql, { number }) => {
      if (number === 1) throw new EngineError(sql, new WebAssembly.RuntimeError('unreachable'))
      return [{ number }]
    })
    const engine = superviseEngine(open, async () => undefined, QUICK)
    expect(await engine.query('a')).toEqual([{ number: 2 }])
  })
  test('a statement that breaks every instance ends in an EngineError, not in a loop', async () => {
    const { made, open } = fakes(async () => {
      throw new WebAssembly.RuntimeError('unreachable')
    })
    const engine = superviseEngine(open, async () => undefined, QUICK)
    await expect(engine.query('a')).rejects.toBeInstanceOf(EngineError)
    expect(made.length).toBe(2)
  })
  test('an ordinary failure is an EngineError and leaves the instance running', async () => {
    const { made, open } = fakes(async (sql) => {
      throw new EngineError(sql, new Error('Catalog Error'))
    })
    const engine = superviseEngine(open, async () => undefined, QUICK)
    await expect(engine.query('a')).rejects.toThrow(/Catalog Error/)
    await expect(engine.query('b')).rejects.toThrow(/Catalog Error/)
    expect(made.length).toBe(1)
  })
  test('when no instance can be opened each call says so, and a later one may succeed', async () => {
    const { open } = fakes()
    const broken = vi.fn(open).mockRejectedValueOnce(new Error('no wasm'))
    const engine = superviseEngine(broken, async () => undefined, QUICK)
    await expect(engine.query('a')).rejects.toThrow(/no wasm/)
    expect(await engine.query('b')).toEqual([{ number: 1 }])
  })
  test('an instance whose tables could not be rebuilt is not used', async () => {
    const { made, open } = fakes()
    const reload = vi.fn(async () => undefined).mockRejectedValueOnce(new Error('corrupt'))
    const engine = superviseEngine(open, reload, QUICK)
    await expect(engine.query('a')).rejects.toThrow(/corrupt/)
    expect(await engine.query('b')).toEqual([{ number: 2 }])
    expect(made[0]?.alive).toBe(false)
  })
  test('calls run one at a time and in order', async () => {
    const { made, open } = fakes()
    const engine = superviseEngine(open, async () => undefined, QUICK)
    await Promise.all(['a', 'b', 'c'].map((sql) => engine.query(sql)))
    expect(made[0]?.seen).toEqual(['a', 'b', 'c'])
  })
  test('after close nothing is opened again', async () => {
    const { made, open } = fakes()
    const engine = superviseEngine(open, async () => undefined, QUICK)
    await engine.query('a')
    await engine.close()
    await expect(engine.query('b')).rejects.toThrow(/closed/)
    expect([made.length, made[0]?.alive]).toEqual([1, false])
  })
})

test('the real engine, killed, answers the same from the committed bytes', async () => {
  const read = readTables(countryTables())
  const files = Object.fromEntries(
    TABLE_NAMES.map((name) => [name, encodeTable(name, read[name].rows) ?? undefined]).filter(
      ([, bytes]) => bytes !== undefined,
    ),
  )
  const engine = superviseEngine(openNodeEngine, (fresh) => loadArrowTables(fresh, files))
  const before = await askCountry(engine)
  engine.terminate()
  expect(await askCountry(engine)).toEqual(before)
  expect(engine.generation).toBe(2)
}, 120_000)
