import type { DocumentName } from '../../workspace/choices/index.ts'

/** Names of the documents of Presentar. */
export const DOCUMENT_NAME: Readonly<Record<DocumentName, string>> = {
  resumen: 'Resumen de la región',
  taller: 'Taller macrorregional',
  anual: 'Informe anual',
  evaluacion: 'Evaluación',
  publica: 'Edición pública',
  lamina: 'Lámina',
  atlas: 'Atlas de la región',
}

/** Words of the page Presentar. */
export const presentText = {
  documents: 'Documento',
  region: 'Región',
  year: 'Año',
  actions: 'Llevarse el documento',
  download: 'Descargar .docx',
  downloadPage: 'Descargar página (.html)',
  noPublic:
    'No hay edición pública mientras se muestran las cuentas pequeñas: vuelva a ocultarlas en Datos y regrese aquí.',
  downloadAll: (total: number) => `Descargar las ${total} regiones (.zip)`,
  more: 'Otros documentos de la región',
  cover: { oficio: 'Oficio con el resumen (.docx)', memorando: 'Memorando con el resumen (.docx)' },
  lacking: { docx: 'Distritos sin instancia (.docx)', xlsx: 'Distritos sin instancia (.xlsx)' },
  profile: 'Ficha de una página (.docx)',
  profileBar: 'Ficha del territorio',
  print: 'Imprimir o guardar en PDF',
  all: { region: 'Todo para la región', taller: 'Todo para el taller' },
  allHelp: 'Documentos, láminas, mapas, libros y listas en un .zip, con su manifiesto.',
  allWhole: (files: number) => `Completo: ${files} archivos en el .zip, con su manifiesto.`,
  allPartial: (files: number) => `No está completo: ${files} archivos en el .zip. Falta:`,
  allWithoutRows: (count: number) =>
    `${count} ${count === 1 ? 'territorio tiene' : 'territorios tienen'} algún «sin dato»; el manifiesto los nombra.`,
  preparing: 'Preparando el documento',
  progress: (done: number, total: number, name: string) => `${done} de ${total} listos. Ahora: ${name}`,
  cancel: 'Cancelar',
  cancelled: 'Cancelado: no se descargó nada.',
  done: 'Documento listo.',
  failed: 'No se pudo preparar el documento. Vuelva a intentarlo.',
  withoutMap: 'Los límites no están: el documento sale sin el mapa.',
  runBefore: 'Priorización congelada antes',
  runAfter: 'Priorización congelada después',
  noRun: 'Ninguna',
  cutBefore: 'Corte antes',
  cutAfter: 'Corte después',
  noCut: 'Ninguno',
  runName: (date: string, note: string) => (note === '' ? date : `${date}: ${note.slice(0, 60)}`),
  runsNone: 'Para comparar la priorización del comienzo y del final del año, congele dos en Priorizar.',
  runsNote: 'Para comparar, las dos deben ser del mismo grupo y nivel.',
  runsApart: 'Esas dos priorizaciones no son del mismo grupo y nivel: el informe sale sin la comparación.',
} as const
