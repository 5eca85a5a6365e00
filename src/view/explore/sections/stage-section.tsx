import { qualityAt, type TerritoryFacts } from '../../../domain/country/index.ts'
import type { National } from '../../../domain/criteria/index.ts'
import { ETAPAS, type Etapa, type InstanciaLevel } from '../../../domain/instancias/index.ts'
import { formatDate, known, type Measure } from '../../../domain/measure/index.ts'
import { isCercado, isLimaMetropolitana, regionOf, type UnitLevel, regionsIn } from '../../../domain/territory/index.ts'
import { Figure, provenanceOf } from '../../figure/index.ts'
import { ETAPA_NAME, exploreText, instanciasText } from '../../text/index.ts'
import { useOwnEdit } from './own-edit.ts'

interface StageSectionProps {
  readonly national: National
  readonly facts: TerritoryFacts
}

/** State of the instancias of the territory's own government, as steps. */
export function StageSection({ national, facts }: StageSectionProps) {
  if (facts.level === 'distrito' && isCercado(facts.ubigeo))
    return <p className="card-section">{exploreText.cercado}</p>
  const lima = facts.level === 'provincia' && isLimaMetropolitana(facts.ubigeo)
  return (
    <section className="card-section">
      {lima && <p>{exploreText.limaProvince}</p>}
      {ownInstancias(national, facts).map((own) => (
        <OneInstancia key={own.facts.ubigeo} national={national} {...own} />
      ))}
    </section>
  )
}

export interface OwnInstancia {
  readonly kind: InstanciaLevel
  readonly facts: TerritoryFacts
  readonly level: UnitLevel
}

/** A departamento shows its regional governments' instancias: one each, and two in Lima. */
export function ownInstancias(national: National, facts: TerritoryFacts): readonly OwnInstancia[] {
  if (facts.level === 'distrito') return [{ kind: 'distrital', facts, level: 'distrito' }]
  if (facts.level === 'provincia' && !isLimaMetropolitana(facts.ubigeo))
    return [{ kind: 'provincial', facts, level: 'provincia' }]
  const keys = facts.level === 'departamento' ? regionsIn(facts.ubigeo) : [regionOf(facts.ubigeo)]
  const regions = national.country.byLevel.region.filter((region) => keys.includes(region.ubigeo))
  return regions.map((region) => ({ kind: 'regional', facts: region, level: 'region' }))
}

function OneInstancia({ national, kind, facts, level }: OwnInstancia & { readonly national: National }) {
  const stage = national.stageOf(level, facts.ubigeo)
  const edit = useOwnEdit({ about: 'instancia', level: kind, ubigeo: facts.ubigeo })
  const measure = edit !== null && stage.kind === 'known' ? known(stage.value, 'observado') : stage
  const provenance = provenanceOf(national.country, 'instancias', 'cobertura', measure, {
    note: edit === null ? null : instanciasText.ownNote(edit.editedOn),
  })
  const title = exploreText.stageTitle[kind]
  return (
    <div className="instancia">
      <h2>
        {title}
        {kind === 'regional' && <span className="complementary"> {facts.name}</span>}
      </h2>
      <p>
        <Figure label={title} value={stage.kind === 'known' ? ETAPA_NAME[stage.value] : null} provenance={provenance} />
        {edit !== null && <span className="own-mark">{instanciasText.edited}</span>}
      </p>
      <StageSteps stage={stage} />
      <p className="complementary">
        {stagePapers(facts, qualityAt(national.country, 'instancias', facts) === 'simulado')}
      </p>
    </div>
  )
}

function stagePapers(facts: TerritoryFacts, simulated: boolean): string {
  const papers = [
    ...(facts.ordenanza ? [simulated ? facts.ordenanza : `${exploreText.ordenanza} ${facts.ordenanza}`] : []),
    ...(facts.createdOn ? [`${exploreText.createdOn}: ${formatDate(facts.createdOn)}`] : []),
    ...(facts.installedOn ? [`${exploreText.installedOn}: ${formatDate(facts.installedOn)}`] : []),
  ]
  return papers.join(' · ')
}

/** The five stages in order; those reached are filled, the present one is named for assistive technology. */
function StageSteps({ stage }: { readonly stage: Measure<Etapa> }) {
  const at = stage.kind === 'known' ? ETAPAS.indexOf(stage.value) : -1
  return (
    <ol className="stages">
      {ETAPAS.map((etapa, index) => (
        <li
          key={etapa}
          className={index <= at && at > 0 && index > 0 ? 'stage-reached' : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          {ETAPA_NAME[etapa]}
        </li>
      ))}
    </ol>
  )
}
