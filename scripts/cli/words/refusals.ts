import type { FileReason, RefusedFile } from '../../../src/database/files/index.ts'
import { sayUnreadPlace } from '../../../src/domain/words/index.ts'

const REFUSALS: Readonly<Record<FileReason, string>> = {
  'empty-file': 'está vacío',
  'file-too-large': 'es demasiado grande; si son casos, súmelo con «brecha agregar»',
  'unsupported-format': 'es de un formato que no se lee; guárdelo como Excel (.xlsx) o CSV',
  'markup-file': 'es una página web o XML, no una tabla',
  encrypted: 'está protegido con contraseña',
  'damaged-file': 'está dañado o incompleto',
  'unknown-sheet': 'no tiene esa hoja',
  'zip-damaged': 'es un archivo comprimido dañado',
  'zip-too-many-entries': 'trae demasiados archivos comprimidos',
  'zip-too-large': 'es demasiado grande una vez descomprimido',
  'zip-ratio': 'se expande de manera sospechosa al descomprimirse',
  'zip-lying-size': 'declara tamaños que no son los suyos',
  'zip-overlapping': 'trae partes comprimidas superpuestas',
  'zip-nested': 'trae otro archivo comprimido dentro',
  'zip-without-table': 'no trae ninguna tabla dentro',
  'xml-entities': 'trae definiciones XML que no se admiten',
  'too-many-cells':
    'tiene más de 20 millones de celdas; divídalo por año o por región, o súmelo con «brecha agregar» si son casos',
  'too-many-columns': 'tiene demasiadas columnas',
  'too-many-rows': 'tiene demasiadas filas',
  'too-many-sheets': 'tiene demasiadas hojas',
  'too-many-merges': 'tiene demasiadas celdas combinadas',
  'line-too-long': 'tiene una línea demasiado larga',
  'unclosed-quote': 'tiene unas comillas que no se cierran',
  'json-syntax': 'no es un JSON bien escrito',
  'json-too-deep': 'anida demasiados niveles',
  'json-duplicate-key': 'repite una clave dentro de un objeto',
  'too-many-vertices': 'tiene demasiados vértices',
  'geojson-type': 'no es un GeoJSON válido: tipo desconocido',
  'geojson-member': 'no es un GeoJSON válido: falta una parte',
  'geojson-position': 'tiene una coordenada que no es válida',
  'geojson-ring': 'tiene un polígono que no se cierra',
  'geojson-line': 'tiene una línea con menos de dos puntos',
  'geojson-bbox': 'tiene un recuadro que no es válido',
  'geojson-id': 'tiene un identificador que no es válido',
  'geojson-nested-collection': 'anida colecciones de geometrías',
  'topojson-type': 'no es un TopoJSON válido: tipo desconocido',
  'topojson-member': 'no es un TopoJSON válido: falta una parte',
  'topojson-arc-index': 'usa un arco que no existe',
  'topojson-position': 'tiene una coordenada que no es válida',
  'shapefile-incomplete': 'le falta una parte del shapefile (.shp o .dbf)',
  'shapefile-damaged': 'es un shapefile dañado',
  'parquet-codec': 'usa una compresión de Parquet que no se lee',
}

/** Why a file was refused, in one sentence with the place where there is one, and then what to do. */
export function refusalSentence(fileName: string, { reason, where, line }: RefusedFile): string {
  const place = [
    ...(line === undefined ? [] : [`línea ${line}`]),
    ...(where === undefined || where === '' ? [] : [sayUnreadPlace(reason, where).slice(0, 80)]),
  ].join(', ')
  const [why = '', ...rest] = REFUSALS[reason].split('; ')
  return `«${fileName}» ${[place === '' ? why : `${why} (${place})`, ...rest].join('; ')}.`
}

/** What a program of others said, in its own words, behind the sentence that says it in Spanish. */
export function quoteEngine(said: string): string {
  return `Mensaje técnico, en inglés: «${said}».`
}
