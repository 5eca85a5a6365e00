import { isInBox, type Point } from './plane.ts'
import type { Box } from './paper.ts'

/** What is already written or drawn on a map, so that nothing covers it. */
export interface Obstacles {
  isFree(box: Box): boolean
  take(box: Box): void
}

export function createObstacles(frame: Box): Obstacles {
  const taken: Box[] = []
  return {
    isFree: (box) =>
      isInBox([box.x, box.y], frame, 2) &&
      isInBox([box.x + box.width, box.y + box.height], frame, 2) &&
      !taken.some((each) => overlap(each, box)),
    take: (box) => void taken.push(box),
  }
}

export function boxAround([x, y]: Point, width: number, height: number): Box {
  return { x: x - width / 2, y: y - height / 2, width, height }
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
