import { saveProject } from '../../workspace/commands/index.ts'
import type { Workspace } from '../../workspace/session/index.ts'
import { handOver } from '../desk/index.ts'
import { ownText } from '../text/index.ts'

/** Hands over the whole workspace as a file named by today's date. */
export async function saveProjectFile(workspace: Workspace): Promise<void> {
  // Swedish writes dates as AAAA-MM-DD, in the local time zone.
  const today = new Date().toLocaleDateString('sv')
  handOver({ name: ownText.projectFile(today), mime: 'application/zip', bytes: await saveProject(workspace) })
}
