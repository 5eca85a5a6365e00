import type { ReactElement } from 'react'
import { specOf } from '../../src/domain/layers/index.ts'
import type { Visit } from '../../src/domain/visits/index.ts'
import { withShare } from '../../src/domain/shares/index.ts'
import { HistoryPart } from '../../src/view/history/index.ts'
import { NeedsPart } from '../../src/view/needs/index.ts'
import { SharesPart } from '../../src/view/shares/index.ts'
import { people, roundOf } from '../domain/capacities/made-round.ts'
import { keepCut, nameTeam } from '../../src/workspace/commands/index.ts'
import type { Workspace } from '../../src/workspace/session/index.ts'
import { OfficePanel } from '../../src/view/explore/office/office-panel.tsx'
import { ExplorePanel } from '../../src/view/explore/index.ts'
import { ChangeNote } from '../../src/view/import/change-note.tsx'
import { DropArea } from '../../src/view/import/drop-area.tsx'
import { UnreadNote } from '../../src/view/import/unread-note.tsx'
import { InstanciasPage } from '../../src/view/instancias/index.ts'
import { MapControls } from '../../src/view/map/map-controls.tsx'
import { MapTooltip } from '../../src/view/map/map-tooltip.tsx'
import { MapPickers } from '../../src/view/mapside/map-pickers.tsx'
import { Trail } from '../../src/view/mapside/trail.tsx'
import { PlanPage } from '../../src/view/plan/plan-page.tsx'
import { RecordFields } from '../../src/view/plan/record-fields.tsx'
import { PresentPage } from '../../src/view/present/index.ts'
import { PrioritisePanel } from '../../src/view/prioritise/prioritise-panel.tsx'
import { WeightsDrawer } from '../../src/view/prioritise/weights-drawer.tsx'
import { NoteEditor } from '../../src/view/runs/note-editor.tsx'
import { RunDetail } from '../../src/view/runs/run-detail.tsx'
import { RunView } from '../../src/view/runs/run-view.tsx'
import { PlatePart } from '../../src/view/plates/index.ts'
import { USUAL_READING, type UnreadFile } from '../../src/workspace/imports/index.ts'
import { visit } from '../domain/visits/country.ts'
import { sampleRun } from '../workspace/runs/sample-run.ts'
import type { Exhibit, ExhibitState } from './exhibit.ts'
import { CERRO, YUNGA } from './invented-places.ts'
import { nobody, onDesk, type Scene, type Stage } from './on-desk.tsx'
import { CHANGES } from './overlays.tsx'
import { planned } from './work.tsx'
import type { Medium } from './styles.ts'

interface Frame extends Stage {
  readonly width: number
  readonly height: number
  readonly medium?: Medium
}

type Drawn = (scene: Scene) => ReactElement

function page(name: string, state: ExhibitState, shows: string, frame: Frame, of: Drawn): Exhibit {
  return onDesk({ kind: 'paginas', name, state, shows, of, ...frame })
}

const SELECTED = { selection: { level: 'provincia', ubigeo: CERRO } } as const
const MADE: Partial<Visit> = {
  id: 'visita-1802',
  state: 'ejecutada',
  agreements: 'Sesionar en enero',
  findings: [{ kind: 'nudo', text: 'Sin presupuesto propio', measure: 'Incluir en el POI' }],
}
const UNREAD: UnreadFile = {
  what: 'nada',
  fileName: 'acta.docx',
  reason: 'sin_tabla',
  where: null,
  preview: null,
  encoding: null,
  delimiter: null,
  sheets: [],
}
const failed = { kind: 'fallo', words: 'No se pudo deshacer.', change: null, erased: null } as const

/** Keeps what stands as a cut, with a number that is the same in every picture. */
const keepOne = (workspace: Workspace) => {
  const cut = keepCut(workspace, 'Cierre del semestre')
  if (cut !== null) workspace.revise('cortes', [{ ...cut, id: 'uno' }])
}

const giveOne = (workspace: Workspace) => {
  workspace.revise('reparto', withShare([], YUNGA, 'Equipo sur'))
  nameTeam(workspace, 'Equipo sur')
}

/** Answers of two kinds of actor of one region: the second has less to learn. */
const askOne = (workspace: Workspace) => {
  const answers = [...people(6, YUNGA, 'presidencia', 40), ...people(8, YUNGA, 'equipo_tecnico', 75)]
  workspace.revise('capacidades', { own: [], rounds: [roundOf(answers)] })
}

const tooltip: Drawn = ({ national }) => {
  const spec = specOf(national, 'provincia', 'cobertura', 6)
  return <MapTooltip at={{ x: 180, y: 130 }} spec={spec} code={CERRO} name="Cerro" mark={null} />
}

export const wholePageExhibits: readonly Exhibit[] = [
  page(
    'panel-explorar',
    'varias',
    'Las tres vistas del panel y la ficha de lo elegido.',
    { width: 520, height: 700, choices: SELECTED },
    ({ national }) => <ExplorePanel national={national} />,
  ),
  page(
    'historia',
    'varias',
    'El registro en el tiempo: el primer corte, el de hoy, sus líneas, sus mapas y lo que cambió.',
    { width: 1366, height: 1500, choices: { registerView: 'historia' }, prepare: keepOne },
    ({ national }) => <HistoryPart national={national} />,
  ),
  page(
    'reparto',
    'varias',
    'Qué equipo está a cargo de cada región, con la carga de cada uno.',
    { width: 1366, height: 700, prepare: giveOne },
    ({ national }) => <SharesPart national={national} />,
  ),
  page(
    'necesidades',
    'varias',
    'Las necesidades de fortalecimiento, de mayor a menor, con lo que proponen y dónde.',
    { width: 1366, height: 1500, choices: { registerView: 'necesidades' }, prepare: askOne },
    ({ national }) => <NeedsPart national={national} />,
  ),
  page(
    'mesa-region',
    'varias',
    'La mesa de una región: ella misma, sus provincias frente al resto y lo que falta responder.',
    { width: 520, height: 900, choices: { office: { kind: 'region', ubigeo: YUNGA }, panel: 'mesa' } },
    ({ national }) => <OfficePanel national={national} />,
  ),
  page(
    'mesa-dpvlv',
    'varias',
    'La mesa de la DPVLV: lo que llegó, lo que contradice, lo que vence.',
    { width: 520, height: 700, choices: { office: { kind: 'dpvlv' }, panel: 'mesa' } },
    ({ national }) => <OfficePanel national={national} />,
  ),
  page(
    'instancias',
    'varias',
    'El registro con sus filtros, su tabla y su archivo.',
    { width: 1366, height: 800 },
    ({ national }) => <InstanciasPage national={national} />,
  ),
  page(
    'instancias',
    'sin-datos',
    'Sin matriz, cada instancia dice «sin dato» y cómo cargarla.',
    { width: 1366, height: 800 },
    ({ national }) => <InstanciasPage national={national} />,
  ),
  page(
    'planificar',
    'varias',
    'Las visitas y la elegida, con su convocatoria.',
    { width: 1366, height: 1300, ...planned, choices: SELECTED },
    ({ national }) => <PlanPage national={national} />,
  ),
  page(
    'planificar',
    'ninguna',
    'Sin visitas se dice por dónde se empieza.',
    { width: 1366, height: 420 },
    ({ national }) => <PlanPage national={national} />,
  ),
  page(
    'registro-de-visita',
    'varias',
    'Lo que la visita dejó: acuerdos, hallazgos y evaluación.',
    { width: 700, height: 1100 },
    () => <RecordFields visit={visit('1802', MADE)} onChange={nobody} />,
  ),
  page(
    'presentar-resumen',
    'varias',
    'La página del resumen de una región con sus botones.',
    { width: 1100, height: 620, choices: { page: 'presentar', document: 'resumen' } },
    ({ national }) => <PresentPage national={national} />,
  ),
  page(
    'presentar-lamina',
    'varias',
    'Lo que se elige de una lámina de mapa y cómo se guarda.',
    { width: 1100, height: 620, choices: { page: 'presentar', document: 'lamina' } },
    ({ national }) => <PlatePart national={national} region={YUNGA} kind="lamina" />,
  ),
  page(
    'priorizar',
    'varias',
    'Los filtros, el orden y por qué está el elegido.',
    { width: 760, height: 900, choices: SELECTED },
    ({ national }) => <PrioritisePanel national={national} />,
  ),
  page(
    'priorizar-corridas',
    'ninguna',
    'Sin corridas congeladas se dice cómo hacer una.',
    { width: 760, height: 420, screen: { priorityView: 'corridas' } },
    ({ national }) => <PrioritisePanel national={national} />,
  ),
  page(
    'pesos',
    'varias',
    'Los pesos y umbrales de los tres grupos con su valor.',
    { width: 420, height: 1500, screen: { drawerOpen: true } },
    ({ national }) => (
      <div className="panel-closed">
        <WeightsDrawer national={national} />
      </div>
    ),
  ),
  page('corrida-abierta', 'varias', 'Una corrida con lo que la hizo y su orden.', { width: 760, height: 1300 }, () => (
    <RunView run={sampleRun({ note: 'Jornada' })} onOpen={nobody} onPresent={nobody} />
  )),
  page(
    'corrida-impresa',
    'varias',
    'El sustento de una corrida en papel.',
    { width: 680, height: 1500, medium: 'papel' },
    () => <RunDetail run={sampleRun({ note: 'Jornada' })} />,
  ),
  page(
    'nota-de-corrida',
    'varias',
    'La nota que se reescribe, con guardar y cancelar.',
    { width: 520, height: 260 },
    () => <NoteEditor note="Jornada de noviembre" onSave={nobody} onClose={nobody} />,
  ),
  page(
    'opciones-del-mapa',
    'varias',
    'Nivel, capa, denominador, servicios y la tabla gemela.',
    { width: 760, height: 120 },
    ({ national }) => <MapPickers national={national} />,
  ),
  page(
    'rastro',
    'varias',
    'Dónde se está: país, departamento y provincia.',
    { width: 760, height: 60, choices: SELECTED },
    ({ national }) => <Trail national={national} />,
  ),
  page('botones-del-mapa', 'varias', 'Acercar, alejar y ver todo el país.', { width: 120, height: 160 }, () => (
    <MapControls onZoom={nobody} onCountry={nobody} />
  )),
  page(
    'etiqueta-del-mapa',
    'varias',
    'Lo que está bajo el puntero: nombre y cobertura.',
    { width: 360, height: 140 },
    tooltip,
  ),
  page(
    'etiqueta-del-mapa',
    'simulado',
    'La etiqueta de una cifra inventada lo dice.',
    { width: 360, height: 140 },
    tooltip,
  ),
  page(
    'soltar-archivo',
    'varias',
    'Mientras el motor inicia, el botón espera y se dice por qué.',
    { width: 760, height: 220 },
    () => <DropArea ready={false} onFiles={nobody} />,
  ),
  page('no-se-leyo', 'ninguna', 'Por qué no se toma un archivo y qué hacer.', { width: 900, height: 260 }, () => (
    <UnreadNote reading={UNREAD} options={{ ...USUAL_READING, confirmed: [] }} busy={false} isTold decide={nobody} />
  )),
  page('no-se-cambio', 'una', 'Lo que no se pudo hacer, dicho donde se pidió.', { width: 760, height: 120 }, () => (
    <ChangeNote changes={{ ...CHANGES, outcome: failed }} />
  )),
]
