import { describe, expect, it, vi } from 'vitest';
import { UserError } from '../../../src/base/errors.ts';
import { openRuntime } from '../../../src/providers/model/runtime.ts';

const broken = (name: string) => () => Promise.reject(new Error(`no ${name}\nand a long story`));
const portable = () => import('onnxruntime-web');

describe('choosing a runtime', () => {
  it('takes the portable one where the native one cannot be loaded, and says so', async () => {
    const onNotice = vi.fn();
    const runtime = await openRuntime(
      { threads: 1, onNotice },
      { native: broken('library'), portable },
    );

    expect(runtime.name).toBe('portable');
    expect(onNotice.mock.calls).toEqual([[expect.stringMatching(/WebAssembly.*no library$/)]]);
  });

  it('keeps to the one that is asked for', async () => {
    const onNotice = vi.fn();
    const asked = { threads: 1, onNotice };

    expect(await openRuntime({ ...asked, runtime: 'portable' })).toMatchObject({
      name: 'portable',
    });
    await expect(
      openRuntime({ ...asked, runtime: 'native' }, { native: broken('library'), portable }),
    ).rejects.toThrow('no library');
    expect(onNotice).not.toHaveBeenCalled();
  });

  it('names every reason where none can be loaded', async () => {
    const opening = openRuntime(
      { threads: 1, onNotice: () => {} },
      { native: broken('library'), portable: broken('WebAssembly') },
    );

    await expect(opening).rejects.toThrow(UserError);
    await expect(opening).rejects.toThrow('no library; no WebAssembly. Run `npm install`.');
  });
});
