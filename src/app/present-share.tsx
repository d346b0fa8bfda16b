import { CitationPart } from '../views/export/citation-part.tsx';
import { ShareDialog } from '../views/share/share-dialog.tsx';

/** The ways to share the present view, and to cite it: views do not know each other. */
export function PresentShare({ onClose }: { onClose: () => void }) {
  return <ShareDialog citation={<CitationPart />} onClose={onClose} />;
}
