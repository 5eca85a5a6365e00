import { refugeVerdict, SERVICE_TYPES, typeOfService } from '../../../domain/services/index.ts'
import { levelOf, upTo, type Ubigeo } from '../../../domain/territory/index.ts'
import { isMended, noPlace, readPlace } from '../coordinates.ts'
import { foldText } from '../fold-text.ts'
import type { Kind } from '../kind.ts'
import type { RowDesk } from '../row-desk.ts'
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
    { name: 'lat', weight: 2, patterns: [/^LAT(ITUD|ITUDE)?$/, /^COORD(ENADA)? ?Y$/, /^Y$/] },
    { name: 'lon', weight: 2, patterns: [/^LON(G|GITUD|GITUDE)?$/, /^LNG$/, /^COORD(ENADA)? ?X$/, /^X$/] },
    { name: 'operador', patterns: [/^OPERADOR\b/, /^(ENTIDAD|INSTITUCION)( RESPONSABLE)?$/] },
    { name: 'estado', patterns: [/^ESTADO\b/, /^SITUACION\b/] },
  ],
  essential: [['tipo'], [...ANY_TERRITORY, 'nombre', 'lat']],
  read: (desk) => {
    const written = desk.cell('tipo')
    const tipo = typeOf(written)
    const [subtipo, nombre] = [desk.text('subtipo'), desk.cell('nombre')]
    const verdict = refugeVerdict({ type: tipo, subtype: subtipo, name: nombre })
    const spared = (verdict === 'en_duda' || desk.isSpared) && desk.sparesRefuge()
    desk.concealed = verdict !== 'no' && !spared
    if (written === '') desk.reject('tipo', 'celda_vacia', '')
    else if (!SERVICE_TYPES.includes(tipo))
      desk.remark('tipo_de_servicio_desconocido', 'tipo', desk.concealed ? '' : tipo)
    const found = isPlaced(desk) ? desk.territory(null, false) : null
    if (spared) desk.correct('nombre', '', '', 'nombre_de_refugio_omitido')
    const cells = {
      tipo,
      subtipo,
      nombre: spared ? '' : nombre,
      operador: desk.text('operador'),
      estado: desk.text('estado'),
    }
    const place = desk.concealed ? reservedPlace(desk, found) : placeOf(desk, found)
    return [{ table: 'servicios', cells: { ...cells, ...place } }]
  },
}

function isService(cell: string): boolean {
  return !/^(PLAN|POLITICA|PROGRAMA|INCENTIVO|NINGUNA|SERVICIO PREVENCION|SERVICIO AGRESORES)$/.test(foldText(cell))
}

// Directories write the type in full and with its initials: "Servicio de Atención Rural - SAR", "Centro Emergencia Mujer y Familia".
function typeOf(written: string): string {
  const initials = /\s-\s*([\p{Lu}\d+ ]+)\s*$/u.exec(written)?.[1] ?? ''
  const tries = [written, written.replace(/\s+y\s+familia$/i, ''), written.split(/\s-\s/)[0] ?? '', initials]
  const known = tries.map(typeOfService).find((type) => SERVICE_TYPES.includes(type))
  return known ?? (/^[A-Z\d_ ]+$/.test(initials) ? initials : written)
}

function isPlaced(desk: RowDesk): boolean {
  return ANY_TERRITORY.some((name) => desk.text(name) !== '')
}

function reservedPlace(desk: RowDesk, found: Ubigeo | null): { ubigeo: string; lat: string; lon: string } {
  const provincia = found === null ? '' : upTo('provincia', found)
  const dropped =
    desk.text('lat') !== '' ||
    desk.text('lon') !== '' ||
    (found !== null && levelOf(found) === 'distrito') ||
    desk.text('distrito') !== ''
  if (dropped) desk.correct('ubigeo', '', provincia, 'refugio_sin_ubicacion')
  return { ubigeo: provincia, lat: '', lon: '' }
}

function placeOf(desk: RowDesk, found: Ubigeo | null): { ubigeo: string; lat: string; lon: string } {
  const [lat, lon] = [desk.cell('lat'), desk.cell('lon')]
  const read = readPlace(lat, lon, desk.projected)
  const strays = isMended(read) && found !== null && desk.isFar(found, read.lat, read.lon)
  const place = strays ? noPlace('coordenada_lejos_de_su_lugar') : read
  const written = { lat: place.lat === null ? '' : String(place.lat), lon: place.lon === null ? '' : String(place.lon) }
  for (const rule of place.latRules) desk.correct('lat', lat, written.lat, rule)
  for (const rule of place.lonRules) desk.correct('lon', lon, written.lon, rule)
  return { ubigeo: found ?? '', ...written }
}
