export {
  createStabilityDesk,
  weighInWorker,
  type PlaceSpread,
  type StabilityDesk,
  type Weigh,
} from './stability-desk.ts'
