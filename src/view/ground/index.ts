export { drawGround } from './draw-ground.ts'
export { dropOwnBase, onOwnBase, openOwnBase, ownBase, takeOwnBase } from './own-base.ts'
