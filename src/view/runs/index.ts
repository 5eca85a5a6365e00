export * from './runs-panel.tsx'
