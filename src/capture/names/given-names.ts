import { WordSet } from "./word-set"

/*
 * Given names common in English, Spanish, French, German, Italian, Romanian, Portuguese, Dutch, Nordic, Polish, Turkish, Indian,
 * Arabic and Chinese use. A text of two or three capitalised words is a person's name far more often when it begins with one of these.
 * Names that are ordinary words or places as well (Grant, Dallas, Summer) are left out: they make more errors than they find.
 */
const NAMES = `
aaron abby abdul abdullah abel abigail achim ada adam adela adele adelheid adelina adeline adina aditya adnan adolfo adria adrian adriana adrienne afonso agata
agathe agnes agnieszka agostino ahmad ahmed aida aileen ainara ainhoa aisha aitana aitor ajay ajit akira alain alan alastair alba alban albert alberta alberto
albrecht aldo alec aleix alejandra alejandro aleksandra alena alessandra alessandro alessio alex alexa alexander alexandra alexandre alexandru alexis alfio
alfonso alfred alfredo ali alice alicia alin alina alison alistair allan allen allison alma alois alondra alvaro alvin alyssa amaia amal amalia amancio amanda
amandine amar amaya amber amedeo amelia amelie amina amir amit amparo amy ana anabel anais anamaria anand anca ander anders andra andre andrea andreas andreea
andrei andreia andres andrew andrzej andy ane aneta anette angel angela angeles angelica angelina angelo angie angus anibal anil anita anja anke ankit ann anna
annabel annabelle annalisa anne annegret anneke anneliese annemarie annette annie annika ansgar anthony antje antoine antoinette anton antonella antonia antonio
anuj aparecida araceli arantxa arash archie ariadna ariana arianna ariel arjan arjun arlene armando armelle armin arnaldo arnau arnaud arne arno arnold arthur
artur arturo arun arvind asa asha ashley ashok ashwin asier asif astrid asuncion attilio aude audrey august aurel aurelia aurelie aurelien aurora aurore avery
axel axelle ayman ayse aziz azucena baltasar baptiste barbara barry bart bartosz bas bastian bastien beata beate beatrice beatriz becky begona belen ben
benedicte benedikt bengt benito benjamin benny benoit beppe bernadette bernard bernardo bernat bernd bernhard bernie bert berta bertha bertrand beth bethany
betsy bettina betty beverly biagio bianca biel bilal billy birgit birgitta bjorn blair blake blanca blandine bob bobby bodo bogdan bonnie boris borja brad
bradley bram brandi brandon brenda brendan brendon brent bret brett brian brianna bridget brigitte britta brittany brooke bruce bruna bruno bryan bryant bryce
burkhard byron caio caleb calin calvin camelia cameron camila camilla camille candice capucine cara carina carl carla carles carlo carlos carlota carly carmelo
carmen carmine carol carola carole carolina caroline carolyn carrie carsten casey casimiro cassie catalin catalina caterina catherine cathrin cathy cecil cecile
cecilia cedric celeste celestino celia celine celso cesar cesare cezar chad chantal charlene charles charlie charline charlotte chelsea chen cheng cheryl chiara
chris christa christel christelle christi christian christiane christie christina christine christof christoph christophe christopher christy chuck cindy cinzia
ciprian claire clara clare claude claudia claudine claudio claudiu claus clay clemence clemens clement clemente cliff clint clive clotilde clyde codruta cody
colette colin colleen concepcion connie conor conrad constance constantin consuelo cora coralie corentin corey corina corinna corinne cornel cornelia corrado
cory cosimo cosmin costel costin courtney craig crina cristi cristian cristiana cristiano cristina cristobal crystal curt curtis cynthia cyril cyrille daan
dacian dagmar daisy dale dalia damian damiano damien damon dan dana daniel daniela daniele danielle danilo danny daphne dario darius dariusz darla darlene
darren darryl daryl dave david davide dawn dean deanna deb debbie debby debora deborah debra declan deepa deepak delfina delia delphine denis denisa denise
dennis derek desiree detlef devin devon diana diane dianna dianne didier diego dieter dietmar dietrich dilip dina dinesh diogo dionisio dirk dmitri doina dolly
dolores domenico dominic dominik dominique don donald donatella donna dora doreen dorel dorian dorin dorina doris dorota dorothea dorothee dorothy doru doug
douglas dragan dragos drew duane duarte dumitru duncan dustin dwayne dwight dylan earl eberhard ebony ecaterina eckhard eddie eddy edgar edith edmund edna
edoardo edouard edson eduard eduarda eduardo edurne edward edwin edyta efrain egon eider eileen elaine eleanor elena eleni eleonora elfriede eli eliana eliane
elias elif elijah elin elisa elisabeth elisabetta elise eliza elizabeth elke ella ellen ellie elliot elmar elmer elodie eloisa eloise eloy elsa elsie elvira
elvis elzbieta emanuel emanuela emanuele emelie emeline emerson emil emilia emiliano emilie emilio emily emma emmanuel emmanuelle emmett encarnacion eneko enric
enrico enrique enza enzo eric erica erich erick erik erika erin ermanno ernest ernesto ernst erwin esra esteban estefania estela estelle ester esteve esther
ethan ethel etienne ettore eugen eugene eugenie eugenio eulalia eusebio eva evan evaristo evelyn ewa ewald ezra fabian fabiana fabiano fabien fabienne fabio
fabiola fabrice fabrizio facundo faisal falk fanny farah farid fatima faye federica federico felicia felicity felipe felisa felix femke ferdinand ferdinando
fergus fermin fernanda fernando ferran fidel filip filipa filipe filippo finn fiona fiorella flavia flavio flaviu florence florencia florent florentina florian
florin florina floris floyd fran franca frances francesca francesco francis francisca francisco franck franco francois francoise frank frans franz franziska
fred freddie frederic frederick frederique fredrik freya frida friederike friedrich fritz gabe gabi gabriel gabriela gabriele gabriella gael gaelle gaetano gaia
gail gareth garrett garry gary gaspar gaspard gaurav gavin gayle gemma gene genevieve genoveva geoff george georgeta georgiana georgina gerald geraldine gerard
gerardo gerd gerda gerhard gerlinde german gernot gerrit gerry gert gertrud gheorghe ghislaine giacomo giampaolo giancarlo gianfranco gianluca gianmarco gianni
gianpiero gideon gijs gilbert gilberto giles gilles gillian gina gines ginevra ginny gino giorgia giorgio giovana giovanna giovanni gisela giulia giuliana
giuliano giulio giuseppe giuseppina gladys glen glenda glenn gloria goncalo gonzalo gordon gorka gottfried graciela graham grazia graziano greg gregg gregoire
gregor gregorio gregory greta grigore griselda grzegorz guadalupe gudrun guenter guido guilherme guillaume guillermo gunilla gunnar gunter gunther gus gustav
gustavo guy gwen gwendolyn hakan hakon hal halina hamid hamza hank hanna hannah hanne hannelore hannes hans harald harish harold harriet harry hartmut harvey
hassan hayden hayley hazel heather hector hedwig heidi heike heiko heinrich heinz heitor helder helen helena helene helga helge helmut hendrik henk henning
henri henrik henrique henry herb herbert herman hernan herve hilario hilary hilda hilde hildegard hipolito holger holly horatiu horia horst howard hubert
hubertus hugh hugo hugues hussein iacopo ian ibrahim ida ignacio igor iker ilaria ileana ilie ilinca ilka ilona ilse imanol imke imogen imran inaki ines inga
inge ingeborg ingo ingolf ingrid ingvar inigo inma inmaculada ioan ioana ion ionel ionela ionut ira iratxe irene irina iris irma irmgard irvin irving isaac
isabel isabella isabelle isaiah isidro isla ismael ismail isolde israel itziar iulia iulian iuliana ivan ivana ivano ivette ivo ivonne ivy iwona izaskun jaap
jacek jacinto jack jackie jaclyn jacob jacobo jacopo jacqueline jacquelyn jade jaime jake jakob jakub jamal james jamie jan jana jane janelle janet janette
janice janina janine janis janneke jannik janusz jared jaroslaw jasmin jasmine jason jasper jaume javier jay jayne jazmin jean jeanette jeanne jeannie jeff
jeffrey jelena jelle jemma jen jenn jenna jennie jennifer jenny jens jeremiah jeremie jeremy jeroen jerome jeronimo jerry jerzy jesper jesse jessica jessie
jesus jill jillian jim jimena jimmy jitka joachim joakim joan joana joanna joanne joao joaquin jocelyn jocelyne jochen jodi jodie jody joe joel joelle joerg
joern joey johan johann johanna johannes john johnny jolanta jolene jon jonas jonathan jone joni joost jordan jordi jorg jorge jorgen joris jose josef josefa
josep joseph josephine josh joshua josiane josie josue josune joy joyce juan juana juanjo jude judit judith judy juergen juhli julen julia julian juliana
juliano julie julien juliet julieta juliette julio julius jurgen jussi justin justine justyna jutta kacper kai kaitlin kaitlyn kamal kamil kara karel karen kari
karim karin karina karine karl karla karlheinz karol karolina karsten karyn kasey kasia kaspar katarzyna kate katelyn katharina katharine katherine kathie
kathleen kathrin kathryn kathy katia katie katja katrin katrina kavita kay kayla kees keira keith kelley kelli kellie kelly kelsey kelvin ken kendra kenneth
kenny kerri kerry kerstin kevin khaled khalid kieran kim kimberly kip kiran kirk kirsten kirsty kjell klaas klara klaus knut koen konrad konstantin krasen kris
krishna krista kristen kristi kristian kristin kristina kristine kristoffer kristy krystal krzysztof kumar kurt kyle kylie lacey laetitia laia laila lakshmi
lana lance lara larisa larissa larry lars lasse latasha latoya laura laure lauren laurence laurent laurentiu laurie lautaro lavinia lawrence layla lea leah
leandro leann leanne lee leif leigh leila leire lena lennart lenny leo leon leona leonard leonardo leonel leonie leonor leopold leroy lesley leslie lester
leticia lewis lia liam libby licia lidia lieselotte lila lilian liliana lilly lily lina linda lindsay lindsey linsey linus lionel lisa lisandro lise livia livio
liviu liz liza lloyd lluis logan loic lois lola loredana lorella loren lorena lorenz lorenzo lori lorna lorraine lothar lotte lottie lou louis louisa louise
lourdes luana luc luca lucas lucia lucian luciana luciane luciano lucie lucien lucile lucrecia lucy ludivine ludmila ludovic ludovica ludwig luigi luis luisa
luiz luiza lukas lukasz luke luminita lutz luz lydia lydie lyn lynda lynette lynn lynne maaike maarten mabel macarena maciej mackenzie madalin madalina
maddalena madeleine madeline madelyn mads mael mafalda magali magda magdalena maggie magnus mahesh mahmoud maialen maik maite maja majid malcolm malgorzata
mallory malte mandy manfred manish manoj manolo manon manuel manuela mara marc marcel marcelina marcella marcelo marcia marcial marcin marcio marco marcos
marcus marcy mareike marek maren margaret margarete margarida margarita margaux marge margie margit margot margret marguerite mari maria mariah mariam marian
mariana mariangela marianna marianne mariano maribel marie marieke mariel marielle marija marijke marilena marilyn marin marina marino mario marion marisa
marisol marissa marit maritza marius mariusz marjorie mark marko markus marlene marlies marloes marlon marsha marta martha marthe marti martial martijn martin
martina martine marty marvin mary maryann maryse massimiliano massimo matei mateo mateusz matheus mathias mathieu mathilde matias matilde mats matt matteo
matthew matthias matthieu matthijs maud maura maureen maurice mauricio maurizio mauro max maxime maximilian maximiliano maximo maxine mechthild megan meghan
mehmet mei meike melanie melchor melinda melissa melodie menno merce mercedes meredith meritxell merle mette mia micaela micah michael michaela michal michel
michela michele michelle michiel mick mickael miguel mihaela mihai mihail mikael mike mikel mikkel mila milagros mildred milena millie milos milton mindy ming
miquel mira miranda mircea mireia mireille mirela mirella miren miriam mirjam mirko misty mitch mitchell mohamed mohammad mohammed mohan moira moises mollie
molly mona monia monica monika monique montse montserrat morgan morgane moritz morten moses mukesh muriel murilo murray mustafa mylene myra myriam myrna nabil
nacho nadia nadine nadja nahia nancy naomi narcis natalia natalie natasha nate nathalie nathan nathaniel natividad naveen nayara nayla neal ned neeraj neha neil
nekane nello nelson nerea nestor neus nicholas nick nico nicola nicolae nicolas nicolasa nicole nicoleta nicolo nicu niels nienke nieves nigel nikhil niki
nikita nikki niklas nikola nils nina nisha nitin noa noah noel noelia noemi noemie nolan nolwenn nora norbert norberto noreen norm norma norman nuno nunzia
nuria oana octavian octavio odete odette odile oihane olaf olaia ole oleg olga oliver olivia olivier ollie omar ophelie oreste oriol orlando ornella oscar oskar
osman osvaldo oswald otilia ottmar otto ovidiu owen pablo paco paige paloma pam pamela pankaj paola paolo paqui pascal pascale pascual pat patrice patricia
patrick patrik patrizia patti patty patxi pau paul paula pauline paulo pavel pawel paz pedro peggy penelope penny pep pepe pepijn per percy pere perla perrine
perry pete peter petra petre petronela petru phil philip philipp philippa philippe phillip phoebe phyllis pia piedad piera pierluigi piero pierre piers piet
pieter pietro pilar piotr polly pooja pradeep prakash pranav praveen priscila priscilla priya przemyslaw purificacion quentin quim quique rachael rachel rachid
radu rafael rafaela rafal raffaele raffaella rahul raimund raimundo rainer raj rajani rajesh rajiv rakesh ralf ralph raluca ramesh rami ramiro ramon ramona
randall randi randolph randy rania raphael raquel rares rashid rasmus raul ravi ray raymond razvan rebeca rebecca reggie regina reginald regine regis reinaldo
reiner reinhard remco remedios remi remy renan renata renate renato rene renee reni renzo reto reuben rex reyes reza rhonda rhys ricardo riccardo richard rick
ricky rita rob robbie robert roberta roberto robin robyn rochelle rocio rod rodica rodney rodolfo rodolphe rodrigo roel rogelio roger rogerio rogier rohan rohit
roland rolando rolf romain roman romana romane romeo romina romy ron ronald ronan ronnie rory rosa rosalia rosalie rosalind rosangela rosanna rosario rosemarie
rosemary rosendo roser rosie ross rossana rossella rowan rowena roxana roxanne roy ruben rudiger rudolf rudy ruediger rufino ruggero rui rune rupert russ
russell rutger ruth ruud ruxandra ryan sabin sabina sabine sabrina sachin sadie sahar sally salma salome salvador salvatore sam samantha sami samir samira sammy
samuel samuele sanda sandeep sander sandra sandrine sandro sandy sanjay sanjeev santiago santos sara sarah sascha saskia satish saturnino saul saverio scott
seamus sean sebastian selena selina selma serban serena serge sergei sergey sergi sergio sergiu seth severin severine shane shannon shari sharon shaun shauna
shawn sheena sheila shelby sheldon shelia shelley shelly sheri sherman sherri sherry sheryl shirley sid sidney siegfried sigrid silke silvana silvano silvia
silvio silviu simao simon simona simone simonetta sina sjoerd skip slawomir sofia sofie solange soledad solene sonia sonja sonya sophia sophie soren sorin
sorina spencer sridhar srinivas stacey staci stacie stacy stan stanislaw stanley stefan stefania stefanie stefano steffen steffi stelian stella sten stephan
stephane stephanie stephen steve steven stewart stijn stu stuart sue sumit sunil suresh susan susana susanna susanne susie suzana suzanne svein sven svenja
sverre svetlana swati sybille sylvain sylvia sylvie sylwia tabitha tamara tami tammy tanguy tania tanja tanner tanya tara tariq taryn tasha tatiana tatjana ted
telma teodor teodora teodoro terence teresa teri terrance terrence terri terry tess tessa thais thea thelma theo theodore theresa therese theresia thiago
thibault thibaut thierry thijs thilo thomas thorsten tiago tiberiu tiffany till tilo tim timo timothy tina tiziana tiziano tobias toby todd tom tomas tomasz
tommaso tommy toni tony tonya torben tore torsten tracey traci tracie tracy traian travis trent trevor tricia trina trinidad trish trisha tristan troy trudy
tudor tyler tyrone tyson udo ugo ulf uli ulises ulla ullrich ulrich ulrike umberto unai ursula urszula uschi uta ute uwe vadim val valdemar valentin valentina
valentino valeria valerie valerio valeriu valery valter vanesa vanessa vania varun vasco vasile vaughn veit velma vera verena verna vernon veronica veronika
veronique vicenta vicente vicki vickie vicky victoire victor victoria vijay vikas vikram viktor viktoria vinay vince vincent vincenza vincenzo vinicius vinod
viola violaine violeta viorel viorica virgil virginia virginie vishal vito vitor vittoria vittorio vivek vivian viviana vivien vlad vladimir volker wade
waldemar walid wallace walt walter waltraud wanda wayne wei wendell wendy werner wes wesley wiebke wilbur wilfred wilfredo wilfried wilhelm will willem william
willie wilma wilson wim winfried winifred winston wojciech wolfgang wolfram wouter xabier xaver xavi xavier ximena xin yadira yago yaiza yann yannick yasmin
yesenia yesica yohan yolanda youssef yusuf yvan yves yvette yvonne zacarias zach zachary zack zaida zane zara zbigniew ziad zoe zoey zofia zoltan
`

const known = new WordSet(NAMES)

export function isGivenName(word: string): boolean {
  if (word.length < 2 || word.length > 20) return false
  if (known.hasPart(word, 0, word.length)) return true
  return !ASCII.test(word) && known.has(unaccented(word))
}

/** The same of a part of a text, without cutting it out. */
export function isGivenPart(text: string, start: number, end: number): boolean {
  if (known.hasPart(text, start, end)) return true
  for (let i = start; i < end; i++) if (text.charCodeAt(i) > 0x7f) return isGivenName(text.slice(start, end))
  return false
}

const ASCII = /^[ -~]*$/

/** In small letters without accents. */
export function unaccented(word: string): string {
  let plain = ""
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    // Latin letters have their accents in them; other scripts' may hang on their neighbours.
    if (code > 0x2ff) return withoutMarks(word)
    if (code > 127) PLAIN[code] ??= withoutMarks(word.charAt(at))
    plain += code > 127 ? PLAIN[code] : word.charAt(at)
  }
  return plain.toLowerCase()
}

/** Latin letters without their accents, by their codes; filled as they are met. */
const PLAIN: string[] = []

const withoutMarks = (word: string) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
