import type { LoadedDetail } from '../store/detail-loader.ts';
import { Disagreements } from '../views/detail/disagreements.tsx';
import { EvidenceList } from '../views/detail/evidence-list.tsx';
import { StoryView } from '../views/story/story-view.tsx';

/** The story with what an open event says of its sources: views do not know each other. */
export function Story() {
  return <StoryView renderSources={renderSources} />;
}

function renderSources(detail: LoadedDetail) {
  return (
    <>
      <EvidenceList evidence={detail.evidence} />
      {detail.disagreements.length > 0 && <Disagreements detail={detail} />}
    </>
  );
}
