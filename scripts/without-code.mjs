// For programs that need only what the menu says of each command: its code, which loads later, is left out.
export const WITHOUT_CODE = {
  name: 'without-code',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.\/commands\// }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, namespace: 'no-code' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'no-code' }, () => ({ contents: 'export {}' }));
  },
};
