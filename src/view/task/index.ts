export { TaskBar } from './task-bar.tsx'
export { useTask } from './use-task.ts'
