import type { CommandName } from './commands.ts'

const AGENDA = ['agenda'] as const satisfies readonly CommandName[]

/** The options of `agenda`: how many visits, from where, when, who travels and how. */
export const TRIP_OPTIONS = {
  primeros: {
    takes: { from: 1, to: 200, whole: true },
    usual: 10,
    does: 'cuántos territorios de la lista se visitan',
    commands: AGENDA,
  },
  base: { takes: 'CÓDIGO', usual: null, does: 'de dónde se sale y a dónde se vuelve', commands: AGENDA },
  desde: { takes: 'AAAA-MM-DD', usual: null, does: 'primer día de los viajes', commands: AGENDA },
  dias: {
    takes: { from: 1, to: 60, whole: true },
    usual: 5,
    does: 'días de trabajo de un viaje',
    commands: AGENDA,
  },
  hasta: { takes: 'AAAA-MM-DD', usual: null, does: 'último día fuera del equipo', commands: AGENDA },
  equipo: {
    takes: 'CARGO:BASE:REGIONES,…',
    usual: null,
    does: 'quiénes viajan, por iniciales o cargo: AT-1:1501:01+06,ZQ:0801; sin base, la de --base; sin regiones, todo el país; lo que nadie alcanza queda fuera y se dice por qué',
    commands: AGENDA,
  },
  requerimientos: {
    takes: 'CARPETA',
    usual: null,
    does: 'además, el requerimiento (.docx) de pasajes, viáticos y fondos por encargo de cada viaje',
    commands: AGENDA,
  },
  tarifas: {
    takes: 'CLAVE=N,…',
    usual: null,
    does: 'tarifas en soles de hora (de camino), vuelo, dia (viático) y visita (fondo por encargo) de los requerimientos; la que falta queda sin dato',
    commands: AGENDA,
  },
  'por-dia': { takes: { from: 1, to: 12, whole: true }, usual: 2, does: 'visitas de un día', commands: AGENDA },
} as const
