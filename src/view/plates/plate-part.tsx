import { useMemo, useState } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { ORIENTATIONS, PAPER_SIZES } from '../../domain/layers/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import {
  exportAtlas,
  exportPlate,
  type DrawnPlate,
  type PlateChoice,
  type PlateFormat,
  type PlateGround,
} from '../../workspace/commands/index.ts'
import { LAYERS, type LayerName, type PlateSetting } from '../../workspace/choices/index.ts'
import { Choice, Segments, Toggle } from '../controls/index.ts'
import { useDesk, useScreen, useWorkspace } from '../desk/index.ts'
import { DrawnPicture } from '../figure/index.ts'
import { ServicePicker, useChosenServices } from '../mapside/index.ts'
import { LAYER_NAME, LEVEL_NAME, plateText } from '../text/index.ts'
import { ExportBar } from './export-bar.tsx'
import { levelsFor, territoryOptions } from './plate-options.ts'
import './plates.css'
import { useExport } from './use-export.ts'
import { usePlates } from './use-plates.ts'

interface PlatePartProps {
  readonly national: National
  /** Key of the region that Presentar prepares. */
  readonly region: Ubigeo
  /** One plate, or an atlas of the provincias of the region. */
  readonly kind: 'lamina' | 'atlas'
}

const SIZES = PAPER_SIZES.map((id) => ({ id, name: id }))
const LAID = ORIENTATIONS.map((id) => ({ id, name: plateText.orientations[id] }))

/** Map plates and atlases: what is on the paper at the left, the paper itself at the right. */
export function PlatePart({ national, region, kind }: PlatePartProps) {
  const { workspace } = useDesk()
  const limites = useScreen((screen) => screen.limites)
  const layer = useWorkspace((state) => state.choices.layer)
  const serviceTypes = useChosenServices(national.country)
  const sets = useWorkspace((state) => state.session.macroRegions)
  const setting = useWorkspace((state) => state.choices.plate)
  const [chosen, setChosen] = useState('region')
  const [format, setFormat] = useState<PlateFormat>({ kind: 'png', scale: 2 })
  const options = useMemo(() => territoryOptions(national, region, sets), [national, region, sets])
  const option = (kind === 'lamina' ? options.all.find((each) => each.id === chosen) : undefined) ?? options.loose[0]
  const territory = option?.territory ?? { kind: 'pais' as const }
  const levels = levelsFor(territory)
  const choice: PlateChoice = {
    territory,
    layer,
    serviceTypes,
    ...setting,
    level: levels.find((each) => each === setting.level) ?? levels[0] ?? 'provincia',
  }
  const ground = useMemo<PlateGround | null>(
    () => (typeof limites === 'object' ? { national, limites } : null),
    [national, limites],
  )
  const { drawn, pages } = usePlates(ground, choice, kind === 'atlas' ? region : null)
  const exporting = useExport()
  if (limites === 'error') return <p>{plateText.noLimits}</p>
  const set = (part: Partial<PlateSetting>) => workspace.choose({ plate: { ...setting, ...part } })
  const save = (wanted: PlateFormat) =>
    ground !== null &&
    exporting.run((watch) =>
      kind === 'atlas' ? exportAtlas(ground, region, choice, wanted, watch) : exportPlate(ground, choice, wanted),
    )
  return (
    <div className="plate-layout">
      <section className="plate-tools" aria-label={plateText.options}>
        {kind === 'lamina' && (
          <Choice
            label={plateText.territory}
            value={option?.id ?? 'region'}
            options={options.loose}
            groups={options.groups}
            onChange={setChosen}
          />
        )}
        <Choice
          label={plateText.layer}
          value={layer}
          options={LAYERS.map((id) => ({ id, name: LAYER_NAME[id] }))}
          onChange={(next: LayerName) => workspace.choose({ layer: next })}
        />
        {levels.length > 1 && (
          <Choice
            label={plateText.level}
            value={choice.level}
            options={levels.map((id) => ({ id, name: LEVEL_NAME[id] }))}
            onChange={(level) => set({ level })}
          />
        )}
        <ServicePicker country={national.country} />
        <PaperFields setting={setting} onSet={set} canMask={territory.kind !== 'pais'} />
        <ExportBar
          {...{ kind, format, exporting }}
          size={setting.size}
          laid={drawn[0]?.laid ?? null}
          onFormat={setFormat}
          onSave={save}
        />
        {kind === 'atlas' && pages > 0 && <p className="complementary">{plateText.atlasWhat(formatNumber(pages))}</p>}
        <p className="complementary" role="status">
          {drawn.length < pages || pages === 0 ? waiting(drawn.length, pages) : ''}
        </p>
      </section>
      <PlatePages {...{ kind, drawn }} size={setting.size} />
    </div>
  )
}

interface PlatePagesProps {
  readonly kind: PlatePartProps['kind']
  readonly drawn: readonly DrawnPlate[]
  readonly size: PlateSetting['size']
}

function PlatePages({ kind, drawn, size }: PlatePagesProps) {
  const label = kind === 'atlas' ? plateText.previewAtlas : plateText.preview
  return (
    <div className="plate-pages" role="region" aria-label={label} tabIndex={0}>
      {drawn.map(({ svg, laid }, at) => (
        <DrawnPicture key={at} svg={svg} paper={`paper-${size.toLowerCase()}-${laid}`} />
      ))}
    </div>
  )
}

interface PaperFieldsProps {
  readonly setting: PlateSetting
  readonly onSet: (part: Partial<PlateSetting>) => void
  /** Whether there is anything around the territory. */
  readonly canMask: boolean
}

function PaperFields({ setting, onSet, canMask }: PaperFieldsProps) {
  return (
    <>
      <Labelled name={plateText.size}>
        <Segments label={plateText.size} value={setting.size} options={SIZES} onChange={(size) => onSet({ size })} />
      </Labelled>
      <Labelled name={plateText.orientation}>
        <Segments
          label={plateText.orientation}
          value={setting.orientation}
          options={LAID}
          onChange={(orientation) => onSet({ orientation })}
        />
      </Labelled>
      {canMask && (
        <Toggle
          label={plateText.mask}
          help={plateText.maskHelp}
          on={setting.masked}
          onChange={(masked) => onSet({ masked })}
        />
      )}
    </>
  )
}

function Labelled({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className="plate-field">
      <span className="choice-label" aria-hidden="true">
        {name}
      </span>
      {children}
    </div>
  )
}

function waiting(done: number, pages: number): string {
  if (pages === 0) return plateText.waitingLimits
  return pages === 1 ? plateText.drawing : plateText.drawingPage(formatNumber(done), formatNumber(pages))
}
