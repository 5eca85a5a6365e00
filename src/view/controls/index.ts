export * from './choice.tsx'
export * from './segments.tsx'
export * from './live-slider.tsx'
export * from './toggle.tsx'
