import { foldText } from '../../database/ledger/index.ts'
import { asPart, rowKey, type CellPlace, type RowKey } from '../../domain/consolidation/index.ts'
import { answersForServices } from '../../domain/country/index.ts'
import { INSTANCIA_LEVELS } from '../../domain/instancias/index.ts'
import { readCode, type Ubigeo } from '../../domain/territory/index.ts'
import { aboutOf, type KitColumn, type KitKey } from '../../publish/kit/index.ts'
import type { FoundSheet } from './find-sheets.ts'
import { readCell, readDay, readWord, tidy, type CellRead } from './read-cell.ts'

/** What a row says to be about; `about` is that as its mark takes it. */
export interface RowSubject {
  readonly place: CellPlace
  /** Where a service is, which may lie within the place; elsewhere the place itself. */
  readonly at: Ubigeo
  readonly about: string
  /** The row of the register that a column states something of. */
  readonly keyFor: (column: KitColumn) => RowKey
}

/**
 * Reads the key cells of a row; null when they do not say whose or what it is. `countSame` numbers rows that say the
 * same.
 */
export function readSubject(
  found: FoundSheet,
  row: readonly string[],
  countSame: (name: string) => number,
): RowSubject | null {
  const text = (part: KitKey['part']) => tidy(row[found.keys.get(part) ?? -1] ?? '')
  const isService = found.kit.table === 'servicio'
  const lugar = isService ? readLugar(text('lugar')) : null
  const place = isService ? lugar && answersForServices(lugar) : readPlace(text)
  const more = place === null ? null : readMore(found, text)
  if (place === null || more === null) return null
  const part = found.kit.table === 'vida' ? asPart : (text: string) => text
  const numbered =
    found.kit.table === 'iniciativa'
      ? [more[0] ?? '', String(countSame([place.level, place.ubigeo, ...more].join('/'))), more[1] ?? '']
      : more
  const texts = found.kit.keys.map(({ part, column }, at) => {
    if (part === 'ubigeo') return place.ubigeo
    if (column?.as === 'fecha') return more[at - 1] ?? ''
    return part === 'fecha' ? (more[0] ?? '') : text(part)
  })
  return {
    place,
    at: lugar ?? place.ubigeo,
    about: aboutOf(found.kit, texts),
    keyFor: ({ table, step }) =>
      rowKey(table, place, ...(step === null ? [] : [step]), ...(table === found.kit.table ? numbered.map(part) : [])),
  }
}

const INSTANCIA_BY_WORD = new Map(INSTANCIA_LEVELS.map((level) => [foldText(level), level]))

/** By code and level, or by the label of the list, which begins with both. */
function readPlace(text: (part: KitKey['part']) => string): CellPlace | null {
  const [code = '', nivel = ''] = text('instancia').split(/\s+/)
  const [written, level] = code === '' ? [text('ubigeo'), text('nivel')] : [code, nivel]
  const read = readCode(written)
  const found = INSTANCIA_BY_WORD.get(foldText(level))
  return read.kind === 'codigo' && found !== undefined ? { ubigeo: read.code, level: found } : null
}

/** The code of a place of services, which its name on the sheet begins with. */
function readLugar(text: string): Ubigeo | null {
  const read = readCode(text.split(/\s+/)[0] ?? '')
  return read.kind === 'codigo' ? read.code : null
}

/** What tells the row from others of its government, as the register writes it; null when it is not told. */
function readMore({ kit, sheet }: FoundSheet, text: (part: KitKey['part']) => string): readonly string[] | null {
  const valueOf = (read: CellRead) => ('value' in read && read.value !== '' ? read.value : null)
  const all = (...values: readonly (string | null)[]) => {
    const known = values.filter((value) => value !== null)
    return known.length === values.length ? known : null
  }
  switch (kit.table) {
    case 'instrumento':
      return all(valueOf(readWord('instrumento', text('instrumento'))))
    case 'iniciativa':
      return all(valueOf(readWord('tipo', text('tipo'))), text('nombre'))
    case 'sesion':
      return all(valueOf(readDay(text('fecha'), sheet.date1904)), valueOf(readWord('clase', text('clase'))))
    case 'servicio':
      return all(readLugar(text('lugar')), valueOf(readWord('servicio', text('servicio'))))
    case 'vida':
      return all(
        ...kit.keys.flatMap(({ part, column }) =>
          column === undefined ? [] : [valueOf(readCell(column, text(part), sheet.date1904))],
        ),
      )
    case 'informe':
      return all(/^\d{4}-[12]$/.test(text('semestre')) ? text('semestre') : null)
    default:
      return []
  }
}
