export { keepPicture } from './keep-picture.ts'
export { StillMap, StillPanel, StillView } from './still-map.tsx'
export { followStill, figuresRead, mapStands, stillOf } from './stand.ts'
