import { Anchor, Text } from '@mantine/core';
import { useState } from 'react';
import { exportAddress, fetchExport, longestAddress, type ExportOf } from '../api/addresses';
import { useWords } from '../language/words';
import { saveFile } from './save-file';
import { partWords } from './words';

/** Leads to an operation's whole answer as a file; where no address holds the operation, it is fetched. */
export function FileLink(of: ExportOf) {
  const words = useWords(partWords);
  const [fetching, setFetching] = useState<'no' | 'now' | 'failed'>('no');
  const address = exportAddress(of);
  const format = of.format.toUpperCase();
  if (address.length <= longestAddress) {
    return (
      <Anchor size="sm" href={address} download>
        {format}
      </Anchor>
    );
  }
  const save = () => {
    setFetching('now');
    fetchExport(of).then(
      (file) => {
        saveFile(file, file.name);
        setFetching('no');
      },
      () => {
        setFetching('failed');
      },
    );
  };
  return (
    <>
      <Anchor component="button" type="button" size="sm" disabled={fetching === 'now'} onClick={save}>
        {format}
      </Anchor>
      {fetching === 'failed' && (
        <Text size="sm" role="alert">
          {words.noFile}
        </Text>
      )}
    </>
  );
}
