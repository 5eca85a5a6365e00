export * from './reference-day.tsx'
