import { mapText } from '../text/index.ts'

interface MapControlsProps {
  onZoom(by: 1 | -1): void
  onCountry(): void
}

/** Zoom in, zoom out, the whole country. */
export function MapControls({ onZoom, onCountry }: MapControlsProps) {
  return (
    <div className="map-controls" role="group" aria-label={mapText.controls.label}>
      <button
        type="button"
        onClick={() => onZoom(1)}
        aria-label={mapText.controls.zoomIn}
        title={mapText.controls.zoomIn}
      >
        <Icon path="M12 5v14M5 12h14" />
      </button>
      <button
        type="button"
        onClick={() => onZoom(-1)}
        aria-label={mapText.controls.zoomOut}
        title={mapText.controls.zoomOut}
      >
        <Icon path="M5 12h14" />
      </button>
      <button type="button" onClick={onCountry} aria-label={mapText.controls.country} title={mapText.controls.country}>
        <Icon path="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5" />
      </button>
    </div>
  )
}

function Icon({ path }: { readonly path: string }) {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
