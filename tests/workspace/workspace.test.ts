import { describe, expect, it } from 'vitest'
import { CREACION_CRITERIA } from '../../src/domain/criteria/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import type { Choices } from '../../src/workspace/choices/index.ts'
import { exportRanking } from '../../src/workspace/commands/index.ts'
import { FactsError } from '../../src/workspace/session/index.ts'
import { derivedOf, EMPTY, FULL, HOLIDAYS, isReady, open, opened, SETS, STILL, until } from './opened-workspace.ts'

describe('the desk', () => {
  it('loads the first facts on its own and ranks them', async () => {
    const { workspace, loads } = await opened()
    expect(loads).toEqual(['simulada'])
    expect(
      derivedOf(workspace)
        .ranking?.map((ranked) => ranked.assessment.unit.ubigeo)
        .sort(),
    ).toEqual(['0401', '1801', '1802'])
  })

  it('writes every choice to the address and reads it back at the next opening', async () => {
    const { workspace, hash } = await opened()
    workspace.choose({ page: 'priorizar', scope: { kind: 'departamento', ubigeo: ubigeo('18') } })
    const again = await opened({ start: `#${hash.text}` })
    expect(again.workspace.getState().choices).toEqual(workspace.getState().choices)
    expect(again.workspace.getState().session.notice).toBeNull()
  })

  it('keeps the survey and the assessment while only weights change', async () => {
    const { workspace } = await opened()
    const before = derivedOf(workspace)
    workspace.choose({ weights: { brecha_critica: 3 } })
    const after = derivedOf(workspace)
    expect(after.national).toBe(before.national)
    expect(after.group).toBe(before.group)
    expect(after.ranking).not.toBe(before.ranking)
  })

  it('keeps everything derived while only the page or the selection changes', async () => {
    const { workspace } = await opened()
    const before = derivedOf(workspace)
    workspace.choose({
      page: 'datos',
      selection: { level: 'provincia', ubigeo: ubigeo('1801') },
      parameters: { ...workspace.getState().choices.parameters },
    })
    expect(derivedOf(workspace)).toBe(before)
  })

  it('keeps the survey while the scope changes, and ranks the scope alone', async () => {
    const { workspace } = await opened()
    const before = derivedOf(workspace)
    workspace.choose({ scope: { kind: 'regiones', regions: [ubigeo('04')] } })
    expect(derivedOf(workspace).ranking?.every((each) => each.assessment.unit.ubigeo.startsWith('04'))).toBe(true)
    workspace.choose({ scope: { kind: 'macro', id: 'taller-norte' } })
    expect(derivedOf(workspace).national).toBe(before.national)
    expect(
      derivedOf(workspace)
        .ranking?.map((ranked) => ranked.assessment.unit.ubigeo)
        .sort(),
    ).toEqual(['1801', '1802'])
  })

  it('surveys again when a parameter changes', async () => {
    const { workspace } = await opened()
    const before = derivedOf(workspace)
    workspace.choose({ parameters: { ...workspace.getState().choices.parameters, threshold: 0.5 } })
    expect(derivedOf(workspace).national).not.toBe(before.national)
    expect(derivedOf(workspace).national.parameters.threshold).toBe(0.5)
  })

  it('has no ranking, and no file, while all weights are zero', async () => {
    const { workspace } = await opened()
    workspace.choose({ weights: Object.fromEntries(CREACION_CRITERIA.map(({ key }) => [key, 0])) })
    expect(derivedOf(workspace).ranking).toBeNull()
    expect(exportRanking(workspace)).toBeNull()
  })

  it('exports the ranking on screen under a name that says what it is', async () => {
    const { workspace } = await opened()
    workspace.choose({ scope: { kind: 'departamento', ubigeo: ubigeo('18') } })
    const file = exportRanking(workspace)
    expect(file?.name).toBe('ranking-creacion-provincia-18-2026-11-21.csv')
    expect(file?.text.split('\r\n')).toHaveLength(4)
  })
})

describe('the matrix', () => {
  it('is loaded only when it is asked for, and everything is unknown in the empty one', async () => {
    const { workspace, loads } = await opened()
    workspace.choose({ matrix: 'vacia' })
    expect(workspace.getState().session.facts.status).toBe('cargando')
    await until(workspace, isReady(workspace))
    expect(loads).toEqual(['simulada', 'vacia'])
    expect(derivedOf(workspace).national.countryCoverage()).toMatchObject({ created: 0, unknown: 10 })
  })

  it('that was chosen last wins, however late the other arrives', async () => {
    const gates = new Map<string, () => void>()
    const loadFirstFacts = async (matrix: Choices['matrix']) => {
      if (matrix === 'vacia') await new Promise<void>((resolve) => gates.set('vacia', resolve))
      return { country: matrix === 'simulada' ? FULL : EMPTY, macroRegions: SETS, holidays: HOLIDAYS }
    }
    const { workspace } = await opened({ loadFirstFacts })
    workspace.choose({ matrix: 'vacia' })
    workspace.choose({ matrix: 'simulada' })
    gates.get('vacia')?.()
    await new Promise((resolve) => setImmediate(resolve))
    expect(workspace.getState()).toMatchObject({
      session: { country: FULL, facts: { status: 'listo' } },
      choices: { matrix: 'simulada' },
    })
  })

  it('that cannot be had leaves the one in use, with a notice', async () => {
    const loadFirstFacts = async (matrix: Choices['matrix']) => {
      if (matrix === 'vacia') throw new FactsError('datos_ausentes', 'prueba')
      return { country: FULL, macroRegions: SETS, holidays: HOLIDAYS }
    }
    const { workspace } = await opened({ loadFirstFacts })
    workspace.choose({ matrix: 'vacia' })
    await until(workspace, isReady(workspace))
    expect(workspace.getState()).toMatchObject({
      session: { country: FULL, notice: 'matriz_no_disponible' },
      choices: { matrix: 'simulada' },
    })
  })
})

describe('what is not as it should be', () => {
  it.each(['datos_ausentes', 'datos_danados'] as const)('facts: %s', async (reason) => {
    const { workspace } = open({ loadFirstFacts: () => Promise.reject(new FactsError(reason, 'prueba')) })
    await until(workspace, () => workspace.getState().session.facts.status === 'error')
    expect(workspace.getState()).toMatchObject({
      session: { facts: { status: 'error', reason }, country: null },
      derived: null,
    })
  })

  it('a hostile address gives the default view and a notice that can be dismissed', async () => {
    const { workspace } = await opened({ start: '#v1?umbral=9' })
    expect(workspace.getState().session.notice).toBe('enlace_no_valido')
    expect(workspace.getState().choices.parameters.threshold).toBe(0.25)
    workspace.dismissNotice()
    expect(workspace.getState().session.notice).toBeNull()
  })

  it('a code, a set or a modality that the data do not have is left out, with a notice', async () => {
    const { workspace } = await opened({
      start: '#v1?pagina=priorizar&sel=provincia.9901&ambito=macro.luna&modalidad=otra',
    })
    const { choices, session } = workspace.getState()
    expect(choices).toMatchObject({
      page: 'priorizar',
      selection: null,
      scope: { kind: 'pais' },
      parameters: { modality: null },
    })
    expect(session.notice).toBe('enlace_incompleto')
  })

  it('every choice is a step back, but a slider on the move is one step, and going back makes none', async () => {
    const steps: string[] = []
    const port: { text: string; listener: (hash: string) => void } = { text: '', listener: () => undefined }
    const { workspace } = await opened({
      hash: {
        read: () => port.text,
        write: (text, isStep) => {
          if (isStep && text !== port.text) steps.push(port.text)
          port.text = text
        },
        watch: (listener) => {
          port.listener = listener
        },
      },
    })
    const parameters = workspace.getState().choices.parameters
    workspace.choose({ page: 'priorizar' })
    for (const pobreza of [0.6, 0.7, 0.7, 0.8]) workspace.choose({ weights: { pobreza } })
    for (const threshold of [0.3, 0.4]) workspace.choose({ parameters: { ...parameters, threshold } })
    workspace.choose({ parameters: { ...workspace.getState().choices.parameters, definition: 'provincial' } })
    expect(steps).toHaveLength(4)
    port.text = steps.at(-1) ?? ''
    port.listener(port.text)
    expect(workspace.getState().choices).toMatchObject({
      parameters: { definition: 'municipal', threshold: 0.4 },
      weights: { pobreza: 0.8 },
    })
    expect(steps).toHaveLength(4)
  })

  it('a hostile address pasted over the first view is refused aloud', async () => {
    const { workspace, hash } = await opened()
    hash.listener('v1?umbral=nada')
    expect(workspace.getState().session.notice).toBe('enlace_no_valido')
  })

  it('an address pasted while the page is open is followed', async () => {
    const { workspace, hash } = await opened()
    hash.listener('v1?pagina=metodo&ambito=dep.04')
    expect(workspace.getState().choices).toMatchObject({
      page: 'metodo',
      scope: { kind: 'departamento', ubigeo: '04' },
    })
  })
})

describe('the engine', () => {
  it('is not started by the first facts', async () => {
    const { workspace } = open({ startEngine: () => Promise.reject(new Error('not asked for')) })
    await until(workspace, () => !workspace.getState().session.restoring)
    expect(workspace.getState().session.engine.status).toBe('apagado')
  })

  it('starts once when it is woken, tells its bytes, and is ready at the end', async () => {
    const seen: string[] = []
    let started = 0
    const { workspace } = await opened({
      startEngine: async (onProgress) => {
        started += 1
        onProgress(5, 10)
        return STILL
      },
    })
    workspace.subscribe(() => {
      const { engine, country: loaded } = workspace.getState().session
      seen.push(`${engine.status} ${engine.loadedBytes}/${engine.totalBytes} ${loaded === null ? 'sin' : 'con'} hechos`)
    })
    workspace.wakeEngine()
    workspace.wakeEngine()
    await until(workspace, () => workspace.getState().session.engine.status === 'listo')
    expect(started).toBe(1)
    expect(seen).toContain('cargando 5/10 con hechos')
    expect(seen.at(-1)).toBe('listo 10/10 con hechos')
  })

  it('that fails leaves the ranking standing, and starts when it is woken again', async () => {
    let started = 0
    const { workspace } = await opened({
      startEngine: () => (started++ === 0 ? Promise.reject(new Error('no wasm')) : Promise.resolve(STILL)),
    })
    workspace.wakeEngine()
    await until(workspace, () => workspace.getState().session.engine.status === 'error')
    expect(derivedOf(workspace).ranking).toHaveLength(3)
    workspace.wakeEngine()
    await until(workspace, () => workspace.getState().session.engine.status === 'listo')
  })
})
