"""Common given names of many languages with the gender that they usually tell; a hint, never a proof."""

_MALE = """
aaron abdallah abdel abdul abdullah abe abraham adam adel adnan adrian ahmad ahmed aidan akbar akira al alan alastair albert alberto
aleksandr aleksandar aleksei aleksey alex alexander alexandre alexei alexey alexis alfred ali alistair allan allen alvaro amir amit
anatoly anders andre andreas andrei andrej andrew andrey andrii andriy andrzej andy angus anthony antoine anton antonio antony anwar ari
ariel arkady armando arnold arsen arseniy artem arthur arturo asad ashraf asif atsushi augusto austin ayman aziz barack barry bart
bashar ben benedict benjamin benny bernard bernd bernie bert bilal bill billy binyamin bob bobby bogdan boris borys boyko brad bradley
brandon brendan brent brett brian bruce bruno bryan burkhard byron calvin cameron carl carlo carlos carter cesar chad charles charlie
chen chris christian christoph christophe christopher chuck clarence claude claudio clayton cliff clint clinton colin conor corey cory
craig curtis cyril daisuke damian damien dan daniel daniele danilo danny darren dave david davide dean denis dennis denys derek devin
diego dieter dilma dimitri dimitris dimitry dirk djibril dmitri dmitry dmytro dominic dominik donald donnie douglas doug drew duncan
dustin dwight dylan earl eddie edgar edmund eduard eduardo edward edwin ehud eli elias elijah elliot elliott elon emanuel emil emilio
emmanuel enrique eric erik ernest ernesto ervin ethan eugene evan evgeny evo fabian faisal farid farouk fawzi federico felix ferdinand
fernando fidel filip florian francis francisco francois frank frans fred frederick fredrik friedrich fumio gabriel galen gareth gary
gavin gennady geoff geoffrey george georges georgi georgy gerald gerard gerhard gilbert giorgio giorgi giovanni giuseppe gitanas glen
glenn gordon graham grant greg gregory grigory guido guillaume guillermo gunther gus gustavo guy haidar hakan haim hamad hamid hank hans
harald harold haroon harris harry hasan hashim hassan hector heiko heinz helmut hendrik henri henrik henry herbert herman hideo hideki
hidetoshi hiroshi hiroyuki hisham horacio hosni howard hubert hugh hugo humphrey hussein ian ibrahim idriss igor ihor ilan ilham ilya
imran ion irakli ishaq ismail israel issa itamar ivan ivo jaber jack jackson jacob jacques jaime jair jakob jake jamal james jamie jamil
jan janez janos jared jaroslaw jason jay jean jean-claude jean-luc jean-marc jean-marie jean-paul jean-pierre jean-yves jeb jeff
jefferson jeffrey jens jeremy jerome jerry jesse jesus jim jimmy joachim joao joe joel joerg johan johann johannes john johnny jon jonas
jonathan jorge jose josef josep joseph josh joshua juan jude julian julien julio junichiro jurgen juri justin kamal karel karim karl
karol kassym-jomart katsunobu kazuo keir keith ken kenji kenneth kevin khaled khalid khalil kim klaus kofi konrad konstantin koichi kurt
kwame kwasi kyle kyriakos lance larry lars laurent lawrence lech lee len leo leon leonard leonardo leonid leopold leroy les leszek levon
lewis liam lindsey lionel lloyd lorenzo lou louis luc luca lucas luciano ludwig luigi luis luiz lukas luke maciej mahmoud mahmud majid
malcolm manfred manmohan manuel marc marcel marcelo marcin marco marcos marcus marek mariano mario mark markus marlon marshall martin
marty marvin masato masood massoud mateusz matt matteo matthew matthias mauricio mauro max maxim maxime mehmet mehdi melvin mevlut
michael michal michel miguel mihai mikael mike mikhail miklos milan milos milorad mirza mitch mitt mohamad mohamed mohammad mohammed
mohsen moon morgan moshe mostafa muammar muhammad mukhtar murat murray musa mustafa mykhailo mykola nabil naftali najib narendra nasser
nate nathan nathaniel navid nawaf nawaz ned neil nelson nicholas nick nicola nicolae nicolas nicos nigel nikita nikol nikola nikolai
nikolas nikolay nikos noah noam nobuo noel norbert norman nouri nursultan olaf oleg oleh oleksandr oleksii oleksiy oliver olivier
olusegun omar omer orlando oscar osama osman otto owen pablo paolo parker pascal pat patrick paul paulo pavel pavlo pawel pedro pere
pervez peter petr petro petros phil philip philippe phillip pierre pietro piotr prayut qassem quentin radoslaw rafael rafiq rahul rainer
raj rajesh ralph ramon ramzan randall randy raphael raul ravi ray raymond recep reince reza ricardo riccardo rich richard rick ricky
riyad rob robert roberto robin rodney rodrigo rodrigo roger rohan roland rolf roman romano ron ronald rowan roy ruben rudolf rudy rupert
russell rustam ryan ryo sadiq said saif salah salem salman salvador sam sami samir samuel sanjay santiago saul sayed scott sean
sebastian sebastien sergei sergej sergey sergii sergio serhiy seth shane shannon shaun shavkat shawn sheldon shigeru shimon shinzo
shinichi sidney silvio simon slobodan spencer stan stanislav stefan stefano stephane stephen sterling steve steven stewart stuart sultan
sven syed sylvester tadashi takeo takeshi taro tareq tariq tayyip ted terence terrence terry thabo theo theodor theodore thierry thomas
tim timothy toby todd tom tomas tomasz tommy toni tony toshimitsu travis trent trevor troy tsutomu tyler ulrich umar urho uri valery
vadim valentin vaclav vasily vernon viacheslav victor vidal vikram viktor vince vincent vitali vitaliy vitaly vito vlad vladimir
vladislav volodymyr vojislav vyacheslav waleed walter wang warren wayne wesley wilhelm will william willy winston wolfgang woodrow
xavier yahya yair yakov yaroslav yasser yasuo yevgeny yitzhak yoav yoichi yong yoshihide yoshihiko yoshimasa yoshiro yousef youssef
yukio yuri yuriy yury yusuf yves zaki zalmay zbigniew zeev zoran ziad zachary jens mateo otis ruslan sergi timur ravil ramil rinat aslan
bakhtiyar emin elmar hikmet jeyhun mammad nizami rashid samvel tigran vahan vardan armen gagik hrant karen artak ararat nubar
abbas abdulaziz abdulla abdulrahman abdurrahman abiodun achmad adebayo adewale adil adolfo agus agustin aidar airlangga ajay ajit
akhilesh akinwumi akram akshay alaa alassane alejandro alfonso alfredo aliko alioune amadou amar amitabh ammar anas andres anibal anies
anil anish antero anura anutin arifin arvind aseem ashfaq ashok ashwini assimi atal aurelio ayad aydin ayodele babatunde bahram baltazar
bambang baqir basem bassem basuki behrouz bekir bernardo bhupesh bilawal blaise boediono boubacar braulio budi bulent burhan camilo cem
cevdet cheikh chidi chinedu chirag chukwuemeka cristian cristobal cuauhtemoc dagoberto daouda dario demetrio devendra devlet dieudonne
dinesh djoko ebrahim edmundo edson efrain eko ekrem eladio eliseo emeka emiliano emmerson emre epiphane erdal erick ersin eskinder
esmail esteban evariste evaristo ezequiel fabio facundo fadli faiz fakhri faure faustin faustino fawad fayez felipe fermin festus filipe
flavio folorunsho freddy fuad fuat ganjar gerardo gholam gibran gilberto gonzalo gotabaya guilherme gwede habib habtamu hadi hage haile
hailemariam haitham hakainde halil hamdi hamed hamza hardeep harish hashem hassane hayri hemant heriberto hernan hernando himanta
hipolito hishammuddin homero hossein hulusi humberto huseyin ibrahima idrissa ignacio ihsan ikechukwu imtiaz isaias isidro isko ismael
ismet issam issoufou jacinto jacobo jafar jagdish javad javier jawad jayant jeronimo jitendra joaquim joaquin joko jomo jules jusuf
kailash karan kayode kazem kemal khairat khairy khalifa khawaja khosrow khurram khwaja kiren kithure kizza kojo krishna kumar kwabena
kwadwo kwaku laith lalit lamine lansana lautaro lazaro lazarus leandro leopoldo lisandro lucio luhut mahamadou mahamat mahathir mahdi
mahfud mahinda maithripala majed malick mamadou manish manoj manouchehr marcial marwan matias maximo mazen mehrdad mohamadou mohan moise
moises mojtaba mokgweetsi moncef moqtada morteza mousa moussa muhammadu muhyiddin mukesh mukul munir muqtada murad musalia mustapha mwai
nabih nader naim namiq nana naresh naveen nayef nayib necmettin nestor nicanor nitin norberto nuhu numan nuri octavio olumide opeyemi
osvaldo otoniel oumar ousmane ozgur panfilo parviz pascual patrice pawan pervaiz piyush porfirio prabowo pradeep prakash pramono pranab
pratap prawit prayuth qais qasem raed rafik rahman raila rajendra rajiv rajnath rakesh ramazan ramesh rami ramiro ramtane ranil rashad
ravindra reda refik reinaldo remigio renan renato rene reynaldo riad ridwan rizal robertson rodolfo rogelio rolando romeo romulo rufino
rustem saad saadoun sachin saeb saeed saifuddin sajid sajith salih samih samora sanjeev sarath sartaj saud sayyed sedat sekou selahattin
seretse serigne severino seyed shahbaz shahid shahram shakir shashi shehbaz shirzad shivraj siddharth simeon sinan souleymane srettha
subrahmanyam succes sudhir sudirman sukarno suleiman suleyman sunil suresh susilo syahrul tabare taha talal tamim tarcisio tarek tarmizi
tayfun temel teodoro thaksin thanathorn thiago tiago tito tunde tundu turki uddhav uhuru ulises umaru vicente vijay vinod virgilio vivek
wale walid wilfredo wiranto wissam workneh yahaya yashwant yasin yasonna yassin yaya yemi younus yousaf yoweri yusril zacarias zafer
zahid zaini zulfikar zulkifli zweli zwelinzima
"""

_FEMALE = """
abigail ada adela adele adriana agnes agnieszka aisha alejandra aleksandra alena alessandra alexandra alexandria alice alicia alina
alison allison alma alyona amal amanda amber amelia amina amira amy ana anastasia andrea angela angelica angelina anita ann anna
annalena anne anne-marie annette annie antonia april ariana arlene ashley asma audrey aung aurora ava avril aya ayesha barbara beata
beatrice becky bella benazir bernadette beth bethany betsy betty beverly bianca blanca bonnie brenda brianna bridget britney brooke
camila camilla candace candice carina carla carly carmen carol carole carolina caroline carolyn carrie cassandra catalina catherine
cathy cecilia celeste celia charlotte chelsea cheryl chiara chloe christa christiane christie christina christine cindy claire clara
claudia colleen condoleezza connie constance consuelo corazon cristina crystal cynthia dagmar daisy dalia dana daniela danielle daria
darya dawn deborah debbie debra delia denise diana diane dina dolores dominique donna dora doreen doris dorothy edith eileen ekaterina
elaine eleanor elena eleni elisa elisabeth elise eliza elizabeth ella ellen elsa elvira emilia emily emma erica erika erin esther ethel
eugenia eunice eva eve evelyn evelyne evgenia farah fatima fatma federica fiona flora florence frances francesca francoise frida
gabriela gail galina gemma georgia geraldine gertrude gina ginni gisele giulia gladys glenda gloria golda grace greta gretchen guadalupe
gwen hala hana hanan hannah harriet heather heidi helen helena helene helga hillary hilary hilda hina holly hope huma ida imelda ines
ingrid inna irena irene irina iris irma isabel isabella isabelle ivana ivanka jacinda jackie jacqueline jane janet janice jasmine
jean-marie jeanne jeannette jen jenna jennifer jenny jessica jill jo joan joanna joanne jocelyn jodie johanna josephine joy joyce juana
judith judy julia juliana julie juliet june kaja kamala karen karin karina karine karla kate katerina katherine kathleen kathryn kathy
katie katrina katya kay kayla kelly kellyanne kerry kim kimberly kirsten kirstjen kristalina kristen kristin kristina lana lara larisa
larissa latifa laura lauren laurie layla lea leah leila lena leni leslie leyla lidia lila lilia lillian lily linda lindsay lisa liz liza
lois lola loretta lori lorraine louisa louise lubna lucia lucille lucy ludmila luisa lydia lynn lyudmila mabel maddie madeleine madeline
magdalena maggie malala malgorzata manuela mara marcela marcia margaret margarita margot maria mariam mariana marianne marie
marie-claude mariko marilyn marina marine marion marisa marjorie marlene marta martha martina mary maryam masha maureen maxine may maya
megan meghan mehriban melania melanie melinda melissa mercedes meryl mia michaela michele michelle mika mildred mina mira miranda miriam
moira molly mona monica monika muriel myra nabila nadezhda nadia nadine nancy naomi natalia natalie natalya natasha nathalie nellie
nicola nicole nicoleta nigar nikki nilufar nina noele noor nora noriko norma odessa oksana olena olga olivia oprah oxana paige pamela
patricia patty paula pauline peggy penelope penny petra philippa phyllis pilar polina priti priya priyanka rachel rania raquel rebecca
regina renata renee rhonda rita roberta robin robyn rosa rosalind rose rosemary roxana roza ruth sabine sabrina sadia sahar salma
samantha samira sana sandra sanna sara sarah selma serena shannon sharon sheikh-hasina sheila shelley sheryl shirin shirley sigrid
silvia simone simonetta sofia sofie sonia sonja sophia sophie stacey stacy stella stephanie sue summer susan susana susanna susanne
suzanne svetlana sviatlana sylvia sylvie tamar tamara tammy tania tanya tara tatiana tatyana teresa terri theresa tiffany tina tracey
tracy tulsi ulrike ursula valentina valeria valerie vanessa vera veronica veronika vicky victoria viola violeta violet virginia vivian
wanda wendy whitney wilma winnie yael yana yasmin yekaterina yelena yingluck yolanda yoko yulia yuriko yvette yvonne zainab zara zeinab
zhanna zoe zuzana natalya mariya ksenia kseniya yevgenia daryna iryna kateryna nataliya olha svitlana tetiana vira yuliya sheila
megawati indira sonia sushma nirmala mamata aurora dilma cristina michelle ngozi ellen aminata
adaeze aicha aichatou aissatou amparo aparna araceli aracely asha beatriz bilquis binta bushra carmenza chandrika chimamanda citlalli
concepcion deepika delcy dewi elba epsy esi esperanza fabiola fahmida faiza fatemeh fatimah fatou fatoumata fauziah fernanda florencia
francia funke ghada gleisi graciela griselda guillermina habiba hadeel hadiza haifa halima harsimrat hawa imee inaam isabela ivonne
jeanine josefina kadiatou kavita keiko khadija khadijeh khaleda khofifah laila lakshmi lamia lerato leticia lilian lorena lucrecia luz
maha maite manal mariama maribel mariela marielle marilia marisol masoumeh massoumeh mayawati mbali meenakshi meral mireya mirtha mouna
najla naledi nana narges nasrin nawal neda nesrine nidia nkosazana noemi nohemi nomvula nosiviwe nurul ofelia oluremi paetongtarn paloma
pannika phumzile piedad pratibha puan puteri rahma ramatou razan reem rekha retno rigoberta rima rini rocio rokia sahle-work samah samia
sawsan selin shada shazia shireen sibongile siham siti smriti soledad soraya souad sudarat suha sunita susi taghreed tawakkol thandi
thandiwe vasundhara vijaya wafaa wangari wanjiru xiomara xochitl yamileth yemi yenny zahra zanele zehra zeinabou zohreh zulema
"""

#: Folded given name → "m" or "f"; a name that both carry is in `EITHER` and tells nothing.
GENDER: dict[str, str] = dict.fromkeys(_FEMALE.split(), "f") | dict.fromkeys(_MALE.split(), "m")
EITHER = frozenset(_MALE.split()) & frozenset(_FEMALE.split())
for _name in EITHER:
    del GENDER[_name]
GIVEN: frozenset[str] = frozenset(GENDER) | EITHER
