export * from './import-section.tsx'
