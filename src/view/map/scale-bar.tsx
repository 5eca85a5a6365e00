import { useEffect, useState } from 'react'
import { formatNumber } from '../../domain/measure/index.ts'
import { mapText } from '../text/index.ts'
import type { Painter } from './painter/painter.ts'
import { metresPerPixel, scaleStep } from './scale-step.ts'

const MAX_PIXELS = 120

/** Distance in km at the middle of the map. */
export function ScaleBar({ painter }: { readonly painter: Painter }) {
  const [step, setStep] = useState(() => measure(painter))
  useEffect(() => {
    const update = () => setStep(measure(painter))
    painter.map.on('move', update)
    painter.map.on('resize', update)
    return () => {
      painter.map.off('move', update)
      painter.map.off('resize', update)
    }
  }, [painter])
  return (
    <div className="map-scale" style={{ width: step.pixels }}>
      {mapText.scale(formatNumber(step.km, step.km < 1 ? 1 : 0))}
    </div>
  )
}

function measure({ map }: Painter): ReturnType<typeof scaleStep> {
  return scaleStep(metresPerPixel(map.getCenter().lat, map.getZoom()), MAX_PIXELS)
}
