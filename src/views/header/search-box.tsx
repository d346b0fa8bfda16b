import { Search, X } from 'lucide-react';
import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type ComponentType,
  type KeyboardEvent as KeyPress,
} from 'react';
import { useI18n } from '../../i18n/react.tsx';
import {
  useActions,
  useAppState,
  useDataset,
  useSelected,
  useServices,
} from '../../store/react.ts';
import { isTyping } from '../shared/is-typing.ts';
import controls from '../shared/controls.module.css';
import styles from './header.module.css';
import { toOptionId, toOptions, type Option } from './options.ts';
import type { SuggestionsProps } from './suggestions.tsx';

/** Where words filter as they are typed; what they may mean is suggested below, to be chosen instead. */
export function SearchBox() {
  const { t } = useI18n();
  const query = useAppState((state) => state.q);
  const { setQuery, openEvent, replaceQuery } = useActions();
  const suggestions = useSelected('selectSuggestions');
  const dataset = useDataset();
  const options = useMemo(() => toOptions(suggestions, dataset), [suggestions, dataset]);
  const { List, load } = useList();
  const [isWanted, setWanted] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const listId = useId();
  const isOpen = isWanted && options.length > 0 && List !== undefined;
  const activeId = isOpen && active >= 0 ? toOptionId(listId, active) : undefined;
  useSlash(input);

  const close = () => {
    setWanted(false);
    setActive(-1);
  };
  const change = (text: string) => {
    setQuery(text);
    setWanted(true);
    setActive(-1);
  };
  const choose = (option: Option) => {
    close();
    if (option.kind === 'event') openEvent(option.id);
    else replaceQuery(option.kind, option.id);
  };
  const onKeyDown = (press: KeyPress) => {
    if (press.nativeEvent.isComposing) return;
    const chosen = isOpen ? options[active] : undefined;
    if (press.key === 'Escape') {
      if (isOpen) close();
      else setQuery('');
    } else if (press.key === 'Enter') {
      if (chosen === undefined) close();
      else choose(chosen);
    } else if (press.key === 'ArrowDown' || press.key === 'ArrowUp') {
      if (options.length === 0) return;
      setWanted(true);
      setActive(step(isOpen ? active : -1, press.key === 'ArrowDown' ? 1 : -1, options.length));
    } else return;
    press.preventDefault(); // arrows would move the caret, Escape empty the field
  };

  return (
    <search className={styles.search}>
      <Search className={styles.searchIcon} size="1em" aria-hidden="true" />
      <label className={controls.hidden} htmlFor={id}>
        {t('header.search')}
      </label>
      <input
        ref={input}
        id={id}
        className={styles.searchInput}
        type="search"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={activeId}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        placeholder={t('header.searchPlaceholder')}
        value={query}
        onChange={(domEvent) => change(domEvent.target.value)}
        onFocus={load}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      {query === '' ? (
        <kbd className={styles.shortcut} aria-hidden="true">
          /
        </kbd>
      ) : (
        <button
          type="button"
          className={styles.clear}
          aria-label={t('header.clearSearch')}
          onClick={() => {
            setQuery('');
            close();
            input.current?.focus();
          }}
        >
          <X size="1em" aria-hidden="true" />
        </button>
      )}
      {isOpen && <List id={listId} options={options} active={active} onChoose={choose} />}
    </search>
  );
}

/** What suggestions need, fetched when a reader comes to the field. Without it one still searches. */
function useList() {
  const { search } = useServices();
  const [List, setList] = useState<ComponentType<SuggestionsProps>>();
  const load = () => {
    void search.load();
    import('./suggestions.tsx').then(
      ({ Suggestions }) => setList(() => Suggestions),
      () => undefined,
    );
  };
  return { List, load };
}

/** One up or down, round the end and through the field itself (-1), where what was typed stands. */
function step(active: number, by: 1 | -1, count: number): number {
  return ((active + 1 + by + count + 1) % (count + 1)) - 1;
}

/** A slash leads to the search from wherever one is not typing. */
function useSlash(input: { readonly current: HTMLInputElement | null }) {
  useEffect(() => {
    const onKeyDown = (domEvent: KeyboardEvent) => {
      if (domEvent.key !== '/' || isTyping(domEvent.target)) return;
      domEvent.preventDefault(); // or the slash would be typed
      input.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [input]);
}
