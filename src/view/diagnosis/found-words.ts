import { formatNumber, joinWords } from '../../domain/measure/index.ts'
import type { Diagnosis, HeaderAnswer, Probe } from '../../workspace/diagnosis/index.ts'
import type { Session } from '../../workspace/session/index.ts'
import type { Verdict } from '../text/index.ts'

/** `technical` is what a program said, in its own words. */
export type Said = readonly [verdict: Verdict, words: string, technical?: string]
type EngineStatus = Session['engine']['status']

const MEGABYTE = 1_048_576
const megabytes = (bytes: number) => `${formatNumber(bytes / MEGABYTE)} MB`
const spaceWords = (used: number | null, quota: number | null) =>
  used === null || quota === null
    ? 'El navegador no dice cuánto usa.'
    : `Usa ${megabytes(used)} de ${megabytes(quota)}.`

/** The probe starts an engine of its own: how that of the person's tables stands is another matter. */
const OWN_ENGINE: Readonly<Record<EngineStatus, string>> = {
  apagado: 'El de sus tablas aún no se inició: espera la primera que cargue.',
  cargando: 'El de sus tablas se está iniciando.',
  listo: 'El de sus tablas está en marcha.',
  error: 'El de sus tablas no pudo iniciarse antes: inténtelo otra vez en Datos.',
}
const ENGINE_FAILED =
  'Probado ahora, el motor no pudo iniciarse en este navegador, y sin él no se cargan tablas propias: ' +
  'pulse «Comprobar otra vez» y, si sigue igual, envíe este informe a quien publicó la página.'

/** What each probe found, in one or two sentences, and how it stands; `own` is the engine of the person's tables. */
export const diagnosisWords: { readonly [K in Probe]: (found: Diagnosis[K], own: EngineStatus) => Said } = {
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
  engine: (found, own) =>
    'failure' in found
      ? ['falla', `${ENGINE_FAILED} ${OWN_ENGINE[own]}`, found.failure]
      : [
          own === 'error' ? 'atencion' : 'bien',
          `DuckDB ${found.version}: se inició en ${formatNumber(found.ms)} ms en una prueba hecha ahora. ` +
            OWN_ENGINE[own],
        ],
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
      ninguno: 'Todavía no está guardada: sin red no abre.',
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
