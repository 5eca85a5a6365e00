export { ExplorePanel } from './explore-panel.tsx'
