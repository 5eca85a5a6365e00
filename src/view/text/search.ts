/** Words of the search of a territory. */
export const searchText = {
  label: 'Buscar territorio por nombre o código',
  placeholder: 'Nombre o código ( / )',
  placeholderShort: 'Buscar',
  empty: 'Ningún territorio coincide. Pruebe con parte del nombre o con el código del INEI.',
} as const
