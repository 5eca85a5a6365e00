import type { Deck } from './deck.ts'
import type { SlidePictures } from './workshop-pictures.ts'

export const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

/** The deck as the bytes of a .pptx with native tables and charts; the library comes only now. */
export async function writePptx(deck: Deck, pictures: SlidePictures): Promise<Uint8Array> {
  const { packPptx } = await import('./pptx-body.ts')
  return packPptx(deck, pictures)
}
