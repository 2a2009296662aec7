export { saveFile as saveText } from '../../ui/save-file.ts';
