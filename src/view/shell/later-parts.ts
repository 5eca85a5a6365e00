import { useEffect, useState } from 'react'
import type { Workspace } from '../../workspace/session/index.ts'
import { laterPart } from '../desk/index.ts'
import { afterPicture, firstMap, firstScreen, panelComes, pictureStands } from '../first-map.ts'

const loadExplore = () => import('../explore/index.ts')
const loadSearch = () => import('./search-box.tsx')
const loadSwitch = () => import('./side-switch.tsx')
const loadPrioritise = () => import('../prioritise/index.ts')
const loadData = () => import('../data/index.ts')
const loadInstancias = () => import('../instancias/index.ts')
const loadPlan = () => import('../plan/index.ts')
const loadPresent = () => import('../present/index.ts')
const loadField = () => import('../field/index.ts')
const loadDiagnosis = () => import('../diagnosis/index.ts')
const loadMethod = () => import('../method/index.ts')

export const ExplorePanel = laterPart(() => loadExplore().then((part) => part.ExplorePanel), afterPicture)
export const SearchBox = laterPart(() => loadSearch().then((part) => part.SearchBox), afterPicture)
/** Words of every paper: only where two tabs wrote the same field. */
export const ClashBanner = laterPart(() => import('./clash-banner.tsx').then((part) => part.ClashBanner))
export const HandKept = laterPart(() => import('./hand-kept.ts').then((part) => part.HandKept))
export const DropAnywhere = laterPart(() => import('./drop-anywhere.tsx').then((part) => part.DropAnywhere))
/** Seen on a narrow screen only. */
export const SideSwitch = laterPart(() => loadSwitch().then((part) => part.SideSwitch))

export const PrioritisePanel = laterPart(() => loadPrioritise().then((part) => part.PrioritisePanel))
export const WeightsDrawer = laterPart(() => loadPrioritise().then((part) => part.WeightsDrawer))
export const DataPage = laterPart(() => loadData().then((part) => part.DataPage))
export const InstanciasPage = laterPart(() => loadInstancias().then((part) => part.InstanciasPage))
export const PlanPage = laterPart(() => loadPlan().then((part) => part.PlanPage))
export const MethodPage = laterPart(() => loadMethod().then((part) => part.MethodPage))
export const FieldPage = laterPart(() => loadField().then((part) => part.FieldPage))
export const DiagnosisPage = laterPart(() => loadDiagnosis().then((part) => part.DiagnosisPage))
export const PresentPage = laterPart(() => loadPresent().then((part) => part.PresentPage))

const LATER = [loadPrioritise, loadSwitch, loadData, loadInstancias, loadPlan, loadPresent, loadMethod]

/**
 * Asks at once for the panel that the page is opened for, which comes with the map and not after it, unless the first
 * picture stands in for it; it is waited for no more once another page is asked for, or its code cannot be had.
 */
export function fetchPanel(workspace: Workspace): void {
  const { page } = workspace.getState().choices
  if (page !== 'explorar' && page !== 'priorizar') return
  const release = panelComes()
  if (!pictureStands()) (page === 'priorizar' ? loadPrioritise : loadExplore)().catch(release)
  const stop = workspace.subscribe(() => {
    if (workspace.getState().choices.page === page) return
    release()
    stop()
  })
}

/**
 * Fetches in advance, once the first screen stands, the parts that the first page does without; a failure shows only
 * where the part is asked for.
 */
export function useLaterParts(): void {
  useEffect(() => void firstScreen().then(() => Promise.allSettled(LATER.map((load) => load()))), [])
}

/** Whether the first map stands drawn, or none will be: what comes later may be asked for. */
export function useFirstMapDone(): boolean {
  const [isDone, setDone] = useState(false)
  useEffect(() => void firstMap().then(() => setDone(true)), [])
  return isDone
}
