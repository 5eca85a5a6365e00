export * from './fold-name.ts'
export * from './gazetteer.ts'
export * from './similarity.ts'
export * from './match-territory.ts'
