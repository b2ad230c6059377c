import { postOperation } from './fetcher';

const OPERATION = { operationName: 'WhichGraph', query: 'query WhichGraph { graph { synthetic } }' };

/** Asks the server once whether its graph is made up; false too where the server does not answer that. */
export async function askIsSynthetic(): Promise<boolean> {
  try {
    const { data } = (await postOperation(OPERATION)) as {
      data?: { graph?: { synthetic?: boolean } | null };
    };
    return data?.graph?.synthetic === true;
  } catch {
    return false;
  }
}

/** Says above everything else that nothing here is real. */
export function SyntheticBanner() {
  return (
    <p className="synthetic" role="status">
      <strong>
        SYNTHETIC / <span lang="zh-CN">合成数据</span>
      </strong>{' '}
      All data here are made up by a program and say nothing about the world.{' '}
      <span lang="zh-CN">此处所有数据均由程序生成，与现实世界无关。</span>
    </p>
  );
}
