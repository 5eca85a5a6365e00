import { yearOf } from '../../domain/calendar/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import { formatDate, formatNumber } from '../../domain/measure/index.ts'
import {
  budgetOf,
  costLines,
  INTERVENTION,
  travelWords,
  unitName,
  type CostLine,
  type Tariffs,
  type Trip,
} from '../../domain/visits/index.ts'
import { NO_DATA } from './figures.ts'
import { heading, paragraph, sourceLine, table, type Block, type Report } from './report.ts'

const BLANK = '__________'
/** Norms of viáticos and of funds handed to the staff; those of each entity are its own. */
const FOUNDED = [
  'Lineamientos, 7.3.1.2 C: pasajes aéreos o terrestres, viáticos y fondos por encargo de cada intervención.',
  'Decreto Supremo N.° 007-2013-EF: otorgamiento de viáticos para viajes en comisión de servicios en el país.',
  'Resolución Directoral N.° 002-2007-EF/77.15: Directiva de Tesorería N.° 001-2007-EF/77.15, encargos al personal.',
]
const ASKED: Readonly<Record<CostLine['kind'], { readonly name: string; readonly unit: string }>> = {
  hour: { name: 'Pasajes terrestres o fluviales', unit: 'horas de camino' },
  flight: { name: 'Pasajes aéreos', unit: 'vuelos' },
  day: { name: 'Viáticos', unit: 'días' },
  visit: { name: 'Fondo por encargo', unit: 'visitas' },
}

/**
 * What a trip asks of the administration, to be numbered and signed (7.3.1.2 C, R112): tickets, viáticos and fondos por
 * encargo, by post and never by name.
 */
export function tripRequest(national: National, trip: Trip, number: number, tariffs: Tariffs): Report {
  const simulated = trip.stops.some(({ visit }) => visit.reason.simulated)
  return {
    title: `Requerimiento N.° ${BLANK}-${String(yearOf(trip.leavesOn))}-MIMP-DPVLV`,
    subtitle: 'Pasajes, viáticos y fondos por encargo de una comisión de servicios',
    stamps: simulated ? ['CONTIENE DATOS SIMULADOS: TERRITORIOS ELEGIDOS CON ELLOS'] : [],
    made: 'Proyecto de requerimiento: revíselo, numérelo y fírmelo',
    fileName: `requerimiento-viaje-${number}-${trip.leavesOn}`,
    isForm: true,
    blocks: [
      paragraph('Para: la administración de la Dirección de Políticas para una Vida Libre de Violencia (DPVLV)'),
      paragraph('Asunto: pasajes, viáticos y fondos por encargo (7.3.1.2 C)'),
      table('Comisión de servicios', ['Dato', 'Valor'], whoRows(trip)),
      heading(2, 'Itinerario'),
      table('Itinerario', ['Tramo', 'Llegada', 'Camino', 'Intervención'], legRows(national, trip)),
      sourceLine('Horas y kilómetros estimados donde el camino lo dice; no conocen carreteras, lluvias ni ríos.'),
      ...amountPart(trip, tariffs),
      ...servicePart(national, trip),
      heading(2, 'Base legal'),
      { kind: 'list', items: FOUNDED },
      paragraph('Confirme con la administración que siguen vigentes y qué directiva interna corresponde.'),
      paragraph(`Cargo y firma de quien solicita: ${BLANK}`),
    ],
  }
}

function whoRows({ who, base, leavesOn, backOn, days, stops }: Trip): readonly (readonly string[])[] {
  return [
    ['Quién viaja, por cargo o iniciales', who ?? BLANK],
    ['Sale de', `${base.name}, ${formatDate(leavesOn)}`],
    ['Regresa', formatDate(backOn)],
    ['Días', formatNumber(days)],
    ['Intervenciones', formatNumber(stops.length)],
    ['Meta y actividad del POI', BLANK],
  ]
}

function legRows({ country }: National, { base, stops, back, backOn }: Trip): readonly (readonly string[])[] {
  const names = [base.name, ...stops.map(({ seat }) => seat.name)]
  return [
    ...stops.map(({ visit, date, hour, travel }, at) => [
      `${names[at] ?? ''} → ${names[at + 1] ?? ''}`,
      `${formatDate(date)}, ${hour}`,
      travelWords(travel),
      `${INTERVENTION[visit.intervention].name}: ${unitName(country, visit.level, visit.ubigeo)}`,
    ]),
    [`${names.at(-1) ?? ''} → ${base.name}`, formatDate(backOn), travelWords(back), 'Regreso'],
  ]
}

/** What is asked for, under the tariffs that the person stated: without one, how much of it and no amount. */
function amountPart(trip: Trip, tariffs: Tariffs): readonly Block[] {
  const { total, isWhole } = budgetOf([trip], tariffs).total
  const soles = (value: number | null) => (value === null ? NO_DATA : formatNumber(value))
  const rows = costLines(trip, tariffs).map(({ kind, quantity, price, amount }) => [
    ASKED[kind].name,
    `${formatNumber(quantity, kind === 'hour' ? 1 : 0)} ${ASKED[kind].unit}`,
    soles(price),
    soles(amount),
  ])
  const whole = isWhole ? formatNumber(total) : total === 0 ? NO_DATA : `al menos ${formatNumber(total)}`
  return [
    heading(2, 'Montos en soles'),
    table('Montos en soles', ['Concepto', '>Cantidad', '>Tarifa (S/)', '>Monto (S/)'], rows, ['Total', '', '', whole]),
    sourceLine(
      `Estimación con las tarifas escritas en el plan, no un gasto. «${NO_DATA}»: nadie escribió la tarifa; no es cero.`,
    ),
  ]
}

/** What the fund is to pay for in each place, to be filled in. */
function servicePart({ country }: National, { stops }: Trip): readonly Block[] {
  return [
    heading(2, 'Servicios por contratar'),
    table(
      'Servicios por contratar',
      ['Lugar', 'Fecha', 'Alquiler de ambiente (S/)', 'Refrigerio (S/)', 'Otros (S/)'],
      stops.map(({ visit, date }) => [
        unitName(country, visit.level, visit.ubigeo),
        formatDate(date),
        ...[BLANK, BLANK, BLANK],
      ]),
    ),
  ]
}
