import { formatNumber } from '../../../../src/domain/measure/index.ts'
import { toCsv } from '../../../../src/publish/table/index.ts'
import type { KitDocument } from './kit-document.ts'
import { section } from './report.ts'

/** The account of a kit as a person reads it: whose it is, what it says otherwise than when it left, what is told. */
export function kitText(document: KitDocument): string {
  const { cambios, avisos } = document
  return [
    kitSentence(document),
    ...section(
      'Avisos',
      avisos.map(({ texto }) => texto),
    ),
    ...section('Cambios', cambios.map(changeLine)),
  ].join('\n')
}

/** Whose kit it is, how many cells are read of it and how many of them changed. */
export function kitSentence({ kit, territorio, celdas, cambios }: KitDocument): string {
  const whose =
    territorio === null
      ? ''
      : ` de la ${territorio.nivel === 'region' ? 'región' : territorio.nivel} ${territorio.nombre} (${territorio.ubigeo})`
  const changed = cambios.length === 0 ? 'ninguna dice' : `${formatNumber(cambios.length)} dicen`
  return `Kit${whose}, edición ${kit}: ${formatNumber(celdas)} celdas leídas; ${changed} otra cosa que al salir.`
}

function changeLine({ ubigeo, nivel, nombre, dato, decia, dice }: KitDocument['cambios'][number]): string {
  return `${nombre} (${nivel} ${ubigeo}), ${dato}: ${decia === null ? '' : `${decia} → `}${dice}`
}

/** What a kit says otherwise, as a table. */
export function changesCsv({ cambios }: KitDocument): string {
  const columns = ['nivel', 'ubigeo', 'nombre', 'dato', 'decia', 'dice'] as const
  return toCsv(
    [...columns],
    cambios.map((change) => columns.map((column) => change[column])),
  )
}
