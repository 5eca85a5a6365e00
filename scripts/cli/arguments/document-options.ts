/** What is written of a region or a territory, and whether it is printed too. */
export const DOCUMENT_OPTIONS = {
  clase: {
    takes: ['resumen', 'oficio', 'memorando', 'sin-instancia'],
    usual: 'resumen',
    does: 'qué se escribe de la región: su resumen, el oficio o el memorando que lo lleva, o la lista de sus distritos sin instancia (también en .xlsx)',
    commands: ['informe'],
  },
  pdf: {
    takes: null,
    usual: null,
    does: 'deja además el PDF al lado: de documentos y láminas con LibreOffice, de mapas con Chromium',
    commands: ['informe', 'taller', 'mapa'],
  },
  distrito: { takes: 'CÓDIGO', usual: null, does: 'el distrito de la ficha', commands: ['informe'] },
  todas: {
    takes: null,
    usual: null,
    does: 'un resumen, un kit o un conjunto de cada región',
    commands: ['informe', 'kit', 'todo'],
  },
  antes: {
    takes: 'CARPETA',
    usual: null,
    does: 'las tablas de un corte anterior: informe escribe qué cambió de ellas a las de ahora (también en .xlsx); todo hace además los conjuntos de aquel corte',
    commands: ['informe', 'todo'],
  },
  'fecha-antes': {
    takes: 'AAAA-MM-DD',
    usual: null,
    does: 'el día del corte anterior, que va con --antes',
    commands: ['informe', 'todo'],
  },
  anual: { takes: 'AÑO', usual: null, does: 'el informe anual de ese año', commands: ['informe'] },
} as const
