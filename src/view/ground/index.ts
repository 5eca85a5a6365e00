export { drawGround } from './draw-ground.ts'
export { dropOwnBase, onOwnBase, openOwnBase, ownBase, takeOwnBase, type OwnBase } from './own-base.ts'
