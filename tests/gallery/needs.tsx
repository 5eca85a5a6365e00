import { EMPTY_PLAN } from '../../src/domain/visits/index.ts'
import { ubigeo } from '../../src/domain/territory/index.ts'
import { PlaceNames } from '../../src/view/needs/place-names.tsx'
import { NeedFields } from '../../src/view/plan/need-fields.tsx'
import { usePlan } from '../../src/view/plan/use-plan.ts'
import type { Workspace } from '../../src/workspace/session/index.ts'
import { people, roundOf } from '../domain/capacities/made-round.ts'
import { visit } from '../domain/visits/country.ts'
import type { Exhibit } from './exhibit.ts'
import { CERRO } from './invented-places.ts'
import { nobody, onDesk, type Scene } from './on-desk.tsx'

const VISIT = visit(CERRO, {
  need: { topic: 'sistema_nacional', dimension: 'habilidad', actor: null, round: 'r-1' },
})

const answered = (workspace: Workspace) => {
  workspace.revise('capacidades', { own: [], rounds: [roundOf(people(8, CERRO, 'presidencia', 40))] })
  workspace.revise('plan', { ...EMPTY_PLAN, visits: [VISIT] })
}

function NeedOfVisit({ national }: Pick<Scene, 'national'>) {
  return (
    <article className="page plan">
      <NeedFields national={national} planning={usePlan(national)} visit={VISIT} />
    </article>
  )
}

const names = ({ country }: Scene) => (
  <div className="needs">
    <PlaceNames
      country={country}
      onPlace={nobody}
      names={[
        {
          naming: '||XERRO||',
          words: { ubigeo: '', region: '', provincia: 'Xerro', distrito: '', nivel: '', lugar: '' },
          lines: [2, 5, 9],
          suggested: [{ code: ubigeo(CERRO), name: 'Cerro, Yunga' }],
        },
        {
          naming: '||||LA DE ARRIBA',
          words: { ubigeo: '', region: '', provincia: '', distrito: '', nivel: '', lugar: 'La de arriba' },
          lines: [4],
          suggested: [],
        },
      ]}
    />
  </div>
)

/** What the needs of strengthening show beside their page. */
export const needExhibits: readonly Exhibit[] = [
  onDesk({
    kind: 'componentes',
    name: 'necesidad-de-la-visita',
    state: 'una',
    shows: 'La necesidad que la visita atiende, con el tipo, la agenda y los contenidos que propone.',
    width: 520,
    height: 520,
    prepare: answered,
    of: ({ national }) => <NeedOfVisit national={national} />,
  }),
  onDesk({
    kind: 'componentes',
    name: 'instancias-sin-reconocer',
    state: 'varias',
    shows: 'Cada nombre que no se reconoció, con los territorios que puede ser o dónde buscarlo.',
    width: 800,
    height: 260,
    of: names,
  }),
]
