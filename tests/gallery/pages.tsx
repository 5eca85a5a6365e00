import type { ReactElement } from 'react'
import { DiagnosisTable } from '../../src/view/diagnosis/index.ts'
import { CountryCard } from '../../src/view/explore/country-card.tsx'
import { TerritoryCard } from '../../src/view/explore/territory-card.tsx'
import { MethodPage } from '../../src/view/method/index.ts'
import { PackageTables } from '../../src/view/method/packages-part.tsx'
import { Banners } from '../../src/view/shell/banners.tsx'
import { TopBar } from '../../src/view/shell/top-bar.tsx'
import { METHOD_SECTIONS } from '../../src/view/text/index.ts'
import type { Exhibit, ExhibitState } from './exhibit.ts'
import { CERRO, NIETO } from './invented-places.ts'
import { factsOf, onDesk, type Scene, type Stage } from './on-desk.tsx'
import type { Medium } from './styles.ts'

interface Frame extends Stage {
  readonly width: number
  readonly height: number
  readonly medium?: Medium
}

function page(
  name: string,
  state: ExhibitState,
  shows: string,
  frame: Frame,
  of: (scene: Scene) => ReactElement,
): Exhibit {
  return onDesk({ kind: 'paginas', name, state, shows, of, ...frame })
}

const bar = () => (
  <>
    <TopBar />
    <Banners />
  </>
)
const WIDE = { width: 1366, height: 90 }
const NARROW = { width: 360, medium: 'angosta' } as const
const PAPER = { width: 680, medium: 'papel' } as const

const card = ({ national }: Scene) => (
  <TerritoryCard national={national} facts={factsOf({ country: national.country }, 'provincia', CERRO)} />
)
const long = ({ national }: Scene) => (
  <TerritoryCard national={national} facts={factsOf({ country: national.country }, 'provincia', NIETO)} />
)
const country = ({ national }: Scene) => <CountryCard national={national} />
const method = () => <MethodPage />
const packages = () => (
  <PackageTables
    packages={[
      { name: 'docx', version: '1.2.3', licence: 'MIT' },
      { name: '@fontsource/source-sans-3', version: '1.0.0', licence: 'OFL-1.1' },
      { name: 'una-pieza', version: '0.4.0', licence: '(MIT OR Apache-2.0)' },
      { name: 'otra-pieza', version: '2.0.0', licence: null },
      { name: '@taller/pieza', version: '3.1.0', licence: null },
    ]}
  />
)
const diagnosis = () => (
  <DiagnosisTable
    own="apagado"
    onAgain={() => undefined}
    found={{
      page: { browser: 'Navegador de prueba', folder: 'https://intranet.test/brecha/', secure: true, online: true },
      headers: [
        { file: '', status: 200, missing: [], different: [] },
        {
          file: 'duckdb-eh.wasm',
          status: 200,
          missing: ['Permissions-Policy'],
          different: ['Content-Security-Policy'],
        },
      ],
      storage: { database: true, used: 52_428_800, quota: 1_073_741_824, lasting: true },
      engine: { failure: 'duckdb-eh.wasm: status 404' },
      graphics: null,
      fonts: { loaded: 2, failed: 0, usable: true },
      offline: { state: 'activo', files: 214 },
      requests: { own: 190, foreign: [] },
    }}
  />
)

export const pageExhibits: readonly Exhibit[] = [
  page('barra', 'varias', 'Marca, páginas, buscador y los dos cortes en una línea.', WIDE, bar),
  page('barra', 'simulado', 'Bajo la barra, que la matriz es inventada.', WIDE, bar),
  page('barra', 'sin-datos', 'Sin tablas cargadas los cortes dicen que no las hay.', WIDE, bar),
  page(
    'barra-angosta',
    'varias',
    'La barra en un teléfono: nada se sale de los 360 píxeles.',
    { ...NARROW, height: 260 },
    bar,
  ),
  page('barra-angosta', 'simulado', 'El aviso de lo inventado cabe en un teléfono.', { ...NARROW, height: 300 }, bar),
  page(
    'metodo-angosto',
    'varias',
    'El método en un teléfono: el índice arriba, el texto debajo.',
    { ...NARROW, height: 1200 },
    method,
  ),
  page(
    'paquetes',
    'varias',
    'Los paquetes que el programa pide y los que esos piden, con su licencia.',
    { ...NARROW, height: 560 },
    packages,
  ),
  page(
    'diagnostico',
    'varias',
    'Lo que se comprobó de la instalación: bien, con falta, con falla y sin responder.',
    { width: 760, height: 620 },
    diagnosis,
  ),
  page(
    'diagnostico-angosto',
    'varias',
    'Lo mismo en un teléfono, una cosa debajo de otra.',
    { ...NARROW, height: 1080 },
    diagnosis,
  ),
  page(
    'ficha-angosta',
    'varias',
    'La ficha en un teléfono, sus tablas dentro del ancho.',
    { ...NARROW, height: 2060 },
    card,
  ),
  page(
    'ficha-angosta',
    'nombres-largos',
    'Un nombre largo pasa de línea en un teléfono.',
    { ...NARROW, height: 2950 },
    long,
  ),
  page('ficha-impresa', 'varias', 'La ficha en papel: sin botones, todo abierto.', { ...PAPER, height: 1600 }, card),
  page('ficha-impresa', 'simulado', 'El papel lleva el sello de lo inventado.', { ...PAPER, height: 1640 }, card),
  page('ficha-del-pais-impresa', 'varias', 'La ficha del país en papel.', { ...PAPER, height: 1800 }, country),
  page(
    'metodo',
    'varias',
    `El índice con sus ${METHOD_SECTIONS.length} reglas y el texto al lado.`,
    { width: 1366, height: 7200 },
    method,
  ),
]
