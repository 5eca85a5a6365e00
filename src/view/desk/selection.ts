import type { Country, TerritoryFacts } from '../../domain/country/index.ts'
import { departamentoOf, levelOf, parentOf, type Ubigeo, type UnitLevel, upTo } from '../../domain/territory/index.ts'
import type { Selection } from '../../workspace/choices/index.ts'
import type { Workspace } from '../../workspace/session/index.ts'

const FINENESS: Readonly<Record<UnitLevel, number>> = { region: 0, departamento: 0, provincia: 1, distrito: 2 }

/** Chooses a unit; the map goes to its level unless it already shows finer ones. */
export function selectUnit(workspace: Workspace, level: UnitLevel, ubigeo: Ubigeo): void {
  const { mapLevel } = workspace.getState().choices
  const finer = FINENESS[mapLevel] > FINENESS[level]
  workspace.choose({ selection: { level, ubigeo }, mapLevel: finer ? mapLevel : level })
}

/** The selection one level up: distrito → provincia → departamento → the country (null). */
export function parentSelection(selection: Selection | null): Selection | null {
  if (selection === null || selection.level === 'region') return null
  const parent = parentOf(selection.ubigeo)
  return parent === null ? null : { level: levelOf(parent), ubigeo: parent }
}

/** Goes up one level, and from the country nowhere. */
export function goUp(workspace: Workspace): void {
  const { selection } = workspace.getState().choices
  if (selection !== null) workspace.choose({ selection: parentSelection(selection) })
}

/** The chain from the departamento to the selection, for the breadcrumb; regions stand alone. */
export function trailOf(country: Country, selection: Selection | null): readonly TerritoryFacts[] {
  const chain: Selection[] = []
  for (let at = selection; at !== null; at = parentSelection(at)) chain.unshift(at)
  return chain.map((each) => country.at(each.level, each.ubigeo)).filter((facts) => facts !== undefined)
}

/** The facts of the selection; undefined when nothing is selected or its code is unknown. */
export function selectedFacts(country: Country, selection: Selection | null): TerritoryFacts | undefined {
  return selection === null ? undefined : country.at(selection.level, selection.ubigeo)
}

/** Name of what holds the unit: "Moquegua" for a provincia, "General Sánchez Cerro, Moquegua" for a distrito. */
export function placeOf(country: Country, facts: TerritoryFacts): string {
  if (facts.level === 'departamento' || facts.level === 'region') return 'Perú'
  const departamento = country.at('departamento', departamentoOf(facts.ubigeo))?.name ?? ''
  if (facts.level === 'provincia') return departamento
  const provincia = country.at('provincia', upTo('provincia', facts.ubigeo))?.name ?? ''
  return `${provincia}, ${departamento}`
}
