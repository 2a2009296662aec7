import type { ShareLabels } from '../messages/control-labels.ts';
import { numbers } from './words.ts';

const { integer } = numbers;

export const share: ShareLabels = {
  title: 'Share',
  name: 'Name',
  keeps: 'The link keeps',
  keepsSettings: 'the settings that differ from the preset',
  keepsMoment: 'the moment',
  keepsSelection: 'the selection',
  keepsZoom: 'the zoom',
  copyLink: 'Copy link',
  copied: 'Copied',
  copyFailed: 'The browser did not let the link be copied; it is below.',
  saveFile: 'Save file',
  saveRun: 'Save run',
  saveTrace: 'Trace for Perfetto',
  close: 'Close',
  characters: (count) => `${integer(count)} characters`,
  wholeScenarioInLink: 'The whole scenario is in the link.',
  fileByDigest: (digest) =>
    `The link names your file by its digest (${digest}…); the file stays in this browser. Who opens the link elsewhere is asked for the file.`,
  tooLong: (characters, limit) =>
    `This scenario would need ${integer(characters)} characters; a link holds ${integer(limit)}. Save it as a file instead: it opens on the same moment.`,
};
