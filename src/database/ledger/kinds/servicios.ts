import { refugeVerdict, SERVICE_TYPES, typeOfService } from '../../../domain/services/index.ts'
import { levelOf, upTo, type Ubigeo } from '../../../domain/territory/index.ts'
import { isFarFrom } from '../../../domain/gazetteer/index.ts'
import { formatNumber } from '../../../domain/measure/index.ts'
import { isMended, noPlace, readPlace } from '../coordinates.ts'
import { strayKm } from '../stray-point.ts'
import { foldText } from '../fold-text.ts'
import type { Kind } from '../kind.ts'
import type { RowReader } from '../row-reader.ts'
import { ANY_TERRITORY } from './levelled.ts'

/** A directory of services: type, name and place; a refuge keeps its provincia only (METHOD §5). */
export const servicios: Kind = {
  id: 'servicios',
  table: 'servicios',
  placed: false,
  columns: [
    {
      name: 'tipo',
      weight: 3,
      patterns: [/^TIPO( DE)?( CENTRO| SERVICIO)?$/, /^(CENTRO|SERVICIO|LINEA INTERVENCION)$/],
      holds: isService,
    },
    { name: 'subtipo', patterns: [/^SUBTIPO\b/, /^MODALIDAD\b/] },
    {
      name: 'nombre',
      weight: 2,
      patterns: [/^NOMBRE( DEL?)?( CENTRO| SERVICIO)?( DE ATENCION)?$/, /^CENTRO DE ATENCION$/, /^DENOMINACION\b/],
    },
    {
      name: 'lat',
      weight: 2,
      patterns: [/^LAT(ITUD|ITUDE)?$/, /^COORD(ENADA)?S? ?(UTM )?(Y|NORTE)( UTM)?$/, /^(UTM )?(Y|NORTE)( UTM)?$/],
    },
    {
      name: 'lon',
      weight: 2,
      patterns: [
        /^LON(G|GITUD|GITUDE)?$/,
        /^LNG$/,
        /^COORD(ENADA)?S? ?(UTM )?(X|ESTE)( UTM)?$/,
        /^(UTM )?(X|ESTE)( UTM)?$/,
      ],
    },
    { name: 'operador', patterns: [/^OPERADOR\b/, /^(ENTIDAD|INSTITUCION)( RESPONSABLE)?$/] },
    { name: 'estado', patterns: [/^ESTADO\b/, /^SITUACION\b/] },
  ],
  essential: [['tipo'], [...ANY_TERRITORY, 'nombre', 'lat']],
  read: (reader) => {
    const written = reader.cell('tipo')
    const tipo = typeOf(written)
    const [subtipo, nombre] = [reader.text('subtipo'), reader.cell('nombre')]
    const verdict = refugeVerdict({ type: tipo, subtype: subtipo, name: nombre })
    const spared = (verdict === 'en_duda' || reader.isSpared) && reader.sparesRefuge()
    reader.concealed = verdict !== 'no' && !spared
    if (written === '') reader.reject('tipo', 'celda_vacia', '')
    else if (!SERVICE_TYPES.includes(tipo))
      reader.remark('tipo_de_servicio_desconocido', 'tipo', reader.concealed ? '' : tipo)
    const found = isPlaced(reader) ? reader.territory(null, false) : null
    if (spared) reader.correct('nombre', '', '', 'nombre_de_refugio_omitido')
    const cells = {
      tipo,
      subtipo,
      nombre: spared ? '' : nombre,
      operador: reader.text('operador'),
      estado: reader.text('estado'),
    }
    const place = reader.concealed ? reservedPlace(reader, found) : pointOf(reader, found)
    return [{ table: 'servicios', cells: { ...cells, ...place } }]
  },
}

function isService(cell: string): boolean {
  return !/^(PLAN|POLITICA|PROGRAMA|INCENTIVO|NINGUNA|SERVICIO PREVENCION|SERVICIO AGRESORES)$/.test(foldText(cell))
}

// Directories write the type in full and with its initials: "Servicio de Atención Rural - SAR", "Centro Emergencia
// Mujer y Familia".
function typeOf(written: string): string {
  const initials = /\s-\s*([\p{Lu}\d+ ]+)\s*$/u.exec(written)?.[1] ?? ''
  const tries = [written, written.replace(/\s+y\s+familia$/i, ''), written.split(/\s-\s/)[0] ?? '', initials]
  const known = tries.map(typeOfService).find((type) => SERVICE_TYPES.includes(type))
  return known ?? (/^[A-Z\d_ ]+$/.test(initials) ? initials : written)
}

function isPlaced(reader: RowReader): boolean {
  return ANY_TERRITORY.some((name) => reader.text(name) !== '')
}

function reservedPlace(reader: RowReader, found: Ubigeo | null): { ubigeo: string; lat: string; lon: string } {
  const provincia = found === null ? '' : upTo('provincia', found)
  const dropped =
    reader.text('lat') !== '' ||
    reader.text('lon') !== '' ||
    (found !== null && levelOf(found) === 'distrito') ||
    reader.text('distrito') !== ''
  if (dropped) reader.correct('ubigeo', '', provincia, 'refugio_sin_ubicacion')
  return { ubigeo: provincia, lat: '', lon: '' }
}

/** Where a point far from its place is, and how far. */
function awayWords(line: number, km: number): string {
  return `fila ${line}, a ${formatNumber(km)} km`
}

function pointOf(reader: RowReader, found: Ubigeo | null): { ubigeo: string; lat: string; lon: string } {
  const [lat, lon] = [reader.cell('lat'), reader.cell('lon')]
  const { gazetteer, projected } = reader
  const isNear = found === null ? null : (north: number, east: number) => !isFarFrom(gazetteer, found, north, east)
  const read = readPlace(lat, lon, { projected, isNear })
  const isPoint = found !== null && read.lat !== null && read.lon !== null
  const strays = isPoint && isMended(read) && isFarFrom(gazetteer, found, read.lat, read.lon)
  const place = strays ? noPlace('coordenada_lejos_de_su_lugar') : read
  const away = isPoint && !strays ? strayKm(gazetteer, found, read.lat, read.lon) : null
  if (away !== null)
    reader.remarks.sized('punto_fuera_de_su_lugar', reader.headerOf('lat'), away, awayWords(reader.line, away))
  const written = { lat: place.lat === null ? '' : String(place.lat), lon: place.lon === null ? '' : String(place.lon) }
  for (const rule of place.latRules) reader.correct('lat', lat, written.lat, rule)
  for (const rule of place.lonRules) reader.correct('lon', lon, written.lon, rule)
  return { ubigeo: found ?? '', ...written }
}
