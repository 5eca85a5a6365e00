export { mountApp } from './app.tsx'
export { firstShown } from './first-map.ts'
