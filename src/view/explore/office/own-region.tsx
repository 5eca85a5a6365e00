import { qualityOf, type TerritoryFacts } from '../../../domain/country/index.ts'
import type { National } from '../../../domain/criteria/index.ts'
import { exportKit } from '../../../workspace/commands/index.ts'
import { useDesk } from '../../desk/index.ts'
import { QualityMark } from '../../figure/index.ts'
import { TaskBar, useTask } from '../../task/index.ts'
import { officeText } from '../../text/index.ts'
import { GapSection } from '../sections/gap-section.tsx'
import { SourceLines } from '../sections/source-lines.tsx'
import { BesideTable } from './beside-table.tsx'
import { MustAnswer } from './must-answer.tsx'

interface OwnRegionProps {
  readonly national: National
  readonly region: TerritoryFacts
}

/** What a regional government sees first: itself, its provincias beside the rest, what it must answer, its papers. */
export function OwnRegion({ national, region }: OwnRegionProps) {
  return (
    <>
      <header className="card-head">
        <h1>
          {officeText.titleRegion(region.name)} <QualityMark quality={qualityOf(national.country, 'instancias')} />
        </h1>
      </header>
      <GapSection national={national} facts={region} />
      <BesideTable national={national} region={region} />
      <MustAnswer national={national} region={region} />
      <section className="card-section">
        <h2>{officeText.own}</h2>
        <OwnPapers region={region} />
      </section>
      <SourceLines country={national.country} facts={region} tables={['instancias', 'instrumentos']} />
    </>
  )
}

function OwnPapers({ region }: { readonly region: TerritoryFacts }) {
  const { workspace } = useDesk()
  const task = useTask()
  const { level, ubigeo } = region
  const own = { selection: { level, ubigeo }, scope: { kind: 'regiones', regions: [ubigeo] } } as const
  const ways = [
    [officeText.summary, { ...own, page: 'presentar', document: 'resumen' }],
    [officeText.deck, { ...own, page: 'presentar', document: 'taller' }],
    [officeText.register, { ...own, page: 'instancias' }],
    [officeText.rank, { ...own, page: 'priorizar' }],
  ] as const
  return (
    <TaskBar task={task} label={officeText.own}>
      {ways.map(([name, choice]) => (
        <button key={name} type="button" className="plain-button" onClick={() => workspace.choose(choice)}>
          {name}
        </button>
      ))}
      <button type="button" className="plain-button" onClick={() => task.start(() => exportKit(workspace, region))}>
        {officeText.kit}
      </button>
    </TaskBar>
  )
}
