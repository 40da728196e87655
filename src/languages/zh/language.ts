import type { Language } from '../language.ts';
import { stopWords } from './stop-words.ts';
import { strings } from './strings.ts';

export const language: Language = {
  code: 'zh',
  strings,
  stopWords,
  vagueLinks:
    /^(?:请?点击?(?:这里|此处|这儿|這裡|此處)|这里|此处|這裡|此處|(?:此|该)?链接|本文|了解更多|更多(?:信息)?|详情|查看(?:更多|详情))$/,
};
