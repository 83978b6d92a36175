import type {Choice} from './choice.ts';
import type {Findings} from './colour-checks.ts';
import type {Around} from './given.ts';
import type {ForWidget, Service} from './published.ts';

/** What the views show, and what they can do. */
export interface Model {
  choice: Choice;
  around: Around;
  service: Service;
  /** Undefined while it is read, or where it cannot be. */
  forWidget: ForWidget | undefined;
  /** What is to be said of the colours. */
  findings: Findings;
  /** What was said when a text was last copied, by the id of its field. */
  copied: Readonly<Record<string, string>>;
  /** Sets what was chosen in a field. */
  set: (field: string, choice: Choice) => void;
  copy: (id: string, what: string) => void;
  printPreview: () => void;
}
