import { useEffect, useState } from 'react'
import {
  atlasChoices,
  drawPlate,
  type DrawnPlate,
  type PlateChoice,
  type PlateGround,
} from '../../workspace/commands/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'

/** Plates drawn so far, of how many. */
export interface DrawnPlates {
  readonly drawn: readonly DrawnPlate[]
  readonly pages: number
}

const NONE: DrawnPlates = { drawn: [], pages: 0 }

/**
 * Draws one plate, or with `region` the pages of its atlas one after the other; a new choice drops what is under way.
 */
export function usePlates(ground: PlateGround | null, choice: PlateChoice, region: Ubigeo | null): DrawnPlates {
  const [drawn, setDrawn] = useState(NONE)
  const key = JSON.stringify(choice)
  useEffect(() => {
    if (ground === null) return
    let dropped = false
    const draw = async () => {
      const asked = JSON.parse(key) as PlateChoice
      const choices = region === null ? [asked] : await atlasChoices(ground, region, asked)
      const done: DrawnPlate[] = []
      for (const each of choices) {
        await new Promise((resolve) => setTimeout(resolve))
        if (dropped) return
        done.push(await drawPlate(ground, each, `lamina-${done.length}`))
        if (!dropped) setDrawn({ drawn: [...done], pages: choices.length })
      }
    }
    void draw()
    return () => {
      dropped = true
    }
  }, [ground, key, region])
  return drawn
}
