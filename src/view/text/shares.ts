import { formatNumber } from '../../domain/measure/index.ts'

/** Words of the regions that are given to teams. */
export const shareText = {
  title: 'Reparto entre equipos',
  lead: 'Cada región puede estar a cargo de un equipo. Va en el proyecto (.brecha) y se une con el de otros. Fuera de lo suyo, el registro es de solo lectura hasta que lo desbloquee.',
  nobody: 'Nadie',
  newTeam: 'Equipo nuevo',
  newTeamHelp: 'Como «Equipo norte». No escriba el nombre de una persona.',
  mine: 'Soy de',
  mineNone: 'Ningún equipo',
  onlyMine: 'Ver solo mis territorios',
  all: 'Ver todo el país',
  undo: 'Deshacer en el reparto',
  undone: 'Se deshizo el último cambio del reparto.',
  map: 'Mapa del reparto; la tabla de al lado dice lo mismo.',
  columns: { region: 'Región', team: 'Equipo', owed: 'Instancias' },
  teamOf: (region: string) => `Equipo de ${region}`,
  balance: 'Carga de cada equipo',
  balanceColumns: {
    team: 'Equipo',
    regions: 'Regiones',
    owed: 'Instancias',
    missing: 'Por crear',
    unknown: 'Sin dato',
    visits: 'Visitas por hacer',
    share: '% de las instancias',
  },
  teamMark: (team: string) => `a cargo de ${team}`,
  locked: (team: string | null) =>
    team === null
      ? 'Esta región no está en su reparto: solo lectura.'
      : `A cargo de «\u2068${team}\u2069»: solo lectura.`,
  unlock: 'Desbloquear lo que no es mío',
  unlocked: 'Lo que no está en su reparto está desbloqueado en esta visita.',
  lock: 'Volver a bloquear',
  left: (count: number) =>
    count === 1
      ? '1 celda es de fuera de su reparto y no se tomó. Desbloquéelo para tomarla.'
      : `${formatNumber(count)} celdas son de fuera de su reparto y no se tomaron. Desbloquéelo para tomarlas.`,
} as const
