import { useEffect, useState } from 'react'
import { useDesk } from '../desk/index.ts'
import { wayText } from '../text/index.ts'
import './drop-anywhere.css'

/** Takes files dropped on any page to Datos, where they are reviewed; tells so while they are held over the page. */
export function DropAnywhere() {
  const { workspace, screen } = useDesk()
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => setIsOver(holdsFiles(event) && !isTaken(event))
    const leave = (event: DragEvent) => event.relatedTarget === null && setIsOver(false)
    const drop = (event: DragEvent) => {
      setIsOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0 || isTaken(event)) return
      screen.set({ brought: files })
      workspace.choose({ page: 'datos' })
    }
    addEventListener('dragover', over)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [workspace, screen])
  return (
    <div role="status">
      {isOver && (
        <div className="drop-anywhere">
          <p>{wayText.dropHere}</p>
        </div>
      )}
    </div>
  )
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true
}

/** Whether a place of its own takes them, or a dialog stands over the page. */
function isTaken({ target }: DragEvent): boolean {
  const place = target instanceof Element ? target.closest('.drop-area, input[type="file"]') : null
  return place !== null || document.querySelector('[role="dialog"]') !== null
}
