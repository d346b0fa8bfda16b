import { useServices } from '../store/react.ts';
import { ExportDialog } from '../views/export/export-dialog.tsx';

/** The export of the present view, with the timeline as the image in it. */
export function PresentExport({ onClose }: { onClose: () => void }) {
  const services = useServices();
  return (
    <ExportDialog
      onClose={onClose}
      drawTimeline={async (caption) => {
        const { drawPresentTimeline } = await import('../views/timeline/timeline-picture.ts');
        return drawPresentTimeline(services, caption);
      }}
    />
  );
}
