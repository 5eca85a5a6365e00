import { internalName } from '../../domain/disclosure/index.ts'
import { departamentoOf } from '../../domain/territory/index.ts'
import type { Scope } from '../choices/index.ts'
import type { Workspace } from '../session/index.ts'
import { XLSX, type ExportedBytes } from './exported-bytes.ts'
import { rankingAsCsv, rankingAsSheet } from './ranking-as-csv.ts'

/** A file to hand to the analyst. */
export interface ExportedFile {
  readonly name: string
  readonly mime: string
  readonly text: string
}

/**
 * The ranking on screen as a CSV file whose name says group, level, place and reference date; null while there is no
 * ranking.
 */
export function exportRanking(workspace: Workspace): ExportedFile | null {
  const text = rankingAsCsv(workspace.getState())
  if (text === '') return null
  return { name: nameOf(workspace, 'csv'), mime: 'text/csv;charset=utf-8', text }
}

/** The same as a workbook. */
export async function exportRankingBook(workspace: Workspace): Promise<ExportedBytes | null> {
  const sheet = rankingAsSheet(workspace.getState())
  if (sheet === null) return null
  const { writeWorkbook } = await import('../../publish/workbook/index.ts')
  return { name: nameOf(workspace, 'xlsx'), mime: XLSX, bytes: writeWorkbook([sheet]) }
}

function nameOf(workspace: Workspace, ending: 'csv' | 'xlsx'): string {
  const { choices, session } = workspace.getState()
  const { group, rankLevel, scope, parameters } = choices
  const place = placeName(scope)
  const name = `ranking-${group}-${group === 'regional' ? 'region' : rankLevel}-${place}-${parameters.referenceDate}.${ending}`
  return internalName(name, { k: choices.smallCount, internal: session.internalUse })
}

function placeName(scope: Scope): string {
  switch (scope.kind) {
    case 'pais':
      return 'peru'
    case 'departamento':
      return departamentoOf(scope.ubigeo)
    case 'macro':
      return scope.id
    case 'reparto':
      return `territorios-${scope.held.join('-')}`.slice(0, 80)
    case 'regiones':
      return `regiones-${scope.regions.join('-')}`
  }
}
