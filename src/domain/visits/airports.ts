import { ubigeo, type Ubigeo } from '../territory/index.ts'

/** An airport that the list marks with scheduled service. */
export interface Airport {
  readonly iata: string
  readonly lat: number
  readonly lon: number
  readonly altitudeM: number
  /** The provincia where it stands. */
  readonly ubigeo: Ubigeo
  /** Its mark is old: it may have no flights today, and none is counted. */
  readonly unsure: boolean
}

/** IATA, latitude, longitude, metres, provincia; as data/aeropuertos has them, which a test holds. */
const SURE: readonly (readonly [string, number, number, number, string])[] = [
  ['AQP', -16.3411, -71.5831, 2562, '0401'],
  ['AYP', -13.1548, -74.2044, 2718, '0501'],
  ['CIX', -6.7875, -79.8281, 30, '1401'],
  ['CJA', -7.1392, -78.4894, 2676, '0601'],
  ['CUZ', -13.5357, -71.9388, 3310, '0801'],
  ['HUU', -9.8788, -76.2048, 1850, '1001'],
  ['ILQ', -17.695, -71.344, 22, '1803'],
  ['IQT', -3.7847, -73.3088, 93, '1601'],
  ['JAE', -5.5925, -78.774, 755, '0608'],
  ['JAU', -11.7831, -75.4734, 3363, '1204'],
  ['JUL', -15.4671, -70.1582, 3826, '2111'],
  ['LIM', -12.0219, -77.1143, 34, '0701'],
  ['PCL', -8.3779, -74.5743, 156, '2501'],
  ['PEM', -12.6136, -69.2286, 201, '1701'],
  ['PIU', -5.2057, -80.6164, 37, '2001'],
  ['TBP', -3.5521, -80.3811, 35, '2401'],
  ['TCQ', -18.0533, -70.2758, 469, '2301'],
  ['TPP', -6.5087, -76.3732, 265, '2209'],
  ['TRU', -8.0814, -79.1088, 32, '1301'],
  ['TYL', -4.5766, -81.2541, 86, '2007'],
]
const UNSURE: typeof SURE = [
  ['CHH', -6.2019, -77.8562, 2540, '0101'],
  ['CHM', -9.1496, -78.5238, 21, '0218'],
  ['NZC', -14.854, -74.9615, 567, '1103'],
  ['YMS', -5.8938, -76.1182, 179, '1602'],
]

const airport =
  (unsure: boolean) =>
  ([iata, lat, lon, altitudeM, code]: (typeof SURE)[number]): Airport => ({
    ...{ iata, lat, lon, altitudeM, unsure },
    ubigeo: ubigeo(code),
  })

/** The 24 of the list, those to be confirmed last. */
export const AIRPORTS: readonly Airport[] = [...SURE.map(airport(false)), ...UNSURE.map(airport(true))]
