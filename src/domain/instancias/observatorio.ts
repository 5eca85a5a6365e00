import { verdictOf, type Verdict } from '../measure/index.ts'
import { isHeld, isImplemented, type InstrumentKind, type InstrumentState } from './instrument.ts'
import type { InstanciaLevel } from './instancia-level.ts'

export const OBSERVATORIO_TESTS = ['aprobado', 'implementado', 'actualizado', 'reporta'] as const
/** The four questions that the Lineamientos ask of an observatorio, which are not the same (B.1 g1 i, g2 i and iii). */
export type ObservatorioTest = (typeof OBSERVATORIO_TESTS)[number]

/** Each of the four answered by what is stated; an observatorio that does not exist is none of them. */
export function observatorioTests(
  observatorio: InstrumentState | undefined,
): Readonly<Record<ObservatorioTest, Verdict>> {
  const approved = isHeld(observatorio)
  return {
    aprobado: approved,
    implementado: isImplemented(observatorio),
    actualizado: approved === 'si' ? verdictOf(observatorio?.estado !== 'desactualizado') : approved,
    reporta: approved === 'si' ? verdictOf(observatorio?.reporta ?? null) : approved,
  }
}

/**
 * Whether every instancia of the level owes the instrument: the observatorio is expected of regions only (METHOD §8).
 */
export function isOwed(kind: InstrumentKind, level: InstanciaLevel): boolean {
  return kind !== 'observatorio' || level === 'regional'
}
