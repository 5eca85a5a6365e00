import { foldText } from './fold-text.ts'

const HEADERS =
  /^(DNI( .*)?|DOCUMENTO( DE IDENTIDAD( .*)?)?|N DNI|NUMERO DNI|NOMBRES?( Y)? APELLIDOS|APELLIDOS?( .*)?|NOMBRES|COOR?DINADOR( A| AS| ES)?|RESPONSABLE|REPRESENTANTE|SECRETARI[OA]( TECNIC[OA])?|PRESIDENTE|ALCALDE(SA)?|TITULAR|CONTACTO|PERSONA .*|TELEFONOS?( .*)?|CELULAR(ES)?( .*)?|FAX|CORREO( .*)?|EMAIL|E MAIL|MAIL|DIRECCION( (EXACTA|LEGAL|ACTUAL|DEL? .*|DOMICILI\p{L}*))?|DOMICILIO)$/u
const DNI = /^\d{8}$/
const PHONE = /^(\+?51)?\s?9\d{2}[\s-]?\d{3}[\s-]?\d{3,4}$|^\(?0\d{1,2}\)?[\s-]?\d{6,7}$/
const MAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i

/**
 * Whether a column looks like persons' data: by its header, or because most of what it holds are DNI, phone numbers or
 * mail addresses.
 */
export function isPersonal(header: string, cells: readonly string[]): boolean {
  if (HEADERS.test(foldText(header))) return true
  const written = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const like = written.filter((cell) => PHONE.test(cell) || MAIL.test(cell) || DNI.test(cell))
  return written.length >= 3 && like.length * 2 > written.length
}
