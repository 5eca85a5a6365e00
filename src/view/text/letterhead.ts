import type { LogoFault } from '../../workspace/commands/index.ts'

/** Words of who signs the documents. */
export const letterheadText = {
  title: 'Quién firma',
  lead: 'Va en la cabecera y en «Elaborado» de cada documento, y se guarda con el proyecto. Cargos y unidades, no personas.',
  entity: 'Entidad',
  office: 'Dirección o unidad',
  place: 'Lugar',
  logo: 'Elegir logo (PNG o JPEG)',
  remove: 'Quitar el logo',
  undo: 'Deshacer',
  undoLabel: 'Deshacer lo último de quién firma',
  redo: 'Rehacer',
  redoLabel: 'Rehacer lo último de quién firma',
  hasLogo: (width: number, height: number) => `Logo de ${width} × ${height} píxeles, sin los datos que traía.`,
  faults: {
    tipo: 'Ese archivo no es PNG ni JPEG: guarde el logo en uno de esos formatos.',
    tamano: 'El logo pasa de 200 kB: guárdelo más pequeño.',
    danado: 'La imagen está dañada: ábrala y guárdela de nuevo.',
  } satisfies Record<LogoFault, string>,
} as const
