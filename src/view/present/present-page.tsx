import { Suspense, lazy } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { regionOf, type Ubigeo } from '../../domain/territory/index.ts'
import { DOCUMENTS, type DocumentName } from '../../workspace/choices/index.ts'
import { BundleBar } from '../bundle/index.ts'
import { Choice, Segments } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { ReferenceDay } from '../reference-day/index.ts'
import { ownSet } from '../scope/index.ts'
import { DOCUMENT_NAME, PAGE_NAME, presentText, stateText } from '../text/index.ts'
import { AnnualPart } from './annual-part.tsx'
import { DepartmentPart } from './department-part.tsx'
import { EvaluationPart } from './evaluation-part.tsx'
import { LetterheadPart } from './letterhead-part.tsx'
import { PublicPart } from './public-part.tsx'
import './present.css'

const PlatePart = lazy(() => import('../plates/index.ts').then((room) => ({ default: room.PlatePart })))
const WorkshopPart = lazy(() => import('../workshop/index.ts').then((room) => ({ default: room.WorkshopPart })))

const OF_A_REGION: readonly DocumentName[] = ['resumen', 'lamina', 'atlas']

/** The page Presentar: which document, of which region, and the document's own part. */
export function PresentPage({ national }: { readonly national: National }) {
  const { workspace } = useDesk()
  const document = useWorkspace((state) => state.choices.document)
  const region = useChosenRegion(national)
  const regions = national.country.byLevel.region
  return (
    <article className="page present-page">
      <h1>{PAGE_NAME.presentar}</h1>
      <div className="present-bar">
        <Segments
          label={presentText.documents}
          value={document}
          options={DOCUMENTS.map((id) => ({ id, name: DOCUMENT_NAME[id] }))}
          onChange={(next) => workspace.choose({ document: next })}
        />
        {OF_A_REGION.includes(document) && (
          <Choice
            label={presentText.region}
            value={region as string}
            options={regions.map((facts) => ({ id: facts.ubigeo as string, name: facts.name }))}
            onChange={(code) => chooseRegion(workspace.choose, regions.find((facts) => facts.ubigeo === code)?.ubigeo)}
          />
        )}
        <ReferenceDay />
      </div>
      <LetterheadPart />
      <Suspense
        fallback={
          <p className="part-waiting" role="status">
            {stateText.waiting}
          </p>
        }
      >
        {OF_A_REGION.includes(document) && (
          <BundleBar key={region} national={national} of={{ kind: 'region', region }} event={null} />
        )}
        <DocumentPart document={document} national={national} region={region} />
      </Suspense>
    </article>
  )
}

interface DocumentPartProps {
  readonly document: DocumentName
  readonly national: National
  readonly region: Ubigeo
}

function DocumentPart({ document, national, region }: DocumentPartProps) {
  switch (document) {
    case 'resumen':
      return <DepartmentPart national={national} region={region} />
    case 'anual':
      return <AnnualPart national={national} />
    case 'evaluacion':
      return <EvaluationPart national={national} />
    case 'publica':
      return <PublicPart national={national} />
    case 'taller':
      return <WorkshopPart national={national} />
    case 'lamina':
    case 'atlas':
      return <PlatePart national={national} region={region} kind={document} />
  }
}

/** The region of what is selected on the map; with nothing selected, the first of the scope or of the list. */
function useChosenRegion(national: National): Ubigeo {
  const selection = useWorkspace((state) => state.choices.selection)
  const scope = useWorkspace((state) => state.choices.scope)
  if (selection !== null) return regionOf(selection.ubigeo)
  if (scope.kind === 'departamento') return regionOf(scope.ubigeo)
  const [own] = ownSet(scope) ?? []
  if (own !== undefined) return regionOf(own)
  const [first] = national.country.byLevel.region
  return first?.ubigeo ?? ('' as never)
}

function chooseRegion(
  choose: (change: { readonly selection: { readonly level: 'region'; readonly ubigeo: Ubigeo } }) => void,
  region: Ubigeo | undefined,
): void {
  if (region !== undefined) choose({ selection: { level: 'region', ubigeo: region } })
}
