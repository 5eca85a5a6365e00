import { useState } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { Segments } from '../controls/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { exploreText, LEVEL_PLURAL, shellText } from '../text/index.ts'
import { childrenOf } from './children/child-rows.ts'
import { ChildTable } from './children/child-table.tsx'
import { DefinitionTable } from './sections/definition-table.tsx'
import { GapSection } from './sections/gap-section.tsx'
import { MacroTable } from './children/macro-table.tsx'
import { NationalLevels } from './sections/national-levels.tsx'
import { ServicesSection } from './sections/services-section.tsx'
import { SourceLines } from './sections/source-lines.tsx'

const TOP_LEVELS = ['departamento', 'region'] as const

/** The card when nothing is selected: the country, its macro-regions and its departamentos or regions. */
export function CountryCard({ national }: { readonly national: National }) {
  const sets = useWorkspace((state) => state.session.macroRegions)
  const [level, setLevel] = useState<(typeof TOP_LEVELS)[number]>('departamento')
  return (
    <article className="card">
      <header className="card-head">
        <h1>{shellText.country}</h1>
      </header>
      <GapSection national={national} />
      <NationalLevels national={national} />
      <DefinitionTable national={national} />
      <section className="card-section">
        <Segments
          label={exploreText.compareLevel}
          value={level}
          options={TOP_LEVELS.map((each) => ({ id: each, name: LEVEL_PLURAL[each] }))}
          onChange={setLevel}
        />
        <ChildTable key={level} national={national} units={childrenOf(national, undefined, level)} />
      </section>
      <MacroTable national={national} sets={sets} />
      <ServicesSection national={national} facts={undefined} />
      <SourceLines
        country={national.country}
        tables={['instancias', 'violencia', 'poblacion', 'pobreza', 'servicios']}
      />
    </article>
  )
}
