import { describe, expect, test } from 'vitest'
import { browserDrafts } from '../../../src/workspace/storage/index.ts'
import { storageOver } from '../memory-store.ts'

const refusing = (): Storage => {
  throw new DOMException('refused', 'SecurityError')
}

describe('A draft', () => {
  test('is there for every tab; a private one is in its own tab alone', () => {
    const kept = new Map<string, string>()
    const [one, other] = [new Map<string, string>(), new Map<string, string>()].map((own) => {
      const [shared, mine] = [storageOver(kept), storageOver(own)]
      return browserDrafts(
        () => shared,
        () => mine,
      )
    })
    if (one === undefined || other === undefined) throw new Error('no tabs')
    one.write('visita/1/Enlace', 'http://x', false)
    one.write('visita/1/Nota', 'DNI 45678912', true)
    expect([other.read('visita/1/Enlace'), other.read('visita/1/Nota')]).toEqual(['http://x', null])
    expect(one.read('visita/1/Nota')).toBe('DNI 45678912')
    expect([...kept.values()].join()).not.toContain('45678912')
  })

  test('is of its own thing, and gone once it is forgotten or all are cleared', () => {
    const texts = new Map([['otro', 'de otros']])
    const drafts = browserDrafts(() => storageOver(texts), refusing)
    drafts.write('visita/1/Nota', 'a', false)
    drafts.write('visita/12/Nota', 'b', false)
    expect([drafts.has('visita/1'), drafts.has('visita/2')]).toEqual([true, false])
    drafts.forget('visita/1/Nota')
    expect([drafts.has('visita/1'), drafts.has('visita/12')]).toEqual([false, true])
    expect(drafts.clear()).toBe(true)
    expect([...texts]).toEqual([['otro', 'de otros']])
  })

  test('lives as long as the page where the browser refuses to keep it', () => {
    const drafts = browserDrafts(refusing, refusing)
    drafts.write('visita/1/Nota', 'a', false)
    expect(drafts.read('visita/1/Nota')).toBe('a')
    expect(drafts.clear()).toBe(true)
    expect(drafts.read('visita/1/Nota')).toBeNull()
  })
})
