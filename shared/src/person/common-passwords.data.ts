/**
 * Passwords that everybody tries first, in lower case: the usual international ones, what keyboards and China's habits
 * suggest, and words of this trade. A short one counts with digits or signs around it too (password.rules.ts).
 */
const words = `
password passw0rd p@ssw0rd p@ssword pa$$word passwort passport password1 mypassword thepassword passwordpassword
secret secret1 topsecret letmein letmeinnow welcome welcome1 welcomeback admin administrator adminadmin admin123 root
rootroot toor superuser supervisor manager user username guest default changeme changeit changemenow changethis
test testtest testing tester testuser temp temporary temppass login loginlogin signin access accessgranted enter
qwerty qwertyui qwertyuiop qwertyu qwerty1 qwertz qwertzuiop azerty azertyuiop asdf asdfgh asdfghjk asdfghjkl
zxcv zxcvbn zxcvbnm qazwsx qazwsxedc qazwsxedcrfv wsxedc qweasd qweasdzxc qwe asd zxc qweqwe asdasd zxczxc
1q2w3e 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3 q1w2e3r4 q1w2e3r4t5 1qaz2wsx 1qaz2wsx3edc 1qazxsw2 zaq12wsx zaq1zaq1
1qaz@wsx 1qaz!qaz !qaz2wsx !qaz@wsx qaz123wsx q1q2q3q4q5 a1b2c3 a1b2c3d4 a1b2c3d4e5 abc123 abcd1234 abcde12345
aa123456 a123456 a123456789 a1234567890 as123456 asd123456 asd123123 qq123456 qq123456789 qwe123 qwe123456 qwer1234
qwer123456 woaini woaini520 woaini1314 woaini1314520 iloveyou iloveyou1 iloveyou2 iloveyou520 iloveu loveyou lovelove
5201314 520131400 5201314520 1314520 13145200 1314521 521521 7758521 7758258 147258 147258369 1472583690 147852
147852369 159357 159753 258369 258456 741852963 789456123 789456 963852741 987654321 9876543210 0987654321 1234567890
12345678910 123456789a 123456789q 1234567890a 1234567890q 123456abc 123456abcd 123456qwerty 123456789abc 12345qwert
123123123 1231231230 123123123123 123321 1233211234567 1234512345 123454321 12344321 1234554321 112233 11223344
1122334455 111222333 111222333444 147147 121212 1212121212 102030 10203040 1020304050 101010 1010101010 131313
110110110 0123456789 01234567890 00000000 0000000000 1111111111 2222222222 5555555555 6666666666 8888888888 9999999999
88888888 66666666 168168168 1681681688 666888 888666 6688668866 8866886688 518518 888888888888 123654789 1236547890
abc abcabc abcdef abcdefg abcdefgh abcdefghi abcdefghij abcdefghijk aaaaaa aaaaaaaa aaaaaaaaaa abababab abcd abcdabcd
dragon monkey monkey1 football baseball basketball soccer hockey superman batman spiderman ironman pokemon starwars
master masterkey shadow shadow1 michael jennifer jordan jordan23 michelle charlie thomas robert daniel andrew joshua
jessica ashley nicole amanda matthew anthony william george sophie samantha maggie hunter hunter2 killer trustno1
sunshine princess flower flowers butterfly chocolate cookie cookies cheese banana orange purple silver golden diamond
summer summer2024 summer2025 summer2026 winter winter2024 winter2025 winter2026 spring spring2026 autumn autumn2026
january february march april june july august september october november december monday friday sunday weekend
computer internet network server database oracle mysql postgres postgresql linux ubuntu windows windows10 microsoft
google facebook twitter instagram youtube linkedin amazon apple android samsung huawei xiaomi tencent alibaba
taobao zhifubao alipay wechat weixin weibo baidu baidu123 dingtalk dingding feishu wecom qqqqqq qqqqqqqqqq
liverpool chelsea arsenal manchester barcelona realmadrid juventus yankees cowboys lakers ferrari porsche mercedes
mustang corvette harley yamaha suzuki toyota honda nissan nascar freedom forever whatever nothing something anything
everything nobody somebody myself yourself heaven angel angels jesus christ jesuschrist blessed faith hope love money
moneymoney happy happyday happyness lucky lucky888 success power powerful energy magic mystery matrix phoenix eagle
eagles falcon tiger tigers lion lions panther panda pandas wolf wolves bear bears horse horses rabbit mouse snake
china china123 zhongguo beijing shanghai guangzhou shenzhen hangzhou nanjing chengdu chongqing wuhan tianjin xiamen
hongkong taiwan america london newyork paris berlin tokyo singapore asdfasdf asdfasdfasdf asdf1234 asdfjkl fdsa
zhang wang li liu chen yang huang zhao wu zhou zhangwei wangwei wangfang liwei lina zhangmin wangxiuying lijing
nihao nihaoma nihao123 xiaoming xiaohong xiaoli xiexie ganbei jiayou aini wobuzhidao wodemima mima mima123 mimamima
mima123456 shengri kuaile xingfu pingan facai gongxifacai dajiahao laoban laopo laogong baobao baobei qinaide wozhidao
company company1 office office123 office365 business customer customers service services servicedesk helpdesk support
frontdesk reception hotline callcenter property propertymanagement wuye wuye123 wuyegongsi kefu kefu123 kefu123456
peixun peixun123 training training1 trainer trainee student teacher school university college team teamteam leader
fortnight fortnights fortnight1 fortnight123 demo demodemo demouser sample example examples letsgo opensesame
blink182 rockyou rockstar metallica nirvana slipknot eminem beatles elvis hello hello123 hellohello helloworld hithere
goodbye goodmorning goodnight thankyou please sorry nopassword nopass none null undefined unknown anonymous private
personal secure security secured safety firewall keyboard monitor printer telephone mobile iphone ipad laptop desktop
football1 baseball1 master1 dragon1 sunshine1 princess1 superman1 michael1 charlie1 liverpool1 freedom1 jennifer1
`;

export const commonPasswords: ReadonlySet<string> = new Set(words.trim().split(/\s+/));
