import { formatNumber } from '../../domain/measure/index.ts'
import { pixelsOf, RASTER_SCALES, rasterScalesOf, type PaperSize } from '../../domain/layers/index.ts'
import type { Laid, PlateFormat } from '../../workspace/commands/index.ts'
import { Segments } from '../controls/index.ts'
import { plateText } from '../text/index.ts'
import type { Exporting } from './use-export.ts'

interface ExportBarProps {
  readonly kind: 'lamina' | 'atlas'
  readonly format: PlateFormat
  readonly size: PaperSize
  /** How the first plate is laid; null until it is drawn. */
  readonly laid: Laid | null
  readonly exporting: Exporting
  readonly onFormat: (format: PlateFormat) => void
  readonly onSave: (format: PlateFormat) => void
}

/** PNG at a size, SVG, print; while a file is being made only its progress and the way out of it. */
export function ExportBar({ kind, format, size, laid, exporting, onFormat, onSave }: ExportBarProps) {
  const scales = rasterScalesOf(size)
  const scale = Math.min(format.kind === 'png' ? format.scale : 2, scales.at(-1) ?? 1)
  const png: PlateFormat = { kind: 'png', scale }
  const atlas = kind === 'atlas'
  return (
    <div className="plate-export">
      <div className="plate-field">
        <span className="choice-label" aria-hidden="true">
          {plateText.scale}
        </span>
        <Segments
          label={plateText.scale}
          value={String(scale)}
          options={scales.map((each) => ({ id: String(each), name: plateText.scales(each) }))}
          onChange={(next) => onFormat({ kind: 'png', scale: Number(next) })}
        />
        <span className="complementary">{plateText.scaleHelp(pixels(size, laid, scale))}</span>
        {scales.length < RASTER_SCALES.length && <span className="complementary">{plateText.scaleMost}</span>}
      </div>
      <div className="plate-buttons">
        <button type="button" className="plain-button" disabled={exporting.busy} onClick={() => onSave(png)}>
          {atlas ? plateText.zip('PNG') : plateText.png}
        </button>
        <button
          type="button"
          className="plain-button"
          disabled={exporting.busy}
          onClick={() => onSave({ kind: 'svg' })}
        >
          {atlas ? plateText.zip('SVG') : plateText.svg}
        </button>
        <button type="button" className="plain-button" onClick={() => window.print()}>
          {plateText.print}
        </button>
      </div>
      <p className="complementary">{plateText.printHelp}</p>
      {exporting.progress !== null && (
        <div className="plate-progress">
          <progress value={exporting.progress.done} max={exporting.progress.pages} aria-label={exporting.status} />
          <button type="button" className="link" onClick={exporting.cancel}>
            {plateText.cancel}
          </button>
        </div>
      )}
      <p className="complementary" role="status">
        {exporting.status}
      </p>
    </div>
  )
}

function pixels(size: PaperSize, laid: Laid | null, scale: number): string {
  const [narrow, long] = pixelsOf(size, scale).map((side) => formatNumber(side))
  return laid === 'vertical' ? `${narrow} × ${long}` : `${long} × ${narrow}`
}
