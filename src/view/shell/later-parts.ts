import { lazy, useEffect } from 'react'
import { afterPicture, firstMap } from '../first-map.ts'

export const ExplorePanel = lazy(() =>
  afterPicture(() => import('../explore/index.ts')).then((part) => ({ default: part.ExplorePanel })),
)
/** Words of every paper: only where two tabs wrote the same field. */
export const ClashBanner = lazy(() => import('./clash-banner.tsx').then((part) => ({ default: part.ClashBanner })))
export const DropAnywhere = lazy(() =>
  afterPicture(() => import('./drop-anywhere.tsx')).then((part) => ({ default: part.DropAnywhere })),
)
export const SearchBox = lazy(() =>
  afterPicture(() => import('./search-box.tsx')).then((part) => ({ default: part.SearchBox })),
)

const loadPrioritise = () => import('../prioritise/index.ts')
const loadData = () => import('../data/index.ts')
const loadInstancias = () => import('../instancias/index.ts')
const loadPlan = () => import('../plan/index.ts')
const loadPresent = () => import('../present/index.ts')
const loadMethod = () => import('../method/index.ts')

export const PrioritisePanel = lazy(() => loadPrioritise().then((part) => ({ default: part.PrioritisePanel })))
export const WeightsDrawer = lazy(() => loadPrioritise().then((part) => ({ default: part.WeightsDrawer })))
export const DataPage = lazy(() => loadData().then((part) => ({ default: part.DataPage })))
export const InstanciasPage = lazy(() => loadInstancias().then((part) => ({ default: part.InstanciasPage })))
export const PlanPage = lazy(() => loadPlan().then((part) => ({ default: part.PlanPage })))
export const MethodPage = lazy(() => loadMethod().then((part) => ({ default: part.MethodPage })))
export const PresentPage = lazy(() => loadPresent().then((part) => ({ default: part.PresentPage })))

/**
 * Fetches in advance, once the first map is drawn, the parts that the first page does without; a failure shows only
 * where the part is asked for.
 */
export function useLaterParts(): void {
  useEffect(
    () =>
      void firstMap().then(() =>
        Promise.allSettled([loadPrioritise(), loadData(), loadInstancias(), loadPlan(), loadPresent(), loadMethod()]),
      ),
    [],
  )
}
