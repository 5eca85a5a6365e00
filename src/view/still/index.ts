export { keepPicture } from './keep-picture.ts'
export { StillMap, StillPanel, StillView } from './still-map.tsx'

export { followStill, standUntilReady, stillOf } from './stand.ts'
