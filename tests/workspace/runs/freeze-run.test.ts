import { describe, expect, it } from 'vitest'
import { isSimulated } from '../../../src/domain/ranking/index.ts'
import { readHash } from '../../../src/workspace/choices/index.ts'
import { freezeRun, nextRunId } from '../../../src/workspace/runs/index.ts'
import { cases, instrument } from '../../domain/invented-country.ts'
import { plainWords, sampleRun, stateOf, territories, TODAY } from './sample-run.ts'

describe('freezing the order on screen', () => {
  it('keeps every place with its scores, interval, verdicts and sentence', () => {
    const run = sampleRun()
    const ranking = stateOf({}).derived?.ranking ?? []
    expect(
      run.places.map(({ ubigeo, place, score, bestPlace, worstPlace }) => ({
        ubigeo,
        place,
        score,
        bestPlace,
        worstPlace,
      })),
    ).toEqual(
      ranking.map(({ assessment, place, score, bestPlace, worstPlace }) => ({
        ubigeo: assessment.unit.ubigeo,
        place,
        score,
        bestPlace,
        worstPlace,
      })),
    )
    expect(run.places.every(({ explanation, place }) => explanation.startsWith(`Está en el puesto ${place}`))).toBe(
      true,
    )
    expect(run.places[0]?.criteria.map(({ key, verdict }) => [key, verdict])).toContainEqual(['brecha_critica', 'si'])
  })
  it('keeps what it was made from: checksum and cut-off of every table, weights written out, parameters, and a link back', () => {
    const run = sampleRun({
      choices: { weights: { pobreza: 2 }, parameters: { ...stateOf({}).choices.parameters, threshold: 0.4 } },
    })
    expect(run.sources.every(({ sha256, cutOff }) => sha256 === 'a'.repeat(64) && cutOff === '2025')).toBe(true)
    expect(run.weights.map(({ key, weight }) => [key, weight])).toEqual([
      ['region_con_instrumento', 1],
      ['brecha_critica', 1],
      ['mayor_incidencia', 1],
      ['servicios_aurora', 1],
      ['pobreza', 2],
    ])
    const { choices, notice } = readHash(run.hash, '2027-01-01')
    expect([
      notice,
      choices.page,
      choices.parameters.threshold,
      choices.weights,
      choices.parameters.referenceDate,
    ]).toEqual([null, 'priorizar', 0.4, { pobreza: 2 }, TODAY])
  })
  it('keeps the statements of the person without her note nor her link', () => {
    const edit = {
      about: 'instrumento',
      ...instrument('18', 'diagnostico', 'aprobado'),
      editedOn: TODAY,
      note: 'Ana Quispe 999999999',
      link: 'https://example.org/x',
    } as never
    const run = sampleRun({ edits: [edit] })
    expect(run.edits).toEqual([
      { ubigeo: '18', level: 'regional', about: 'instrumento', editedOn: TODAY, states: 'instrumento' },
    ])
    expect(JSON.stringify(run)).not.toContain('Quispe')
  })
  it('says that it is simulated as soon as one table is', () => {
    expect([isSimulated(sampleRun()), isSimulated(sampleRun({ quality: 'simulado' }))]).toEqual([false, true])
  })
  it('hides small counts even while the screen shows them', () => {
    const rows = {
      territories: territories.map((row) => (row.level === 'provincia' ? { ...row, population: 1_000 } : row)),
      cases: [
        cases('1801', 2024, 2),
        cases('1801', 2025, 1),
        cases('1802', 2024, 40),
        cases('1802', 2025, 40),
        cases('1803', 2024, 90),
        cases('1803', 2025, 90),
      ],
    }
    const rateOf = (
      places: readonly {
        readonly ubigeo: string
        readonly criteria: readonly { readonly key: string; readonly words: string }[]
      }[],
    ) => places.find(({ ubigeo }) => ubigeo === '1801')?.criteria.find(({ key }) => key === 'mayor_incidencia')?.words
    const shown = stateOf({ rows, internalUse: true })
      .derived?.ranking?.find(({ assessment }) => assessment.unit.ubigeo === '1801')
      ?.assessment.results.find(({ criterion }) => criterion.key === 'mayor_incidencia')
    expect(shown?.value).toBe(15)
    expect(rateOf(sampleRun({ rows, internalUse: true }).places)).toBe('sin dato')
    expect(sampleRun({ rows, internalUse: true })).toEqual(sampleRun({ rows }))
  })
  it('gives nothing when no order can be made', () => {
    const none = { region_con_instrumento: 0, brecha_critica: 0, mayor_incidencia: 0, servicios_aurora: 0, pobreza: 0 }
    expect(
      freezeRun(stateOf({ choices: { weights: none } }), { id: 'x', today: TODAY, note: '', words: plainWords }),
    ).toBeNull()
  })
  it('never gives an id that another run has, whatever was deleted', () => {
    expect(nextRunId([])).toBe('corrida-1')
    expect(nextRunId([sampleRun({ id: 'corrida-7' }), sampleRun({ id: 'de otro archivo' })])).toBe('corrida-8')
  })
})
