import { useEffect, useState } from 'react'
import { readCapacityFile, type CapacityFile } from '../../workspace/commands/index.ts'
import { useDesk } from '../desk/index.ts'
import type { Review } from './use-review.ts'

/** A larger file is not looked into: no form gives so many answers. */
const LARGEST = 30_000_000

/** What of the questionnaire a file brings that is none of the tables; null = nothing, undefined until it is known. */
export function useAnswersIn({ bytes, fileName }: Pick<Review, 'bytes' | 'fileName'>): CapacityFile | null | undefined {
  const { workspace } = useDesk()
  const [found, setFound] = useState<CapacityFile | null>()
  useEffect(() => {
    let isOver = false
    const tell = (read: CapacityFile | null) => isOver || setFound(read)
    setFound(undefined)
    if (bytes.length > LARGEST) tell(null)
    else
      void readCapacityFile(workspace, bytes, fileName, { actor: null, confirmed: new Map() }).then(tell, () =>
        tell(null),
      )
    return () => {
      isOver = true
    }
  }, [workspace, bytes, fileName])
  return found
}
