import {useMemo, useSyncExternalStore} from 'react';
import {
  isStrategyError,
  type PublicCollectionName,
  type PublishedDocument,
  type StrategyError,
  type StrategyReader,
} from '@send-strategy/sdk';

/** A collection as it can be shown just now. */
export interface Shown<Name extends PublicCollectionName> {
  /** Absent until it is there, and where it is not published. */
  document?: PublishedDocument<Name> | undefined;
  /** Why the service could not be asked just now, or why there is no document. */
  error?: StrategyError | undefined;
  /** When the service last confirmed the document. */
  checkedAt?: Date | undefined;
}

/** A strategy's collection, which follows its changes while the component is on the page. */
export function useCollection<Name extends PublicCollectionName>(reader: StrategyReader, name: Name): Shown<Name> {
  const store = useMemo(() => storeOf(reader, name), [reader, name]);
  return useSyncExternalStore(store.subscribe, store.shown, store.shown);
}

function storeOf<Name extends PublicCollectionName>(reader: StrategyReader, name: Name) {
  let shown: Shown<Name> = {document: reader.kept(name)?.document};

  const subscribe = (changed: () => void): (() => void) => {
    const leaving = new AbortController();
    const show = (next: Shown<Name>) => {
      if (leaving.signal.aborted) return;
      shown = next;
      changed();
    };
    const read = async () => {
      try {
        show(await reader.read(name, {signal: leaving.signal}));
      } catch (error) {
        // Who leaves the page needs no answer.
        if (leaving.signal.aborted) return;
        if (!isStrategyError(error)) throw error;
        show({error});
      }
    };
    const stop = reader.watch([name], (event) => {
      if (event.type === 'unreachable') show({...shown, error: event.error, checkedAt: event.lastReached ?? shown.checkedAt});
      else if (event.type === 'changed' || shown.error) void read();
    });
    void read();
    return () => {
      stop();
      leaving.abort();
    };
  };

  return {subscribe, shown: () => shown};
}
