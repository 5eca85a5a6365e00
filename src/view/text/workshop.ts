import { formatNumber } from '../../domain/measure/index.ts'

/** Words around the slides of a workshop; those of the slides themselves are made with them. */
export const workshopText = {
  set: 'Conjunto de regiones',
  ownName: 'conjunto propio',
  actions: 'Llevarse el taller',
  show: 'Presentar a pantalla completa',
  save: 'Descargar .pptx',
  saving: 'Preparando las láminas',
  saved: 'Láminas listas.',
  failed: 'No se pudieron preparar las láminas. Vuelva a intentarlo.',
  withoutMap: 'Los límites no están: las láminas salen sin el mapa.',
  print: 'Imprimir o guardar en PDF',
  keys: 'En pantalla completa: flechas, Inicio y Fin para moverse; N muestra las notas; F cambia la pantalla; Esc vuelve.',
  slideShow: (title: string) => `Presentación: ${title}`,
  position: (at: number, of: number, title: string) => `Lámina ${formatNumber(at)} de ${formatNumber(of)}: ${title}`,
  count: (at: number, of: number) => `${formatNumber(at)} / ${formatNumber(of)}`,
  notes: 'Notas',
  notesKey: 'Notas (N)',
  fullKey: 'Pantalla (F)',
  earlier: 'Lámina anterior',
  later: 'Lámina siguiente',
  leaveKey: 'Salir (Esc)',
  liveMap: (title: string, set: string) =>
    `Mapa de las provincias, ${set}: ${title}. Flechas: provincia vecina. Intro: acercarse a ella. Más y menos: acercar y alejar. Tabulador: volver a las láminas. Escape: salir.`,
} as const
