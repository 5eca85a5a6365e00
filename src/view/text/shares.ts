import { formatNumber } from '../../domain/measure/index.ts'

/** Words of the regions that are given to teams. */
export const shareText = {
  title: 'Reparto entre equipos',
  lead: 'Cada región puede estar a cargo de un equipo, y una provincia, de otro que el de su región o de nadie. Va en el proyecto (.brecha) y se une con el de otros. Fuera de lo suyo, el registro y las visitas son de solo lectura hasta que lo desbloquee.',
  nobody: 'Nadie',
  layer: 'Equipos',
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
  teamOfProvincia: (provincia: string) => `Equipo de la provincia de ${provincia}`,
  asRegion: (team: string | null) => (team === null ? 'Como su región: nadie' : `Como su región: \u2068${team}\u2069`),
  byProvincia: (apart: number) => (apart === 0 ? 'Por provincia' : `Por provincia (${formatNumber(apart)} aparte)`),
  byProvinciaOf: (region: string) => `Repartir ${region} por provincia`,
  balance: 'Carga de cada equipo',
  balanceColumns: {
    team: 'Equipo',
    regions: 'Regiones',
    provincias: 'Provincias',
    owed: 'Instancias',
    missing: 'Por crear',
    unknown: 'Sin dato',
    visits: 'Visitas por hacer',
    share: '% de las instancias',
  },
  teamMark: (team: string) => `a cargo de ${team}`,
  locked: (team: string | null) =>
    team === null
      ? 'Este territorio no está en su reparto: solo lectura.'
      : `A cargo de «\u2068${team}\u2069»: solo lectura.`,
  unlock: 'Desbloquear lo que no es mío',
  unlocked: 'Lo que no está en su reparto está desbloqueado en esta visita.',
  lock: 'Volver a bloquear',
  visitLocked: (name: string) => `La visita a ${name} no está en su reparto y queda como está.`,
  visitsLeft: (count: number) =>
    count === 1
      ? '1 visita no está en su reparto y queda como está.'
      : `${formatNumber(count)} visitas no están en su reparto y quedan como están.`,
  notPlanned: 'No está en su reparto',
  left: (count: number) =>
    count === 1
      ? '1 celda es de fuera de su reparto y no se tomó. Desbloquéelo para tomarla.'
      : `${formatNumber(count)} celdas son de fuera de su reparto y no se tomaron. Desbloquéelo para tomarlas.`,
} as const
