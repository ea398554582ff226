// English words that say the opposite of each other.

import type { Opposites } from './opposites.ts';

/** Of English. */
export const englishOpposites: Opposites = {
  agreement: [
    ['agree[s|d|ing|ment]', 'accept[s|ed|ing|ance]', 'approv(e|es|ed|ing|al)', 'consent[s|ed]', 'welcom(e|es|ed|ing)', 'in favo[u]r', 'back(s|ed|ing)', 'endors*', 'willing', 'ready', 'favo[u]r(s|ed)', 'voted for', 'granted', 'said yes'],
    ['reject[s|ed|ing|ion]', 'refus(e|es|ed|ing|al)', 'turn[s|ed|ing] … down', 'declin(ed|es) to', 'declined the', 'oppos(e|es|ed|ing)', 'rebuff*', 'veto*', 'object[s|ed] to', 'resist[s|ed|ance]', 'said no', 'dismiss(es|ed|ing)', 'voted against', 'unwilling', 'disagree*', 'spurn*', 'against it'],
  ],
  permission: [
    ['allow[s|ed|ing]', 'permit[s|ted|ting]', 'let[s]', 'authori(s|z)*'],
    ['ban[s|ned|ning]', 'forbid*', 'forbad*', 'prohibit*', 'bar(s|red|ring)', 'outlaw*', 'closed', 'closure'],
  ],
  rise: [
    ['rise[s|n]', 'rising', 'rose', 'increas*', 'grow[s|n|ing|th]', 'grew', 'climb[s|ed|ing]', 'gain[s|ed]', 'jump[s|ed]', 'surge[s|d]', 'expand*', 'expansion', 'widen*', 'broaden*', 'boost*', 'doubl(ed|es|ing)', 'tripl(ed|es|ing)', 'up by', 'rais(e|es|ed|ing)', 'extend*', 'add[s|ed] to'],
    ['fall[s|en|ing]', 'fell', 'decreas*', 'declin(e|es|ing) in', 'drop[s|ped|ping]', 'shr(ink|inks|ank|unk|inking)', 'sank', 'sunk', 'reduc*', 'cut[s|ting]', 'lower[s|ed|ing]', 'limit*', 'restrict*', 'narrow*', 'down by', 'halv(e|es|ed|ing)', 'slash*', 'curb*', 'scal(e|ed|ing) (back|down)'],
  ],
  amount: [
    ['many', 'much', 'at least', 'exceed*', 'numerous', 'often', 'frequent*', 'majority', 'upwards of'],
    ['few', 'little', 'at most', 'rare[ly]', 'seldom', 'minority'],
  ],
  comparison: [
    ['more'],
    ['less', 'fewer'],
  ],
  multiple: [
    ['twice', 'double*', 'doubling', 'tripl*', 'three times'],
    ['half as', 'halv*', 'half of'],
  ],
  water: [
    ['dry', 'dried'],
    ['wet', 'flood*'],
  ],
  size: [
    ['big[ger|gest]', 'large[r|st]', 'great[er|est]', 'huge', 'vast', 'enormous'],
    ['small[er|est]', 'tiny', 'slight*', 'minor'],
  ],
  length: [['long[er|est]', 'lengthen*', 'prolong*'], ['short[er|est]', 'shorten*', 'brief*']],
  height: [['high[er|est]', 'tall[er|est]'], ['low[er|est]', 'deep[er]']],
  speed: [['fast[er|est]', 'quick[ly|er]', 'swift*', 'rapid*', 'soon', 'accelerat*'], ['slow[er|est|ly|ed]', 'sluggish*', 'decelerat*']],
  price: [['expensive', 'dear[er]', 'costl*'], ['cheap[er|est]', 'inexpensive', 'free of charge', 'for free']],
  age: [['older', 'oldest', 'elder*', 'senior'], ['younger', 'youngest', 'junior', 'low-ranking']],
  strength: [['strong[er|est|ly]', 'strengthen*', 'fierce*', 'heav(y|ily)', 'massive*'], ['weak[er|est|ly|ness]', 'weaken*', 'light[ly]', 'mild*']],
  beginning: [
    ['beg(in|ins|an|un|inning)', 'start[s|ed|ing]', 'launch*', 'commenc*', 'introduc*', 'continu*', 'resum*', 'went ahead', 'go ahead'],
    ['end[s|ed|ing]', 'finish*', 'stop[s|ped|ping]', 'halt*', 'ceas*', 'abandon*', 'broke[n] off', 'break[ing] off', 'suspend*', 'abolish*', 'discontinu*', 'conclud*', 'interrupt*'],
  ],
  earliness: [['earl(y|ier|iest)', 'premature*'], ['late[r|st]', 'delay*', 'belated*']],
  rank: [['first', 'winner'], ['second', 'last place', 'runner-up']],
  success: [
    ['succe(ed|eds|eded|ss|sses|ssful|ssfully)', 'w(in|ins|on|inning)', 'victor*', 'achiev*', 'manag(ed|es) to', 'prevail*', 'survive[s|d]', 'passed', 'deal', 'breakthrough'],
    ['fail[s|ed|ing|ure]', 'los(e|es|t|ing)', 'defeat*', 'collaps*', 'unsuccessful*', 'broke[n] down', 'breakdown', 'fell through', 'fallen through', 'in vain', 'missed', 'lose'],
  ],
  opening: [['open[s|ed|ing]', 'reopen*'], ['clos(e|es|ed|ing|ure)', 'shut[s|ting]', 'seal[s|ed]', 'blocked']],
  'taking-place': [
    ['took place', 'take[s|n] place', 'taking place', 'went ahead', 'go[ing|es] ahead', 'as planned', 'was held', 'were held', 'be held'],
    ['cancel*', 'call[s|ed|ing] off', 'called … off', 'postpon*', 'scrapp*', 'put off', 'adjourn*', 'fell through'],
  ],
  confirmation: [
    ['confirm*', 'admit*', 'acknowledg*', 'conced*', 'affirm*', 'reaffirm*', 'reiterat*'],
    ['den(y|ies|ied|ying|ial)', 'disput*', 'refut*', 'contradict*', 'reject[s|ed]'],
  ],
  likelihood: [['likel(y|ier|ihood)', 'probabl*'], ['unlikely', 'less [and less] likely', 'improbabl*']],
  inclusion: [
    ['includ*', 'involv*', 'cover[s|ed|ing]', 'contain*', 'compris*'],
    ['exclud*', 'exempt*', 'omit*', 'leav(e|es|ing) out', 'left out', 'apart from'],
  ],
  tension: [
    ['escalat*', 'aggravat*', 'worsen*', 'intensif*', 'heighten*', 'inflam*', 'stok*', 'exacerbat*', 'sharpen*'],
    ['deescalat*', 'de-escalat*', 'eas(e|es|ed|ing)', 'calm*', 'defus*', 'reliev*', 'improv*', 'settl*', 'sooth*', 'reduc*'],
  ],
  praise: [
    ['prais*', 'applaud*', 'laud*', 'hail[s|ed]', 'commend*', 'pleas(ed|es|ing)', 'delight*', 'satisf*', 'celebrat*', 'happy', 'cheer*'],
    ['critici(s|z)*', 'condemn*', 'blam*', 'annoy*', 'anger*', 'angry', 'irritat*', 'complain*', 'denounc*', 'slam[s|med]', 'unhappy', 'dissatisf*', 'disappoint*', 'upset', 'rebuk*', 'jeer*'],
  ],
  quality: [['good', 'better', 'best', 'well', 'excellent'], ['bad[ly]', 'worse', 'worst', 'poor[er|ly]']],
  warmth: [['warm[er|ly]', 'friendl*', 'close ties', 'hot[ter|test]', 'cordial'], ['cold[er|est]', 'cool[er]', 'hostil*', 'strained', 'frosty', 'icy', 'tense']],
  safety: [['safe[r|ly|st|ty]', 'harmless*', 'secure'], ['dangerous*', 'risk[s|y]', 'unsafe', 'danger', 'hazard*', 'endanger*', 'jeopardi*']],
  possibility: [
    ['possibl*', 'feasible', 'conceivable'],
    ['impossibl*', 'unfeasible', 'rul(e|es|ed|ing) out', 'inconceivable'],
  ],
  publicity: [['public*', 'official[ly]', 'open(ly)', 'publish*', 'disclos*'], ['secret*', 'confidential*', 'private*', 'unofficial*', 'conceal*', 'hid[den|es]']],
  life: [['alive', 'surviv*', 'living', 'liv(e|es|ed)'], ['dead', 'die[s|d]', 'death[s]', 'kill[s|ed|ing]', 'deceased', 'dying', 'fatal*']],
  finding: [['found', 'find[s|ing]', 'discover*', 'located', 'recover*'], ['disappear*', 'vanish*']],
  health: [['healthy', 'unhurt', 'uninjured', 'unharmed', 'undamaged', 'safe and sound', 'intact', 'stable'], ['sick', 'ill[ness]', 'injur(y|ed|ies|ing)', 'hurt', 'wound*', 'damag*', 'harmed', 'broken', 'broke', 'critical', 'smashed', 'destroyed']],
  trade: [['buy[s|ing|er|ers]', 'bought', 'purchas*', 'acquir*', 'import[s|ed]'], ['s(ell|ells|old|elling|eller)', 'sale[s]', 'export[s|ed]']],
  hiring: [['hir(e|es|ed|ing)', 'appoint*', 'recruit*', 'employ(s|ed)', 'promot*', 'took on', 'take[s] on', 'taking on', 'sign(s|ed)'], ['fir(e|es|ed|ing)', 'sack*', 'dismiss*', 'laid off', 'lay[ing] off', 'layoff*', 'made redundant', 'resign*', 'stepped down', 'quit']],
  movement: [['arriv*', 'enter*', 'came to', 'landed', 'reach(ed|es)'], ['left', 'leav(e|es|ing)', 'depart*', 'exit*', 'return[s|ed|ing]', 'fled', 'withdr*', 'go[ing|es] home', 'went home', 'fly[ing] home', 'head[ed|ing] home']],
  guilt: [['guilty', 'convict*', 'sentenced'], ['acquit*', 'innocent', 'cleared', 'pardon*', 'exonerat*', 'not guilty']],
  truth: [['true', 'correct*', 'right', 'genuine*', 'honest*', 'real', 'clean', 'sincer*', 'in good faith'], ['false*', 'untrue', 'wrong*', 'fake*', 'lie[s|d]', 'lying', 'deceiv*', 'deception', 'mislead*', 'dishonest*', 'unclean', 'dirty', 'bad faith', 'incorrect*']],
  similarity: [['same', 'similar*', 'alike', 'identical', 'united'], ['different', 'differ[s|ed|ence|ences]', 'unlike', 'divided', 'at odds', 'gap[s]']],
  width: [['comprehensive*', 'broad[er|ly]', 'wide[r|ly|ning]', 'multilateral*', 'regional', 'expan*', 'all (topics|issues)'], ['bilateral*', 'narrow*', 'limit*', 'restrict*', 'exclusive*', 'solely']],
  advantage: [['advantage*', 'benefit*', 'profit*', 'upside', 'gain*', 'strength[s]'], ['disadvantage*', 'downside', 'harm[s|ed|ful]', 'drawback*', 'loss[es]', 'detriment*', 'weakness*', 'suffer*']],
  support: [['support[s|ed|ing]', 'help[s|ed|ing]', 'aid[s|ed]', 'protect*', 'defend*', 'back[s|ed|ing]', 'assist*', 'encourag*'], ['oppos(e|es|ed|ing)', 'hinder*', 'hamper*', 'attack*', 'obstruct*', 'block[s|ed|ing]', 'prevent*', 'threaten*', 'undermin*', 'discourag*', 'fight[s|ing]', 'fought']],
  staying: [['stay[s|ed|ing]', 'remain[s|ed|ing]', 'keep[s|ing]', 'kept', 'retain*', 'stick[s|ing] to', 'maintain*', 'still', 'continu*', 'insist*'], ['g(ive|ives|ave|iven|iving) up', 'abandon*', 'leav(e|es|ing)', 'left', 'drop[s|ped|ping]', 'scrap[s|ped]', 'waiv*', 'gone', 'withdr*', 'back(ed|ing|s) (down|away)']],
  certainty: [['sure', 'certain[ly]', 'convinced', 'confident', 'clear[ly]', 'positive'], ['unsure', 'uncertain', 'doubt*', 'unclear', 'sceptical', 'skeptical', 'open']],
  haste: [['immediate*', 'at once', 'right away', 'urg(e|es|ed|ing)', 'push(ed|es|ing) for', 'press(ed|es|ing)', 'hurr*'], ['hesitat*', 'stall*', 'wait[s|ed|ing]', 'delay*', 'dragg* … feet', 'put[s|ting] off', 'advis* against', 'warn* against']],
  war: [['war[s]', 'fight*', 'military', 'strikes', 'violen*', 'conflict[s]', 'combat'], ['peace*', 'ceasefire', 'truce', 'diploma*', 'nonviolen*']],
  availability: [['available', 'enough', 'sufficient*', 'surplus', 'plent*', 'abundan*'], ['lack[s|ed|ing]', 'short(age|ages)', 'missing', 'insufficient*', 'scarc*']],
  difficulty: [['eas(y|ier|ily)', 'simple', 'facilitat*', 'effortless*'], ['hard', 'harder', 'difficult*', 'complicat*', 'tough*']],
  voluntariness: [['voluntar*', 'of * own accord'], ['forc(e|es|ed|ing)', 'compel*', 'compuls*', 'mandator*', 'coerc*', 'obliged', 'involuntar*']],
};
