export { runTaller, type TallerConsole } from './run-taller.ts'
