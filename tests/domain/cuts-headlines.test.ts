import { describe, expect, it } from 'vitest'
import { cutsHeadlines, type CutsBetween } from '../../src/domain/summary/index.ts'

type Point = CutsBetween['before']
const point = (created: number, share: number | null, unknown: number | null = 0, more: Partial<Point> = {}): Point =>
  ({
    ...{ id: 'a', label: 'Corte', on: '2026-01-01', approximate: false, simulated: false, share },
    totals: [
      { level: 'provincial', created: 2, unknown: 0 },
      { level: 'distrital', created, unknown },
    ],
    ...more,
  }) as Point
const line = (what: string): CutsBetween['lines'][number] => ({
  ...{ key: what, place: 'Ilo', region: 'Moquegua', what, before: 'no', after: 'sí', cause: 'Matriz cargada' },
})
const say = (before: Point, after: Point, ...what: readonly string[]) =>
  cutsHeadlines({ before, after, lines: what.map(line) })
    .join(' ')
    .replaceAll('\u00A0', ' ')

describe('What stands out between two cuts', () => {
  it.each([
    [point(3, 0.1), point(5, 0.2), [], /distrital creadas pasaron de 3 a 5\. .*subió de 10,0 % a 20,0 %/, /provincial/],
    [point(5, 0.2), point(3, 0.1), [], /pasaron de 5 a 3\. .*bajó de 20,0 % a 10,0 %/, /subió/],
    [point(3, 0.1), point(3, 0.1), [], /no cambió cuántas .*es la misma: 10,0 %/, /pasaron|subió|Cambi[óa]/],
    [point(3, 0.1), point(3, 0.1004), [], /es la misma/, /subió/],
    [point(3, null), point(5, 0.2), [], /pasaron de 3 a 5/, /cobertura/],
    [point(3, 0.1, 0, { approximate: true }), point(5, 0.2), [], /\(una de las cuentas es aproximada\)/, /nada/],
    [point(3, 0.1), point(3, 0.1), ['Etapa'], /Cambió 1 dato\./, /el que más/],
    [point(3, 0.1), point(3, 0.1), ['Etapa', 'Etapa', 'Norma'], /Cambiaron 3 datos; el que más, «Etapa»: 2\./, /Norma/],
    [point(3, 0.1), point(3, 0.1), ['Etapa', 'Norma'], /Cambiaron 2 datos\./, /el que más/],
    [point(3, 0.1), point(3, 0.1, 7), [], /De 7 instancias de nivel distrital no hay dato/, /nivel provincial/],
    [point(3, 0.1), point(3, 0.1, null), [], /es la misma/, /no hay dato/],
  ] as const)('%j and %j with changes %j are told as they are', (before, after, what, said, unsaid) => {
    expect(say(before, after, ...what)).toMatch(said)
    expect(say(before, after, ...what)).not.toMatch(unsaid)
  })
})
