export { mountApp } from './app.tsx'
export { firstMap } from './first-map.ts'
