import { memo } from 'react'
import { GROUPS, type National } from '../../domain/criteria/index.ts'
import { Segments } from '../controls/index.ts'
import { useDesk, useScreen, useWorkspace } from '../desk/index.ts'
import { RegionSetPicker, ScopeChoice } from '../scope/index.ts'
import { GROUP_NAME, LEVEL_PLURAL, prioritiseText } from '../text/index.ts'

const RANK_LEVELS = ['provincia', 'distrito'] as const

/** Scope, level and weights: what the list below is a list of. */
export const FilterRow = memo(function FilterRow({ national }: { readonly national: National }) {
  const { workspace, screen } = useDesk()
  const level = useWorkspace((state) => state.choices.rankLevel)
  const group = useWorkspace((state) => state.choices.group)
  const drawerOpen = useScreen((state) => state.drawerOpen)
  return (
    <div className="filter-row">
      <Segments
        label={prioritiseText.group}
        value={group}
        options={GROUPS.map((id) => ({ id, name: GROUP_NAME[id] }))}
        onChange={(id) => workspace.choose({ group: id, mapLevel: id === 'regional' ? 'region' : level })}
      />
      <button
        type="button"
        className="plain-button"
        aria-expanded={drawerOpen}
        onClick={() => screen.set({ drawerOpen: !drawerOpen })}
      >
        {prioritiseText.weights}
      </button>
      <span className="row-break" />
      <ScopeChoice country={national.country} />
      <RegionSetPicker country={national.country} />
      {group !== 'regional' && (
        <Segments
          label={prioritiseText.level}
          value={level}
          options={RANK_LEVELS.map((each) => ({ id: each, name: LEVEL_PLURAL[each] }))}
          onChange={(rankLevel) => workspace.choose({ rankLevel, mapLevel: rankLevel })}
        />
      )}
    </div>
  )
})
