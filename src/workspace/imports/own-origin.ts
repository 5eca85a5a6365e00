import type { Ledger } from '../../database/ledger/index.ts'
import type { OwnOrigin } from './reading.ts'

/**
 * Title, cut-off, quality and web address of a person's table: what she said goes before what the file says. The
 * quality is that of the rows that say nothing of their own, and of all of them when it is `simulado`; what a row says
 * stays as it is.
 */
export function ownOrigin(said: OwnOrigin | null, { origin }: Pick<Ledger, 'origin'>, fileName: string): OwnOrigin {
  return {
    title: said?.title || origin.title || fileName,
    cutOff: said?.cutOff ?? origin.cutOff,
    address: said?.address ?? origin.address,
    quality: origin.said === 'simulado' ? 'simulado' : (said?.quality ?? origin.said),
  }
}
