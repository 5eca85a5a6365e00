import { foldText } from './fold-text.ts'

const HEADERS =
  /^(DNI( .*)?|DOCUMENTO( DE IDENTIDAD( .*)?)?|N DNI|NUMERO DNI|NOMBRES?( Y)? APELLIDOS|APELLIDOS?( .*)?|NOMBRES|COOR?DINADOR( A| AS| ES)?|RESPONSABLE|REPRESENTANTE|SECRETARI[OA]( TECNIC[OA])?|PRESIDENTE|ALCALDE(SA)?|TITULAR|CONTACTO|PERSONA .*|TELEFONOS?( .*)?|CELULAR(ES)?( .*)?|FAX|CORREO( .*)?|EMAIL|E MAIL|MAIL|DIRECCION( (EXACTA|LEGAL|ACTUAL|DEL? .*|DOMICILI\p{L}*))?|DOMICILIO)$/u
/** Headers of who answers for something, whatever follows: «Responsable del CEM», «Nombre de la coordinadora». */
const PERSONS =
  /^(NOMBRES?( COMPLETOS?)?( Y APELLIDOS?)?( DEL?( LA| LOS| LAS)?)? )?((COOR?DINADOR|DIRECTOR)(A|AS|ES)?|JEF[AE]S?|RESPONSABLES?|REPRESENTANTES?|PRESIDENT[AE]S?|ALCALD(ES?|ESAS?)|TITULAR(ES)?|CONTACTOS?|ENCARGAD[AO]S?|ESPECIALISTAS?|FUNCIONARI[AO]S?|PERSONAS?)( .+)?$/u
/** What such a column holds where it only marks or counts. */
const NO_WORDS = /^([\d.,\s%]*|S[IÍ]|NO|X)$/i
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
  if (PERSONS.test(foldText(header)) && !written.every((cell) => NO_WORDS.test(cell))) return true
  const like = written.filter((cell) => PHONE.test(cell) || MAIL.test(cell) || DNI.test(cell))
  return written.length >= 3 && like.length * 2 > written.length
}
