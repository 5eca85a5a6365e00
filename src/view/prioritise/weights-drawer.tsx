import { memo, useEffect, useMemo, useRef } from 'react'
import { criteriaOf, defaultParameters, type National, type Parameters } from '../../domain/criteria/index.ts'
import { registersOf } from '../../domain/country/index.ts'
import { USED_REGISTER } from '../../domain/violence/index.ts'
import { DEFINITIONS } from '../../domain/instancias/index.ts'
import { formatNumber, formatShare } from '../../domain/measure/index.ts'
import { weightOf, type Weights } from '../../domain/ranking/index.ts'
import { Choice, LiveSlider, Toggle } from '../controls/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { ReferenceDay } from '../reference-day/index.ts'
import { PlanTermChoice } from '../term/index.ts'
import {
  ALL_MODALITIES,
  completeText,
  CRITERION_NAME,
  CRITERION_SHORT,
  DEFINITION_NAME,
  modalityName,
  prioritiseText,
} from '../text/index.ts'
import { CompletePicker } from './complete-picker.tsx'

const MAX_WEIGHT = 3
const ALL = 'todas'

/** Weights, thresholds and readings of the method, with the ranking changing beside it as they move. */
export function WeightsDrawer({ national }: { readonly national: National }) {
  const { workspace, screen } = useDesk()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const close = () => screen.set({ drawerOpen: false })
  const reset = () =>
    workspace.choose({
      weights: {},
      register: null,
      parameters: defaultParameters(national.parameters.referenceDate),
    })
  return (
    <section
      className="drawer"
      aria-label={prioritiseText.drawer}
      onKeyDown={(event) => event.key === 'Escape' && (event.stopPropagation(), close())}
    >
      <div className="section-head">
        <h2 ref={heading} tabIndex={-1}>
          {prioritiseText.drawer}
        </h2>
        <button type="button" className="plain-button" onClick={reset}>
          {prioritiseText.reset}
        </button>
        <button type="button" className="plain-button" onClick={close}>
          {prioritiseText.close}
        </button>
      </div>
      <WeightSliders />
      <ParameterControls national={national} />
    </section>
  )
}

function WeightSliders() {
  const { workspace } = useDesk()
  const weights = useWorkspace((state) => state.choices.weights)
  const group = useWorkspace((state) => state.choices.group)
  const criteria = criteriaOf(group)
  const changers = useMemo(
    () =>
      new Map(
        criteriaOf(group).map(({ key }) => [
          key,
          (value: number) =>
            workspace.choose({ weights: { ...workspace.getState().choices.weights, [key]: value } satisfies Weights }),
        ]),
      ),
    [workspace, group],
  )
  return (
    <div className="drawer-part">
      {criteria.map((criterion) => {
        const change = changers.get(criterion.key)
        return (
          change && (
            <LiveSlider
              key={criterion.key}
              label={`${CRITERION_SHORT[criterion.key]} · ${CRITERION_NAME[criterion.key]}`}
              value={weightOf(criterion, weights)}
              min={0}
              max={MAX_WEIGHT}
              step={0.1}
              format={weightText}
              onChange={change}
              swatch={`hue-${criterion.hue}`}
            />
          )
        )
      })}
    </div>
  )
}

/** Which register of cases is ranked by, where several stand side by side. */
function RegisterChoice({ national }: { readonly national: National }) {
  const { workspace } = useDesk()
  const registers = registersOf(national.country)
  if (registers === null || registers.loaded.length < 2) return null
  return (
    <Choice
      label={prioritiseText.registerOf}
      value={registers.used}
      options={registers.loaded.map((id) => ({ id, name: id }))}
      onChange={(id) => workspace.choose({ register: id === USED_REGISTER ? null : id })}
    />
  )
}

function weightText(weight: number): string {
  return weight === 0 ? prioritiseText.noWeight : formatNumber(weight, 1)
}

const ParameterControls = memo(function ParameterControls({ national }: { readonly national: National }) {
  const { workspace } = useDesk()
  const { parameters, rateThreshold, country } = national
  const change = useMemo(() => {
    const set = (part: Partial<Parameters>) =>
      workspace.choose({ parameters: { ...workspace.getState().choices.parameters, ...part } })
    return {
      set,
      threshold: (threshold: number) => set({ threshold: threshold / 100 }),
      percentile: (percentile: number) => set({ percentile }),
    }
  }, [workspace])
  const rate = rateThreshold === null ? '' : `${formatNumber(rateThreshold, 1)} ${prioritiseText.perTenThousand}`
  return (
    <div className="drawer-part">
      <LiveSlider
        label={prioritiseText.threshold}
        value={parameters.threshold * 100}
        min={0}
        max={100}
        step={1}
        format={(value) => formatShare(value / 100, 0)}
        onChange={change.threshold}
      />
      <LiveSlider
        label={prioritiseText.percentile}
        value={parameters.percentile}
        min={0}
        max={100}
        step={1}
        format={(value) => prioritiseText.percentileValue(value, rate)}
        onChange={change.percentile}
      />
      <Choice
        label={prioritiseText.definition}
        value={parameters.definition}
        options={DEFINITIONS.map((id) => ({ id, name: DEFINITION_NAME[id] }))}
        onChange={(definition) => change.set({ definition })}
      />
      {country.cases.modalities.length > 0 && (
        <Choice
          label={prioritiseText.modality}
          value={parameters.modality ?? ALL}
          options={[
            { id: ALL, name: ALL_MODALITIES },
            ...country.cases.modalities.map((id) => ({ id, name: modalityName(id) })),
          ]}
          onChange={(id) => change.set({ modality: id === ALL ? null : id })}
        />
      )}
      <RegisterChoice national={national} />
      <PlanTermChoice />
      <ReferenceDay />
      <Toggle
        label={prioritiseText.inherit}
        help={prioritiseText.inheritHelp}
        on={parameters.inherit}
        onChange={(inherit) => change.set({ inherit })}
      />
      <Toggle
        label={prioritiseText.complete}
        help={prioritiseText.completeHelp}
        on={parameters.matrixComplete}
        onChange={(matrixComplete) => workspace.declareComplete({ matrixComplete, completeRegions: [] })}
      />
      {!parameters.matrixComplete && <CompletePicker national={national} label={completeText.open} />}
    </div>
  )
})
