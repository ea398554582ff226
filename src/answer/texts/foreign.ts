// What is said to people who write in a language that is not spoken here: which two are, in their own words.

import type { ForeignLanguage } from '../../language/detection/foreign-language.ts';

/** By language. */
export const foreignTexts: Readonly<Record<ForeignLanguage, string>> = {
  ar: 'أنا أتحدث الألمانية والإنجليزية فقط. من فضلك اطرح سؤالك عن المقال بإحدى هاتين اللغتين.',
  bg: 'Говоря само немски и английски. Моля, задай въпроса си за статията на един от тези езици.',
  cs: 'Mluvím jen německy a anglicky. Zeptej se prosím na článek v jednom z těchto jazyků.',
  da: 'Jeg taler kun tysk og engelsk. Stil dit spørgsmål om artiklen på et af de to sprog.',
  el: 'Μιλάω μόνο γερμανικά και αγγλικά. Κάνε την ερώτησή σου για το άρθρο σε μία από αυτές τις γλώσσες.',
  es: 'Solo hablo alemán e inglés. Haz tu pregunta sobre el artículo en uno de estos idiomas, por favor.',
  fa: 'من فقط آلمانی و انگلیسی صحبت می‌کنم. لطفاً پرسش خود درباره‌ی مقاله را به یکی از این دو زبان بپرسید.',
  fi: 'Puhun vain saksaa ja englantia. Esitä kysymyksesi artikkelista jommallakummalla näistä kielistä.',
  fr: "Je ne parle que l'allemand et l'anglais. Pose ta question sur l'article dans l'une de ces deux langues, s'il te plaît.",
  he: 'אני מדבר רק גרמנית ואנגלית. נא לשאול על הכתבה באחת משתי השפות האלה.',
  hr: 'Govorim samo njemački i engleski. Postavi pitanje o članku na jednom od ta dva jezika.',
  hu: 'Csak németül és angolul beszélek. Kérlek, e két nyelv egyikén tedd fel a kérdésedet a cikkről.',
  it: "Parlo solo tedesco e inglese. Fai la tua domanda sull'articolo in una di queste due lingue, per favore.",
  ja: 'ドイツ語と英語しか話せません。記事についての質問は、どちらかの言語でお願いします。',
  ko: '저는 독일어와 영어만 할 수 있습니다. 기사에 대한 질문은 두 언어 중 하나로 해 주세요.',
  nl: 'Ik spreek alleen Duits en Engels. Stel je vraag over het artikel in een van die twee talen.',
  pl: 'Mówię tylko po niemiecku i po angielsku. Zadaj pytanie o artykuł w jednym z tych języków.',
  pt: 'Só falo alemão e inglês. Por favor, faz a tua pergunta sobre o artigo numa destas línguas.',
  ro: 'Vorbesc doar germană și engleză. Pune întrebarea despre articol într-una dintre aceste limbi, te rog.',
  ru: 'Я говорю только по-немецки и по-английски. Задай, пожалуйста, вопрос о статье на одном из этих языков.',
  sr: 'Говорим само немачки и енглески. Постави питање о чланку на једном од та два језика.',
  sv: 'Jag talar bara tyska och engelska. Ställ din fråga om artikeln på ett av de språken.',
  tr: 'Yalnızca Almanca ve İngilizce konuşuyorum. Lütfen haberle ilgili sorunu bu dillerden birinde sor.',
  uk: 'Я розмовляю лише німецькою та англійською. Будь ласка, постав запитання про статтю однією з цих мов.',
  vi: 'Tôi chỉ nói tiếng Đức và tiếng Anh. Hãy đặt câu hỏi về bài báo bằng một trong hai thứ tiếng này.',
  zh: '我只会说德语和英语。请用其中一种语言就这篇文章提问。',
};
