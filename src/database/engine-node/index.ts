export { openNodeEngine } from './open-node-engine.ts'
