import { useEffect, useState } from 'react'
import { atlasChoices, drawSheet, type SheetChoice, type SheetGround } from '../../workspace/commands/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'

/** Sheets drawn so far, of how many. */
export interface DrawnSheets {
  readonly svgs: readonly string[]
  readonly pages: number
}

const NONE: DrawnSheets = { svgs: [], pages: 0 }

/** Draws one sheet, or with `region` the pages of its atlas one after the other; a new choice drops what is under way. */
export function useSheets(ground: SheetGround | null, choice: SheetChoice, region: Ubigeo | null): DrawnSheets {
  const [drawn, setDrawn] = useState(NONE)
  const key = JSON.stringify(choice)
  useEffect(() => {
    if (ground === null) return
    let dropped = false
    const draw = async () => {
      const asked = JSON.parse(key) as SheetChoice
      const choices = region === null ? [asked] : await atlasChoices(ground, region, asked)
      const svgs: string[] = []
      for (const each of choices) {
        await new Promise((resolve) => setTimeout(resolve))
        if (dropped) return
        svgs.push(await drawSheet(ground, each, `lamina-${svgs.length}`))
        if (!dropped) setDrawn({ svgs: [...svgs], pages: choices.length })
      }
    }
    void draw()
    return () => {
      dropped = true
    }
  }, [ground, key, region])
  return drawn
}
