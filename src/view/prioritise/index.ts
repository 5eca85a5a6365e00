export * from './prioritise-panel.tsx'
export * from './weights-drawer.tsx'
export * from './rank-text.ts'
