import { lazy, Suspense, useCallback, useEffect, useState, type ReactNode } from 'react'
import { usePrinting, useScreen } from '../desk/index.ts'
import type { LiveMapProps } from './live-map.tsx'

/** Without the code of the map the slide goes on with its still picture. */
const LiveMap = lazy(() =>
  import('./live-map.tsx').then(
    (part) => ({ default: part.LiveMap }),
    () => ({ default: NoMap }),
  ),
)

/** Stands for the map whose code did not come. */
function NoMap({ onUnavailable }: LiveMapProps): ReactNode {
  useEffect(onUnavailable, [onUnavailable])
  return null
}

interface LivePictureProps extends Omit<LiveMapProps, 'onUnavailable'> {
  readonly still: ReactNode
}

/** The live map of a slide; its still picture while it comes, on paper, and where there is no WebGL. */
export function LivePicture({ still, ...map }: LivePictureProps) {
  const printing = usePrinting()
  const known = useScreen((screen) => screen.mapUnavailable)
  const [failed, setFailed] = useState(false)
  const onUnavailable = useCallback(() => setFailed(true), [])
  if (printing || known || failed) return still
  return (
    <Suspense fallback={still}>
      <LiveMap {...map} onUnavailable={onUnavailable} />
    </Suspense>
  )
}
