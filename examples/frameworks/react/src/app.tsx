import {useState} from 'react';
import {EveryWidget} from './every-widget.tsx';
import {Progress} from './progress.tsx';

export function App() {
  const [heard, setHeard] = useState<string[]>([]);
  const hear = (what: string) => setHeard((before) => [...before, what]);
  return (
    <main>
      <h1>Our SEND strategy</h1>
      <Progress />
      <EveryWidget hear={hear} />
      <h2>What was heard</h2>
      <ol id="heard">
        {heard.map((what, index) => (
          <li key={index}>{what}</li>
        ))}
      </ol>
    </main>
  );
}
