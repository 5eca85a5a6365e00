import type { ReactElement } from 'react'
import { offeredServices } from '../../src/domain/layers/index.ts'
import { Choice } from '../../src/view/controls/index.ts'
import { Figure, provenanceOf } from '../../src/view/figure/index.ts'
import { known } from '../../src/domain/measure/index.ts'
import { ReviewDialog } from '../../src/view/import/review-dialog.tsx'
import { ServicePicker } from '../../src/view/mapside/service-picker.tsx'
import { FreezeDialog } from '../../src/view/prioritise/freeze-dialog.tsx'
import { RegionSetPicker } from '../../src/view/scope/region-set-picker.tsx'
import { USUAL_READING } from '../../src/workspace/imports/index.ts'
import { readingOf } from '../workspace/imports/sample-reading.ts'
import type { Exhibit, ExhibitState } from './exhibit.ts'
import { TODAY } from './invented-places.ts'
import { nobody, onDesk, type Scene, type Stage } from './on-desk.tsx'

interface Frame extends Stage {
  readonly width: number
  readonly height: number
}

function opened(
  name: string,
  state: ExhibitState,
  shows: string,
  frame: Frame,
  of: (scene: Scene) => ReactElement,
): Exhibit {
  return onDesk({ kind: 'dialogos', name, state, shows, of, opened: true, ...frame })
}

const PICKER = { width: 460, height: 420 }

const services = ({ country }: Scene) => <ServicePicker country={country} />
const regions = ({ country }: Scene) => <RegionSetPicker country={country} />
const freeze = () => <FreezeDialog onClose={nobody} />

const figure =
  (quality: 'observado' | 'simulado') =>
  ({ country }: Scene) => (
    <Figure
      label="Cobertura"
      value="25,0 %"
      provenance={provenanceOf(country, 'instancias', 'cobertura', known(25, quality))}
    />
  )

const OPTIONS = [
  { id: 'provincia', name: 'Provincias' },
  { id: 'distrito', name: 'Distritos' },
  { id: 'largo', name: 'Distritos de las provincias con brecha crítica y sin ninguna instancia creada' },
]
const list = () => <Choice label="Nivel" value="distrito" options={OPTIONS} onChange={nobody} />

/** Ways to change the own tables that change nothing. */
export const CHANGES = {
  busy: false,
  outcome: null,
  ...{
    load: no,
    loadFiles: none,
    loadSheets: no,
    loadLimites: no,
    undo: no,
    openProject: no,
    erase: no,
    bringBack: no,
    takeOver: no,
  },
  dismiss: nobody,
}

function none(): Promise<readonly string[]> {
  return Promise.resolve([])
}

function no(): Promise<boolean> {
  return Promise.resolve(false)
}

function review(stated: { readonly reading: ReturnType<typeof readingOf> | null; readonly busy: boolean }) {
  const { reading, busy } = stated
  const fileName = 'poblacion.csv'
  return (
    <ReviewDialog
      review={{
        ...{ fileName, bytes: new Uint8Array(), options: USUAL_READING, reading },
        ...{ first: reading, usual: USUAL_READING, byRecipe: null },
        ...{ sheets: [], recognised: [], busy, share: busy ? 0.4 : 0 },
      }}
      reviewing={{ review: null, open: nobody, decide: nobody, readBy: nobody, close: nobody }}
      changes={CHANGES}
      today={TODAY}
      onLoaded={nobody}
    />
  )
}

const all: Stage = {
  prepare: (workspace) => {
    const { country } = workspace.getState().session
    if (country !== null) workspace.choose({ serviceTypes: offeredServices(country).map(({ key }) => key) })
  },
}

export const overlayExhibits: readonly Exhibit[] = [
  opened('servicios', 'varias', 'Los tipos que trae la tabla con su símbolo, los propios al final.', PICKER, services),
  opened(
    'servicios-elegidos',
    'varias',
    'Cada casilla marcada y el número de elegidos en el botón.',
    { ...PICKER, ...all },
    services,
  ),
  opened(
    'servicios-ausentes',
    'una',
    'Lo que el enlace pide y la tabla no tiene se dice bajo la lista.',
    { width: 460, height: 440, choices: { serviceTypes: ['propio-abc123'] } },
    services,
  ),
  opened('regiones', 'varias', 'Las regiones del país, ninguna marcada.', { width: 460, height: 260 }, regions),
  opened(
    'regiones',
    'nombres-largos',
    'Los nombres largos pasan de línea al lado de su casilla.',
    { width: 460, height: 340 },
    regions,
  ),
  opened(
    'cifra',
    'varias',
    'De dónde sale la cifra: fuente, corte, calidad y regla.',
    { width: 460, height: 220 },
    figure('observado'),
  ),
  opened(
    'cifra',
    'simulado',
    'La nota de una cifra inventada dice que lo es.',
    { width: 460, height: 240 },
    figure('simulado'),
  ),
  opened('lista', 'nombres-largos', 'Una lista abierta con una opción larga.', { width: 460, height: 320 }, list),
  opened(
    'congelar',
    'varias',
    'Qué orden se congela, el campo de la nota y los dos botones.',
    { width: 760, height: 520, choices: { page: 'priorizar' } },
    freeze,
  ),
  opened(
    'revisar',
    'varias',
    'La tabla por cargar: qué es, cuántas filas entran y cuáles no.',
    { width: 1200, height: 760 },
    () => review({ reading: readingOf('poblacion.csv'), busy: false }),
  ),
  opened('revisar', 'ninguna', 'El archivo se está leyendo: cuánto va y nada más.', { width: 1200, height: 400 }, () =>
    review({ reading: null, busy: true }),
  ),
]
