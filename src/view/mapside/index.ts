export * from './map-side.tsx'
