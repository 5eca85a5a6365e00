import type { Ledger } from '../../database/ledger/index.ts'
import type { OwnOrigin } from './reading.ts'

/** Title, cut-off and quality of a person's table: what she said goes before what the file says, but for invented rows, which stay invented. */
export function ownOrigin(said: OwnOrigin | null, { origin }: Pick<Ledger, 'origin'>, fileName: string): OwnOrigin {
  return {
    title: said?.title || origin.title || fileName,
    cutOff: said?.cutOff ?? origin.cutOff,
    quality: origin.quality === 'simulado' ? 'simulado' : (said?.quality ?? origin.quality),
  }
}
