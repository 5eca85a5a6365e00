import { writeProjectFile, type Project } from '../storage/index.ts'

/** A project as the bytes of its file; the code comes with the first that is saved. */
export function packProject(project: Project): Promise<Uint8Array> {
  return writeProjectFile(project)
}
