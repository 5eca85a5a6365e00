import { describe, expect, it } from 'vitest'
import { ubigeo } from '../../src/domain/territory/index.ts'
import type { Office } from '../../src/workspace/choices/index.ts'
import { browserOffice } from '../../src/workspace/session/index.ts'
import { open } from './opened-workspace.ts'

const MOQUEGUA: Office = { kind: 'region', ubigeo: ubigeo('18') }

/** What one browser keeps. */
function keptOffice(start: Office | null = null) {
  let kept = start
  return { read: () => kept, write: (office: Office) => void (kept = office) }
}

describe('whose desk this is', () => {
  it('is nobody’s at the first visit, and the default view stays as it is', () => {
    const { workspace, hash } = open({ office: keptOffice() })
    expect(workspace.getState().choices.office).toBeNull()
    expect(hash.text).toBe('')
  })

  it('a region sees itself first: its own selection, scope and panel, which the address says', () => {
    const { workspace, hash } = open({ office: keptOffice() })
    workspace.sitAt(MOQUEGUA)
    const { choices } = workspace.getState()
    expect(choices.selection).toEqual({ level: 'region', ubigeo: '18' })
    expect(choices.scope).toEqual({ kind: 'regiones', regions: ['18'] })
    expect(choices.panel).toBe('mesa')
    expect(hash.text).toContain('mesa=18')
  })

  it('is kept: the next visit without an address opens with it, and one with an address knows it and shows what was asked', () => {
    const office = keptOffice()
    open({ office }).workspace.sitAt(MOQUEGUA)
    const next = open({ office }).workspace.getState().choices
    expect([next.office, next.panel, next.selection?.ubigeo]).toEqual([MOQUEGUA, 'mesa', '18'])
    const linked = open({ office, start: 'v1?capa=pobreza' }).workspace.getState().choices
    expect([linked.office, linked.layer, linked.selection]).toEqual([MOQUEGUA, 'pobreza', null])
  })

  it('a link may say another’s desk, and does not change whose desk is kept', () => {
    const office = keptOffice(MOQUEGUA)
    const { workspace } = open({ office, start: 'v1?mesa=dpvlv' })
    expect(workspace.getState().choices.office).toEqual({ kind: 'dpvlv' })
    expect(office.read()).toEqual(MOQUEGUA)
  })

  it('a link that does not say whose desk it is leaves it as it is', () => {
    const { workspace, hash } = open({ office: keptOffice(MOQUEGUA) })
    hash.listener('v1?capa=pobreza')
    expect(workspace.getState().choices.office).toEqual(MOQUEGUA)
  })

  it('alone does not tie a link to a day, since it changes no figure', () => {
    const { workspace, hash } = open({ office: keptOffice() })
    workspace.sitAt({ kind: 'dpvlv' })
    expect(hash.text).toBe('v1?panel=mesa&mesa=dpvlv')
  })

  it('that an address names opens on itself; on the record of what the address chooses, or where it asks for that', () => {
    const panelOf = (start: string) => open({ office: keptOffice(), start }).workspace.getState().choices.panel
    expect(['v1?pagina=explorar&mesa=dpvlv', 'v1?mesa=18', 'v1?panel=ficha&mesa=dpvlv'].map(panelOf)).toEqual([
      ...['mesa', 'mesa', 'ficha'],
    ])
    expect(['v1?sel=region.18&mesa=18', 'v1?capa=pobreza'].map(panelOf)).toEqual(['ficha', 'ficha'])
  })

  it('goes back to the record by its own address', () => {
    const { workspace, hash } = open({ office: keptOffice() })
    workspace.sitAt({ kind: 'dpvlv' })
    workspace.choose({ panel: 'ficha' })
    expect(hash.text).toBe('v1?panel=ficha&mesa=dpvlv')
    expect(open({ office: keptOffice(), start: hash.text }).workspace.getState().choices.panel).toBe('ficha')
  })

  it('is nobody’s where the browser’s storage is refused or holds something else', () => {
    const refused = browserOffice(() => {
      throw new Error('refused')
    })
    refused.write(MOQUEGUA)
    expect(refused.read()).toBeNull()
    const held = new Map([['brecha-mesa', '1801']])
    const storage = { getItem: (key: string) => held.get(key) ?? null } as Storage
    expect(browserOffice(() => storage).read()).toBeNull()
  })
})
