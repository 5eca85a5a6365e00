import path from 'node:path'
import type { Country, TerritoryFacts } from '../../../../src/domain/country/index.ts'
import { kitMaker } from '../../../../src/publish/kit/index.ts'
import type { Terminal } from '../../console.ts'
import { prepare, simulatedTables } from '../../country/prepare.ts'
import { UsageError } from '../../failure.ts'
import { makeFolder, save, whereTo } from '../../files.ts'
import { warnSimulated } from '../../words/answer.ts'
import { readOwnModels } from './own-models.ts'
import { readKitOptions, type KitOptions } from './kit-options.ts'

/** Runs `kit` and gives its exit code 0; throws UsageError and DataError. */
export async function runKit(args: readonly string[], terminal: Terminal): Promise<0> {
  const { what, folder, given } = readKitOptions(args)
  const { loaded, parameters } = await prepare('kit', given, terminal)
  const from = given.values.get('modelos')
  const models = from === undefined ? [] : await readOwnModels(from)
  const units = unitsOf(what, loaded.country)
  warnSimulated(simulatedTables(loaded), terminal, ' Cada hoja impresa lleva el sello.')
  const place = whereTo(folder)
  await makeFolder(place)
  const make = kitMaker(loaded.country, [], parameters.referenceDate, parameters)
  for (const [at, unit] of units.entries()) {
    const { fileName, bytes } = make(unit)
    await save(path.join(place, fileName), bytes)
    terminal.warn(`${at + 1} de ${units.length}: ${unit.name}, ${fileName}`)
  }
  for (const { folder: own, fileName, bytes } of models) {
    await makeFolder(path.join(place, own))
    await save(path.join(place, own, fileName), bytes)
    terminal.warn(`Modelo propio: ${own}/${fileName}, sin autor ni propiedades.`)
  }
  terminal.out(units.length === 1 ? `Escrito 1 kit en ${folder}` : `Escritos ${units.length} kits en ${folder}`)
  return 0
}

function unitsOf(what: KitOptions['what'], { byLevel }: Country): readonly TerritoryFacts[] {
  if (what.kind === 'todas') return byLevel.region
  const unit = byLevel[what.level].find(({ ubigeo }) => ubigeo === what.code)
  if (unit !== undefined) return [unit]
  const known = what.level === 'region' ? `: ${byLevel.region.map(({ ubigeo }) => ubigeo).join(', ')}` : ' del INEI'
  throw new UsageError(
    `--${what.level} lleva la clave de una ${what.level === 'region' ? 'región' : 'provincia'}${known}; no «${what.code}».`,
  )
}
