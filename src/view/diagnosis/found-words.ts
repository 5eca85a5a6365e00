import { formatNumber, joinWords } from '../../domain/measure/index.ts'
import type { Diagnosis, HeaderAnswer, Probe } from '../../workspace/diagnosis/index.ts'
import type { Verdict } from '../text/index.ts'

type Said = readonly [verdict: Verdict, words: string]

const MEGABYTE = 1_048_576
const megabytes = (bytes: number) => `${formatNumber(bytes / MEGABYTE)} MB`
const spaceWords = (used: number | null, quota: number | null) =>
  used === null || quota === null
    ? 'El navegador no dice cuánto usa.'
    : `Usa ${megabytes(used)} de ${megabytes(quota)}.`

/** What each probe found, in one or two sentences, and how it stands. */
export const diagnosisWords: { readonly [K in Probe]: (found: Diagnosis[K]) => Said } = {
  page: ({ browser, folder, secure, online }) => [
    secure ? 'bien' : 'atencion',
    `${secure ? 'Contexto seguro.' : 'Sin https: no se guarda para usarla sin conexión.'} ${
      online ? 'Con conexión.' : 'Sin conexión.'
    } Página: ${folder} · Navegador: ${browser}`,
  ],
  headers: (answers) => [
    answers.every(isRight) ? 'bien' : answers.some(({ status }) => status === null) ? 'atencion' : 'falla',
    answers.map(sayHeaders).join(' '),
  ],
  storage: ({ database, used, quota, lasting }) => [
    !database ? 'falla' : lasting === true ? 'bien' : 'atencion',
    `${database ? spaceWords(used, quota) : 'El navegador no permite guardar.'} ${
      lasting === true ? 'Duradero.' : 'No duradero: el navegador puede vaciarlo si le falta espacio.'
    }`,
  ],
  engine: (found) =>
    'failure' in found
      ? ['falla', `No se inició. Mensaje técnico, para la mesa de ayuda: «${found.failure}».`]
      : ['bien', `DuckDB ${found.version}; se inició en ${formatNumber(found.ms)} ms.`],
  graphics: (found) =>
    found === null
      ? ['atencion', 'No hay: en lugar del mapa vivo queda la imagen, y la tabla.']
      : ['bien', `${found.version}. ${found.renderer}.`],
  fonts: ({ loaded, failed, usable }) => [
    usable ? 'bien' : 'atencion',
    usable
      ? `Leída (${formatNumber(loaded)} ${loaded === 1 ? 'archivo' : 'archivos'}).`
      : `No se leyó (${formatNumber(failed)} con falla): se ve con la letra del sistema.`,
  ],
  offline: ({ state, files }) => [
    state === 'activo' ? 'bien' : 'atencion',
    {
      activo: `Guardada: ${formatNumber(files)} archivos.`,
      instalando: 'Guardándose todavía.',
      ninguno: 'No está guardada: sin red no abre.',
      rechazado: 'El navegador no permite guardarla: sin red no abre.',
    }[state],
  ],
  requests: ({ own, foreign }) => [
    foreign.length === 0 ? 'bien' : 'falla',
    foreign.length === 0
      ? `0 a otros sitios; ${formatNumber(own)} al propio.`
      : `${formatNumber(foreign.length)} a otros sitios: ${joinWords(foreign)}.`,
  ],
  sums: ({ build, data }) => [
    build === null || data === null ? 'atencion' : 'bien',
    `Programa ${build ?? 'sin leer'}. Datos ${data ?? 'sin leer'}.`,
  ],
}

function isRight({ status, missing, different }: HeaderAnswer): boolean {
  return status === 200 && missing.length + different.length === 0
}

function sayHeaders(answer: HeaderAnswer): string {
  const file = answer.file === '' ? 'Página' : answer.file
  if (answer.status === null) return `${file}: nadie respondió.`
  if (isRight(answer)) return `${file}: los cinco.`
  const parts = [
    ...(answer.status === 200 ? [] : [`respuesta ${String(answer.status)}`]),
    ...(answer.missing.length === 0 ? [] : [`falta ${joinWords(answer.missing)}`]),
    ...(answer.different.length === 0 ? [] : [`dice otra cosa ${joinWords(answer.different)}`]),
  ]
  return `${file}: ${parts.join('; ')}.`
}
