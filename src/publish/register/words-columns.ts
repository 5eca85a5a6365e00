import type { Country } from '../../domain/country/index.ts'
import { parseUbigeo, provinciaOf, regionOf, type Ubigeo } from '../../domain/territory/index.ts'
import { ETAPA_NAME, INITIATIVE_NAME, INSTRUMENT_ESTADO_NAME, INSTRUMENT_NAME } from '../../domain/words/index.ts'
import type { WorkbookSheet } from '../workbook/index.ts'

/** Begins the name of a column that says in words what the one before it says in code; the import passes it over. */
const SAID = 'en_palabras_'
const PLACES = ['region', 'provincia', 'distrito'] as const
/** Codes that have words, by the column that holds them and the sheet that it stands in. */
const WORDS: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  instancias: { etapa: ETAPA_NAME },
  instrumentos: { instrumento: INSTRUMENT_NAME, estado: INSTRUMENT_ESTADO_NAME },
  iniciativas: { tipo: INITIATIVE_NAME, estado: INSTRUMENT_ESTADO_NAME },
}

/** What a code of a column means, in words; empty where it is words already. */
export function wordOf(sheet: string | null, column: string, code: string): string {
  return (sheet === null ? undefined : WORDS[sheet]?.[column]?.[code]) ?? ''
}

/** The sheet with the names of region, provincia and distrito beside its code, and words beside the codes of a list. */
export function withWords(sheet: WorkbookSheet, country: Country): WorkbookSheet {
  const [head = [], ...rows] = sheet.rows
  const after = head.indexOf('nivel') < 0 ? 'ubigeo' : 'nivel'
  const words = WORDS[sheet.name] ?? {}
  const placed = (column: string, names: readonly string[]) => (column === after ? names : [])
  return {
    ...sheet,
    rows: [
      head.flatMap((cell) => {
        const column = String(cell)
        const own = column in words ? [`${SAID}${column}`] : []
        return [
          cell,
          ...placed(
            column,
            PLACES.map((place) => `${SAID}${place}`),
          ),
          ...own,
        ]
      }),
      ...rows.map((row) =>
        row.flatMap((cell, at) => {
          const column = String(head[at])
          const own = words[column] === undefined ? [] : [words[column][String(cell)] ?? '']
          return [cell, ...placed(column, namesOf(country, parseUbigeo(String(row[0])))), ...own]
        }),
      ),
    ],
  }
}

function namesOf({ at }: Country, code: Ubigeo | null): readonly string[] {
  if (code === null) return PLACES.map(() => '')
  const provincia = provinciaOf(code)
  return [
    at('region', regionOf(code))?.name ?? '',
    provincia === null ? '' : (at('provincia', provincia)?.name ?? ''),
    at('distrito', code)?.name ?? '',
  ]
}
