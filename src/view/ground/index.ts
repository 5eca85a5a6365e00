export { drawGround } from './draw-ground.ts'
export { showUnsure } from './places.ts'
export { dropOwnBase, onOwnBase, openOwnBase, ownBase, takeOwnBase } from './own-base.ts'
