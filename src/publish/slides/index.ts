export type { Deck, Slide, SlideBars, SlideBlock, SlideTable } from './deck.ts'
export { workshopDeck } from './workshop-deck.ts'
export { drawWorkshopMap, drawWorkshopPictures, type SlidePictures } from './workshop-pictures.ts'
export { PPTX, writePptx } from './write-pptx.ts'
