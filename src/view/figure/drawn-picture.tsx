import { useEffect, useRef } from 'react'
import './drawn-picture.css'

interface DrawnPictureProps {
  /** SVG text of our own making. */
  readonly svg: string
  /** Class of the paper it is printed on. */
  readonly paper?: string
}

/**
 * What publish drew, put into the page as a picture; its text was escaped when it was drawn, and nothing in it can run.
 */
export function DrawnPicture({ svg, paper = '' }: DrawnPictureProps) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
    if (parsed.localName === 'svg') frame.current?.replaceChildren(document.importNode(parsed, true))
  }, [svg])
  return <div ref={frame} className={`drawn-picture ${paper}`} />
}
