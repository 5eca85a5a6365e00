import type { DocumentName } from '../../workspace/choices/index.ts'

/** Names of the documents of Presentar. */
export const DOCUMENT_NAME: Readonly<Record<DocumentName, string>> = {
  resumen: 'Resumen de la región', taller: 'Taller macrorregional', anual: 'Informe anual', lamina: 'Lámina', atlas: 'Atlas de la región',
}

/** Words of the page Presentar. */
export const presentText = {
  documents: 'Documento',
  region: 'Región',
} as const
