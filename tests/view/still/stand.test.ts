import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dataMark } from '../../../src/domain/country/index.ts'
import { figuresRead, mapStands } from '../../../src/view/still/stand.ts'
import type { Workspace } from '../../../src/workspace/session/index.ts'
import { FULL, open } from '../../workspace/opened-workspace.ts'

/** A root whose picture is of these tables. */
function rootOf(tables: string): HTMLElement {
  return { querySelector: () => ({ dataset: { tables } }) } as unknown as HTMLElement
}

async function standUntilReady(
  workspace: Workspace,
  drawFirst: () => Promise<void>,
  tables = dataMark(FULL),
): Promise<void> {
  await figuresRead(workspace)
  await mapStands(rootOf(tables), workspace, drawFirst)
}

const never = () => new Promise<void>(() => undefined)

/** Whether the page took the place of its picture by now. */
function watch(standing: Promise<void>): () => Promise<boolean> {
  let isOver = false
  void standing.then(() => (isOver = true))
  return async () => {
    await vi.advanceTimersByTimeAsync(0)
    return isOver
  }
}

describe('the first picture gives its place to the page', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('once its map was drawn with the figures, and not before', async () => {
    const { workspace } = open()
    let drawn = () => undefined as void
    const asked: boolean[] = []
    const isOver = watch(
      standUntilReady(workspace, () => {
        asked.push(workspace.getState().derived !== null)
        return new Promise<void>((resolve) => (drawn = resolve))
      }),
    )
    expect(await isOver()).toBe(false)
    expect(asked).toEqual([true])
    drawn()
    expect(await isOver()).toBe(true)
  })

  it('where the map does not come, after two seconds', async () => {
    const { workspace } = open()
    const isOver = watch(standUntilReady(workspace, never))
    await isOver()
    await vi.advanceTimersByTimeAsync(1900)
    expect(await isOver()).toBe(false)
    await vi.advanceTimersByTimeAsync(100)
    expect(await isOver()).toBe(true)
  })

  it('where the map cannot be drawn, at once', async () => {
    const { workspace } = open()
    const isOver = watch(standUntilReady(workspace, () => Promise.reject(new Error('no WebGL'))))
    expect(await isOver()).toBe(true)
  })

  it('at once where something is chosen, whether its figures are there or not', async () => {
    const { workspace } = open()
    const isOver = watch(standUntilReady(workspace, never))
    await isOver()
    workspace.choose({ page: 'datos' })
    expect(await isOver()).toBe(true)
    const late = open({ loadFirstFacts: never as never })
    const isLateOver = watch(standUntilReady(late.workspace, never))
    late.workspace.choose({ page: 'metodo' })
    expect(await isLateOver()).toBe(true)
  })

  it('at once where the figures are of other tables than the picture', async () => {
    const { workspace } = open()
    expect(await watch(standUntilReady(workspace, never, 'otras'))()).toBe(true)
  })

  it('at once where the figures cannot be had', async () => {
    const { workspace } = open({ loadFirstFacts: () => Promise.reject(new Error('no connection')) })
    expect(await watch(standUntilReady(workspace, never))()).toBe(true)
  })
})
