export { mountApp } from './app.tsx'
export { firstScreen } from './first-map.ts'
