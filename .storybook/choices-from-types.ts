import type {ArgTypesEnhancer} from 'storybook/internal/types';

/** Gives attributes whose type in the manifest is a choice of words (`'standard' | 'plain'`) a list of these words as their control. */
export const choicesFromTypes: ArgTypesEnhancer = ({argTypes}) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const words = [...(argType.table?.type?.summary ?? '').matchAll(/'([^']+)'/g)].map(([, word]) => word!);
      return [
        name,
        words.length < 2 ? argType : {...argType, type: {name: 'enum', value: words}, control: {type: 'select'}, options: words},
      ];
    }),
  );
