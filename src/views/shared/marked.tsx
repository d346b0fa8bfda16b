import { toSegments } from '../../domain/search/marks.ts';
import { useSelected } from '../../store/react.ts';
import styles from './marked.module.css';

/** A text in which what the search has found is marked. */
export function Marked({ text }: { text: string }) {
  const marks = useSelected('selectMarks');
  if (marks.length === 0) return text;
  return toSegments(text, marks).map((segment, place) =>
    segment.isMarked ? (
      <mark key={place} className={styles.mark}>
        {segment.text}
      </mark>
    ) : (
      segment.text
    ),
  );
}
