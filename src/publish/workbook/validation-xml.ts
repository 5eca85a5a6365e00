import { escapeXml, serialOf } from './xml-values.ts'

/** What may be written in a cell: words of a list (where it stands on a sheet), a day of this time, or a count. */
export type Asked = { readonly list: string } | 'fecha' | 'entero'

/** The rules of a sheet, each with its range; an empty cell, which says that it is not known, passes. */
export function validationsXml(rules: readonly (readonly [range: string, asked: Asked])[]): string {
  const said = rules.map(([range, asked]) => ruleXml(`allowBlank="1" showErrorMessage="1" sqref="${range}"`, asked))
  return said.length === 0 ? '' : `<dataValidations count="${said.length}">${said.join('')}</dataValidations>`
}

function ruleXml(usual: string, asked: Asked): string {
  if (typeof asked === 'object')
    return `<dataValidation type="list" ${usual} errorTitle="Lista" error="Elija una opción de la lista, o deje la celda vacía si no se sabe."><formula1>${escapeXml(asked.list)}</formula1></dataValidation>`
  const [type, title, error, least, most] =
    asked === 'entero'
      ? ['whole', 'Número', 'Escriba un número entero, como 2.', 0, 9_999]
      : ['date', 'Fecha', 'Escriba una fecha como 15/03/2026.', serialOf('1993-01-01'), serialOf('2060-12-31')]
  return `<dataValidation type="${type}" operator="between" ${usual} errorTitle="${title}" error="${error}"><formula1>${least}</formula1><formula2>${most}</formula2></dataValidation>`
}
