import type {StrategyReader} from '@send-strategy/sdk';
import {useCollection, type Shown} from './use-collection.ts';

export function Priorities({reader}: {reader: StrategyReader}) {
  const priorities = useCollection(reader, 'priorities');
  const {document} = priorities;
  return (
    <>
      <h1>Priorities</h1>
      <Notice shown={priorities} again={() => void reader.check()} />
      {document?.meta.illustrative && <p>Illustrative: {document.meta.attribution}</p>}
      <ol>
        {document?.data.map(({id, title, progress}) => (
          <li key={id}>
            {title}: {progress.actionsByStatus.complete ?? 0} of {progress.actions} actions complete
          </li>
        ))}
      </ol>
    </>
  );
}

/** In words, so that nobody takes old data for new. The element is always there: screen readers tell of what comes into it. */
function Notice({shown: {document, error, checkedAt}, again}: {shown: Shown<'priorities'>; again: () => void}) {
  return (
    <div role="status">
      {!document && !error && <p>Loading…</p>}
      {error && (
        <p>
          {document
            ? `We cannot reach the service just now. This is what it said on ${checkedAt?.toLocaleString('en-GB') ?? 'an earlier day'}.`
            : 'We cannot show the priorities just now.'}{' '}
          <button type="button" onClick={again}>
            Try again
          </button>
        </p>
      )}
    </div>
  );
}
