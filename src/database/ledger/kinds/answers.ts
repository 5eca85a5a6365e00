import {
  INSTANCIA_LEVELS,
  UNIT_LEVEL,
  type EtapaRow,
  type InstanciaLevel,
  type InstrumentEstado,
} from '../../../domain/instancias/index.ts'
import type { Level } from '../../../domain/territory/index.ts'
import { foldText } from '../fold-text.ts'
import { readYesNo, yesAnd } from '../yes-no.ts'

const ETAPA_WORDS: readonly (readonly [RegExp, EtapaRow])[] = [
  [/^(SIN INSTANCIA|NO CREADA|NO EXISTE|SIN CREAR)$/, 'sin_instancia'],
  [/^(EN )?(PROCESO|TRAMITE|PROYECTO)/, 'en_proceso'],
  [/^(CREADA|CREADO|CONFORMADA|CONSTITUIDA)$/, 'creada'],
  [/^INSTALAD[AO]$/, 'instalada'],
  [/^(OPERATIV[AO]|FUNCIONANDO|EN FUNCIONAMIENTO)$/, 'operativa'],
]

const ORDENANZA = /\b(ORDENANZA|O ?[MR]|ORD)\b.*\d/

/** The stage that a cell states; `ordenanza` and `nuance` are what it adds to its yes. */
export interface EtapaRead {
  readonly etapa: EtapaRow
  readonly dash: boolean
  readonly ordenanza?: string
  readonly nuance?: string
}

/**
 * Reads a word for a stage or an answer of the yes/no zoo (yes = creada, also with an addition that does not take it
 * back); null when it is neither.
 */
export function readEtapa(cell: string): EtapaRead | null {
  const answer = readYesNo(cell)
  if (answer === 'si') return { etapa: 'creada', dash: false }
  if (answer === 'no' || answer === 'guion') return { etapa: 'sin_instancia', dash: answer === 'guion' }
  if (answer === 'sin_dato') return { etapa: 'sin_dato', dash: false }
  const folded = foldText(cell)
  const etapa = ETAPA_WORDS.find(([words]) => words.test(folded))?.[1]
  if (etapa !== undefined) return { etapa, dash: false }
  const added = yesAnd(cell)
  if (added === null) return null
  return {
    etapa: 'creada',
    dash: false,
    ...(ORDENANZA.test(foldText(added)) ? { ordenanza: added } : { nuance: added }),
  }
}

const ESTADO_WORDS: readonly (readonly [RegExp, InstrumentEstado])[] = [
  [/^(NO TIENE|NO CUENTA|SIN)\b/, 'no_tiene'],
  [/^(EN )?(ELABORACION|PROCESO|FORMULACION|TRAMITE|ACTUALIZACION)/, 'en_elaboracion'],
  [/^(FORMULAD[AO]|ELABORAD[AO])$/, 'formulado'],
  [/^(APROBAD[AO]( (CON|POR|MEDIANTE|SEGUN)\b.*)?|VIGENTE|ADECUADO|ADAPTADO)$/, 'aprobado'],
  [/^(IMPLEMENTAD[AO]|EN IMPLEMENTACION)$/, 'implementado'],
  [/^(DESACTUALIZAD[AO]|VENCID[AO])$/, 'desactualizado'],
]

/**
 * The state of an instrument that a cell states; a bare yes is read as aprobado and marked supposed; '' is unknown,
 * null unreadable.
 */
export function readEstado(
  cell: string,
): { readonly estado: InstrumentEstado | ''; readonly supposed: boolean; readonly dash: boolean } | null {
  const answer = readYesNo(cell)
  if (answer === 'si') return { estado: 'aprobado', supposed: true, dash: false }
  if (answer === 'no' || answer === 'guion') return { estado: 'no_tiene', supposed: false, dash: answer === 'guion' }
  if (answer === 'sin_dato') return { estado: '', supposed: false, dash: false }
  const folded = foldText(cell)
  const estado = ESTADO_WORDS.find(([words]) => words.test(folded))?.[1]
  if (estado === undefined && yesAnd(cell) !== null) return { estado: 'aprobado', supposed: true, dash: false }
  return estado === undefined ? null : { estado, supposed: false, dash: false }
}

const NIVEL_WORDS: Readonly<Record<InstanciaLevel, RegExp>> = {
  regional: /^(REGION(AL)?|IRC|DEPARTAMENT(O|AL)|GOBIERNO REGIONAL)$/,
  provincial: /^(PROVINCIA(L)?|IPC|MUNICIPALIDAD PROVINCIAL)$/,
  distrital: /^(DISTRIT(O|AL)|IDC|MUNICIPALIDAD DISTRITAL)$/,
}

/**
 * The level that a cell states, and the level of code it asks for (none for a region: Lima Metropolitana is a provincia
 * by code).
 */
export function readNivel(cell: string): { readonly nivel: InstanciaLevel; readonly level: Level | null } | null {
  const folded = foldText(cell)
  const nivel = INSTANCIA_LEVELS.find((each) => NIVEL_WORDS[each].test(folded))
  if (nivel === undefined) return null
  const level = UNIT_LEVEL[nivel]
  return { nivel, level: level === 'region' ? null : level }
}
