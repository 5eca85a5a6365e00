export * from './page-frame.tsx'
