export {
  createWeigher,
  weighInWorker,
  type PlaceSpread,
  type Weigher,
  type Weigh,
} from './weigher.ts'
