import { memo, useEffect, useMemo, useState } from 'react'
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import { coalesceByFrame } from '../desk/index.ts'
import './controls.css'

interface LiveSliderProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  readonly format: (value: number) => string
  readonly onChange: (value: number) => void
  /** Class of the colour that stands for what is being weighed. */
  readonly swatch?: string
}

/** A slider whose thumb follows the hand at once and whose effect runs at most once a frame. */
export const LiveSlider = memo(function LiveSlider({
  label,
  value,
  min,
  max,
  step,
  format,
  onChange,
  swatch,
}: LiveSliderProps) {
  const [held, setHeld] = useState<number | null>(null)
  const apply = useMemo(() => coalesceByFrame(onChange), [onChange])
  const shown = held ?? value
  useEffect(() => {
    if (held !== null && Math.abs(held - value) < step / 2) setHeld(null)
  }, [held, value, step])
  return (
    <Slider
      className="slider"
      value={shown}
      minValue={min}
      maxValue={max}
      step={step}
      onChange={(next: number) => {
        setHeld(next)
        apply(next)
      }}
    >
      <Label className="slider-label">
        {swatch !== undefined && <span className={`hue ${swatch}`} aria-hidden="true" />}
        {label}
      </Label>
      <SliderOutput className="slider-output">{format(shown)}</SliderOutput>
      <SliderTrack className="slider-track">
        <span className="slider-fill" style={{ width: `calc(8px + ${(100 * (shown - min)) / (max - min)}%)` }} />
        <SliderThumb className="slider-thumb" />
      </SliderTrack>
    </Slider>
  )
})
