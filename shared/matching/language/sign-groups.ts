/**
 * Signs that a reader takes for one another, whatever alphabet or digit they are: what Unicode's
 * confusables and the habits of those who write 3 for з, 0 for о, 5 for s have in common. Each word is a
 * group; a sign may stand in several (4 is ч and a), so likeness does not carry over from group to group.
 */
export const SIGN_GROUPS = [
  "aаαәɑᴀàꭺ4@ ч4 bвβʙ8ᏼ bьƅ6 б6bσ cсϲςçᴄꮯ dԁᴅꭰ eеεᴇёꭼ3€ зʒ3 эз3 fғ gɢɡցꮐ9 gб6 hнηһңʜհꮋ iіιɪɩıї1! lӏʟ1ꮮl|",
  "jјʝᴊյꭻ kкκқᴋꮶ mмμᴍꮇ nпηñńո nиɴ nνɴ oоοσօθөᴏ0 pрρᴘꮲ qԛզ9 rгɾᴦʀꮁⲅ rʀ гғ7 гr sѕʂşꜱꮪ5$ tтτᴛꭲ7 uиυսᴜ uцµ vνѵᴠꮩ wԝѡᴡꮃ шw",
  // Armenian, Cherokee, Coptic, Lisu, letter-like signs, small capitals and phonetic letters of Unicode's confusables.
  "aɑаⲁ⍺ꓮаꭺ bꮟʙⲃꓐƅЬᏏь cⅽⲥꓚƈᴄ dɖɗⅾꓓᏧԃđ eɛҿꬲꓰ℮єⲉҽ fſꞙꓝẝϝ gɠꓖᶃꮐɢ hⱨհꓧⲏʜꮋ iꙇˏꓲɪ͏ⲓⅰꭵ jꓙɉϳ",
  "kⱪƙⲕꓗᶄ lꓡⅼɫłſꙇ mⲙꓟⅿᶆ nꓠռղƞᶇ oⲟꓳօ௦ഠꬽ pⲣꓑƿᶈ qʠգզ rꮁⲅꓣᶉ sꓢꮪƽʂտՏ tⲧꓔƭƫե uꓴսʋꞟᶙ vꓦⅴⱴᶌ wꓪɯʍѡա xꓫⅹⲭᶍ",
  "yꓬⲩყɏƴʏÿᶌ zꓜⲍʐƶᶎ вʙⲃᏼ гᴦⲅꓩ еɛҽꬲ℮ зʒɜᴈӡҙɝ иᴎͷҋӥ кⲕᴋҝӄқҡ лᴧʌλꓥⲗԯ мᴍⲙӎꮇ нʜꮋӊңһԋ пᴨոπⲡԥ рⲣᴘҏ сⲥᴄҫꮯ",
  "тᴛⲧҭꓔ уყʏγӯӱⲩ фɸφⲫѳ хⲭҳӽⅹ чҷӌҹ эɛ϶ᴲɘ яᴙʁꭆ жӂҗ ыӹ дԁցⲇժ оѳⲟⲑꝋ ьƅᏏЬ юıoю бƃϭ ніʜ",
  "xх×χ yуγүұʏυ zζᴢꮓ2 фφ лλ пπ ңн іиi ііi1 әа өо ғг қк ұу үу һн šsş žz čc ҽe ℮e ᴎи uᴎ ʍм ʍm ոп",
]
  .flatMap((line) => line.split(" "))
  .map((group) => [...group.toLowerCase()]);
