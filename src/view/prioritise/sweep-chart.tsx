import { useId, useMemo, useState } from 'react'
import { formatNumber } from '../../domain/measure/index.ts'
import type { Sweep, SweepStep } from '../../domain/ranking/index.ts'
import { LiveSlider } from '../controls/index.ts'
import { CRITERION_NAME, firmnessText } from '../text/index.ts'
import { shapeOfSweep } from './sweep-shape.ts'

const MARKS = [0, 25, 50, 75, 100]

interface SweepChartProps {
  readonly sweep: Sweep
  readonly top: number
  /** Units of the list. */
  readonly units: number
}

/** A sweep as a small chart with the present value marked, a slider to try another, and the same as a table. */
export function SweepChart({ sweep, top, units }: SweepChartProps) {
  const { steps, name, present } = sweep
  const scale = name === 'threshold' ? 100 : 1
  const [tried, setTried] = useState<number | null>(null)
  const step = tried === null ? undefined : steps[Math.round((tried / 100) * (steps.length - 1))]
  const words = firmnessText.sweep[name]
  return (
    <section className="sweep">
      <h3>{words.title}</h3>
      <p className="complementary">{firmnessText.sweepUnits(CRITERION_NAME[sweep.criterion])}</p>
      <SweepPicture sweep={sweep} tried={step?.value ?? present} units={units} />
      <LiveSlider
        label={`${firmnessText.sweepProbe}: ${words.axis.toLowerCase()}`}
        value={tried ?? Math.round((present * scale) / 2) * 2}
        min={0}
        max={100}
        step={2}
        format={(value) => firmnessText.sweepValue(name, value / scale)}
        onChange={setTried}
      />
      {step === undefined ? (
        <p className="sweep-words complementary">{firmnessText.sweepHint}</p>
      ) : (
        <SweepWords step={step} top={top} />
      )}
      <SweepTable sweep={sweep} />
    </section>
  )
}

function SweepWords({ step, top }: { readonly step: SweepStep; readonly top: number }) {
  const names = (units: SweepStep['entered']) => units.map(({ name }) => name)
  const entering = firmnessText.sweepEnter(names(step.entered))
  return (
    <p className="sweep-words" role="status">
      <strong>{firmnessText.sweepMet(step.met, step.unknown)}.</strong> {entering}{' '}
      {firmnessText.sweepLeave(names(step.left))}{' '}
      {firmnessText.sweepTop(top, names(step.topEntered), names(step.topLeft))}
    </p>
  )
}

function SweepPicture({
  sweep,
  tried,
  units,
}: {
  readonly sweep: Sweep
  readonly tried: number
  readonly units: number
}) {
  const pattern = useId()
  const shape = useMemo(() => shapeOfSweep(sweep), [sweep])
  const scale = sweep.name === 'threshold' ? 100 : 1
  const now = `${shape.along(sweep.present)}%`
  const words = `${firmnessText.sweep[sweep.name].title}: ${firmnessText.sweepNow(firmnessText.sweepValue(sweep.name, sweep.present))}`
  return (
    <div className="sweep-picture">
      <div className="sweep-counts" aria-hidden="true">
        {shape.counts.map(({ count, at }) => (
          <span key={count} style={{ top: `${at}%` }}>
            {formatNumber(count)}
          </span>
        ))}
      </div>
      <div className="sweep-plot">
        <svg
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          role="img"
          aria-label={`${words}. ${formatNumber(units)}`}
        >
          <defs>
            <pattern id={pattern} width="1.2" height="4" patternUnits="userSpaceOnUse">
              <rect width="0.4" height="4" className="sweep-hatch" />
            </pattern>
          </defs>
          {shape.counts.map(({ count, at }) => (
            <line key={count} x1="0" x2="100" y1={at} y2={at} className="sweep-grid" />
          ))}
          <path d={shape.unknown} fill={`url(#${pattern})`} />
          <path d={shape.met} className={`sweep-area sweep-${sweep.name}`} />
        </svg>
        {tried !== sweep.present && <span className="sweep-tried" style={{ left: `${shape.along(tried)}%` }} />}
        <span className="sweep-now" style={{ left: now }}>
          <span data-side={shape.along(sweep.present) > 70 ? 'left' : 'right'}>
            {firmnessText.sweepNow(firmnessText.sweepValue(sweep.name, sweep.present))}
          </span>
        </span>
      </div>
      <div className="sweep-values" aria-hidden="true">
        {MARKS.map((mark) => (
          <span key={mark} style={{ left: `${mark}%` }}>
            {firmnessText.sweepValue(sweep.name, mark / scale)}
          </span>
        ))}
      </div>
      <p className="sweep-legend complementary">
        <span className={`sweep-key sweep-${sweep.name}`} aria-hidden="true" /> {firmnessText.sweepLegend.met}
        {sweep.steps.some(({ unknown }) => unknown > 0) && (
          <>
            <span className="sweep-key sweep-key-unknown" aria-hidden="true" /> {firmnessText.sweepLegend.unknown}
          </>
        )}
      </p>
    </div>
  )
}

function SweepTable({ sweep: { name, steps } }: { readonly sweep: Sweep }) {
  const [open, setOpen] = useState(false)
  const columns = firmnessText.sweepColumns
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{firmnessText.sweepTable(steps.length)}</summary>
      {open && (
        <div className="scroll-sideways" tabIndex={0} role="group" aria-label={firmnessText.sweep[name].title}>
          <table className="firm-table sweep-table">
            <caption className="hidden-text">{firmnessText.sweep[name].title}</caption>
            <thead>
              <tr>
                <th scope="col">{firmnessText.sweep[name].axis}</th>
                <th scope="col" className="number">
                  {columns.met}
                </th>
                <th scope="col" className="number">
                  {columns.unknown}
                </th>
                <th scope="col" className="number">
                  {columns.entered}
                </th>
                <th scope="col" className="number">
                  {columns.left}
                </th>
                <th scope="col">{columns.top}</th>
              </tr>
            </thead>
            <tbody>
              {steps.map((step) => (
                <tr key={step.value}>
                  <th scope="row">{firmnessText.sweepValue(name, step.value)}</th>
                  <td className="number">{formatNumber(step.met)}</td>
                  <td className="number">{formatNumber(step.unknown)}</td>
                  <td className="number">{formatNumber(step.entered.length)}</td>
                  <td className="number">{formatNumber(step.left.length)}</td>
                  <td>
                    {firmnessText.sweepTopShort(
                      step.topEntered.map((each) => each.name),
                      step.topLeft.map((each) => each.name),
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  )
}
