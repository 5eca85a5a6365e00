import { lazy, useEffect } from 'react'
import { firstMap } from '../first-map.ts'

const loadPrioritise = () => import('../prioritise/index.ts')
const loadData = () => import('../data/index.ts')

export const PrioritisePanel = lazy(() => loadPrioritise().then((part) => ({ default: part.PrioritisePanel })))
export const WeightsDrawer = lazy(() => loadPrioritise().then((part) => ({ default: part.WeightsDrawer })))
export const DataPage = lazy(() => loadData().then((part) => ({ default: part.DataPage })))

/** Fetches in advance, once the first map is drawn, the parts that the first page does without; a failure shows only where the part is asked for. */
export function useLaterParts(): void {
  useEffect(() => void firstMap().then(() => Promise.allSettled([loadPrioritise(), loadData()])), [])
}
