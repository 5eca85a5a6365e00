import { LAYERS, ORIENTATIONS, PAPER_SIZES } from '../../../src/domain/layers/index.ts'
import type { CommandName } from './commands.ts'

const MAPA = ['mapa'] as const satisfies readonly CommandName[]

/** What a plate shows, and on what paper. */
export const PLATE_OPTIONS = {
  capa: { takes: LAYERS, usual: 'cobertura', does: 'qué colorea el mapa', commands: MAPA },
  servicios: {
    takes: 'TIPO,…|todos',
    usual: null,
    does: 'qué servicios se dibujan; un hogar de refugio nunca debajo de su provincia',
    commands: MAPA,
  },
  tamano: { takes: PAPER_SIZES, usual: 'A4', does: 'el papel; A1 y A0 son de pared', commands: MAPA },
  orientacion: {
    takes: ORIENTATIONS,
    usual: 'automatica',
    does: 'cómo se pone el papel; automatica, como el territorio sale más grande',
    commands: MAPA,
  },
  mascara: {
    takes: ['si', 'no'],
    usual: 'no',
    does: 'deja pálido, y sin nombre, lo que no es del territorio',
    commands: MAPA,
  },
  escala: {
    takes: ['1', '2', '3', '4'],
    usual: '2',
    does: 'aumento de un .png',
    commands: MAPA,
  },
  atlas: { takes: 'CARPETA', usual: null, does: 'una lámina de cada provincia de la región', commands: MAPA },
  formato: { takes: ['svg', 'png'], usual: 'svg', does: 'formato de las láminas del atlas', commands: MAPA },
} as const
