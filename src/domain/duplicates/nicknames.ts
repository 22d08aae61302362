/** Names that one person goes by, a line for each, in their compared form: the first is the whole name, the others what it becomes. */
const LINES = `
alexander alex alec sandy al xander alejandro ale alessandro sandro alexandre alexandru alexandra alejandra alessandra sandra sasha lexi
abigail abby gail|abraham abe bram|adelaide addie heidi|agnes aggie nessa ines|albert al bert bertie alberto albrecht
alfred al alf fred freddie alfredo|alison ali allie|amanda mandy|amelia amy millie|andrew andy drew andreas andres andre andrei andrea
angela angie angelica angelika angeles geli|ann anne anna annie nan nancy anita ana annette hannah anika anca anouk nina
anthony tony anton antonio antoine antoni toni tonio toño nino tonino|antonia toni antoinette antonella|archibald archie|arnold arnie
arthur art artie arturo|augustus gus august augustin agustin|barbara barb babs barbie babette|bartholomew bart
benjamin ben benny benji|bernard bernie bernardo bernd bernhard|beatrice bea beatriz trixie betty|bradley brad|bridget biddy bridie brigitte gitte gitta
calvin cal|cameron cam|carol carrie caroline carolyn carolina karoline lina|catherine kate katie kathy cathy kitty kathryn katherine katharine kay catalina katharina kathrin karin katrin catarina caterina trina cati ecaterina catrinel
charles charlie chuck chas carlos karl carl carlo charly carol charlotte|charlotte lottie lotte charlie carlota
christina chris tina christine chrissy kristina cristina cristiana christiane kristin kirsten|christopher chris kit topher christoph christophe cristobal cristoforo cristi
christian chris cristian christiane cristi|clarence clare|clifford cliff|cornelius neil conny corneliu|constance connie constanza
cynthia cindy|cyril cy|daniel dan danny dani daniele danilo danut|danielle dani daniela|david dave davy davide|deborah deb debbie debra
dennis denny denis|dominic dom nick dominik domenico dominique domingo mingo|donald don donnie|dorothy dot dottie dolly dorothea dora thea
douglas doug|edgar ed ned|edmund ed ned ted edmond|edward ed eddie eddy ned ted teddy eduardo edoardo edouard eduard lalo edu
edwin ed eddie win|eleanor ellie nell nora elena leonor eleonora eleonore lenore elli|elaine lainie|elena helen helena helene nelly leni lena ileana
elizabeth liz beth betty bess eliza lizzie libby lisa elsie elisabeth isabel isabella elisa elisabetta lise liesel sissi betsy lilibeth elisabeta
emily em emmy emilia emilie|emmanuel manny manuel emanuel manolo manu emanuele|enrique quique kike henry enric enrico
eric rick erich erik|ernest ernie ernesto ernst|esther essie hester ester|eugene gene eugenio eugen|evelyn evie eve|ezekiel zeke
ferdinand ferdi fernando nando fernand|florence flo flossie florentina|frances fran fanny frankie francesca francisca paca franziska franzi paqui paquita
francis frank fran francisco paco pancho curro francesco franco cisco franz francois frankie ciccio patxi kiko quico francesc chisco
franklin frank|frederick fred freddie fritz federico friedrich frederic frederik freddy|gabriel gabe gabi gabriele|gabriela gabi gabriella gabrielle gaby
geoffrey geoff jeff jeffrey jeffery godfrey|george georgie jorge giorgio georg georges jurgen jordi gheorghe gigi yorgos
gerald gerry jerry gerard gerhard gerd gerardo|gilbert gil bert gilberto|gregory greg gregor gregorio goyo|guadalupe lupe pita|gertrude trudy gert gertrud
guillermo memo guille william willy|hannelore hanne lore|harold harry hal harald|harriet hattie harry henriette|helmut helmi
henry harry hank hal heinrich heinz henri enrico enrique heiner henrik hendrik|herbert herb bert heribert|hildegard hilde hilda
howard howie|hubert hugh bert huberto|hugo hugh ugo|ignatius ignacio nacho iggy ignazio ignaz inaki|irene rene irina ira|isaac ike isaak|isabel isa bel isabella izzy belle bella isabelle
isidore izzy isidro|jacob jake jakob jacobo giacomo jacques james iacob jaap|jacqueline jackie jacky|james jim jimmy jamie jaime santiago jacques diego jacobo jaume
jane janie jenny janet jean juana johanna|janet jan|jason jay|jennifer jen jenny jenn|jeremiah jeremy jerry|jeremy jerry jez jeremias
jerome jerry jeronimo hieronymus|jessica jess jessie|jesus chus chuy suso|joachim achim jochen joaquin gioacchino quim kim ximo|joan joanie joanne joanna jo juana johanna giovanna ioana
john jack johnny jon jonny ian sean ivan juan giovanni gianni hans johannes johann jean ion ioan jan jens joan juanito evan nelu ionel ionut vanni hannes juancho ionica
jonathan jon jonny nathan jonatan|joseph joe joey jose pepe giuseppe josef beppe sepp jupp iosif pino joaquin josep pep chema peppe pepito josé
josephine jo josie fina josefina giuseppina josefine pepa|joshua josh|juan juanito juanjo juanma juancho|judith judy|julia julie jules giulia iulia juliet
julian jules julio giuliano julien iulian julius julio|katherine kate katie kathy kay kat kit catherine kathryn kathleen katya|kathleen kathy kay cathleen
kenneth ken kenny|kimberly kim|klaus claus nikolaus nicolas|kurt konrad conrad conny|lawrence larry laurence lars lorenzo laurent lorenz laurentiu lawrie
leonard leo len lenny leonardo leonhard leon|leopold leo leopoldo poldi|leslie les|lewis lew louis|lillian lily lil liliana lilli lilian
louis lou lewis luis luigi louie ludwig lutz gigi lluis lucho gino|louise lou luisa luise lulu|lucas luke luca luc lukas|lucy lucia lucie luz lucinda lucilla|ludovic ludo ludovico
magdalena lena magda maddalena madeleine malena leni madalina|manfred manni fred|manuel manolo manu manny lolo manuele|manuela manoli manu manuella
margaret maggie meg peggy marge margie greta rita daisy madge margarita margherita margarete gretchen marguerite margot grete gretel mags marga margareta
maria mary mari maruja marie mia mariah mitzi marita mariona miriam moll molly polly maria|maria jose pepa|martha marta marty mattie|martin marty martino martí
matthew matt matty mateo matteo matthias matthieu mathias matei mathieu mattias|mathilda tilda tilly matilde matilda mathilde|maureen mo|maurice mo moritz mauricio maurizio
maximilian max maxi maximiliano massimiliano maxime|melissa mel missy|melvin mel|mercedes merche merce|michael mike mick mickey micky mikey miguel michel michele mihai michal mischa micha mihail miki miquel misu
michelle shelly micha michele michaela|mildred millie|miriam mimi mim|mitchell mitch|montserrat montse|nancy nan ann|natalie nat natalia natasha nathalie nati
nathan nate nat|nathaniel nat nate nathan|nicholas nick nicky nicolas nico klaus nikolaus niklas nicola nicolae nicolo niko colin nicu nikita
nicole nicky nikki coco nico|norbert bert|norman norm|oliver ollie oli olivier oliviero|olivia livvy liv olly|oscar ossie oskar|otto otho|pamela pam
patricia pat patty patsy trish tricia patrizia patri|patrick pat paddy patricio patrizio patrice patric|paul paulie pablo paolo pol pau pavel paulo
paula pauline paulina paola paulette|penelope penny|peter pete pedro pietro pierre piet petru petre petr peer pere piero perico petrica
philip phil pip felipe filippo philipp philippe philippa pippa|prudence prue|rachel rae raquel rachele|rafael rafa raphael raffaele rafi|ramon moncho raimundo raymond
randolph randy|raymond ray raimund raimundo|rebecca becky becca bec rebeca rebekka|reginald reg reggie reinhold|reinhard reiner rainer
richard rick dick rich richie ricky ricardo riccardo rico ritchie|robert bob rob bobby robbie bert roberto robby berto robin rupert|roberta bobbie robbie berta
roderick rod rory rodrigo|rodney rod|roger rog ruggero rogelio rudiger|roland rollo orlando rolando|ronald ron ronnie|rosalind ros roz|rosario charo|rose rosie rosa rosemary rosalia rosina rosita
roxanne roxy roxana|rudolf rudi rolf rudolph rudy rodolfo|russell russ|ruth ruthie|salvador salva salvatore toto|samantha sam sammy|samuel sam sammy samuele
sarah sally sadie sara|sebastian seb basti bastian sebastien sebastiano|siegfried sigi siggi|sigmund sigi|sofia sophie sophia sofi zoe|stanley stan
stefan steffen stephan stefano esteban steven stephen steve stevie etienne fanel|stephanie steph stefanie steffi stefania stevie estefania fanny
stuart stu stewart|susan sue susie suzy susanna susanne suzanne susana sanne susi suzie|sylvester sly silvestre|sylvia silvia silvie|sydney sid sidney
terence terry terrence terencio|teresa tess terry theresa tere therese resi tessa maite teresita terri|theodore ted theo teddy teodoro theodor teodor
thomas tom tommy tomas tommaso thom toma|timothy tim timmy timoteo|tobias toby tobi|ursula uschi uli ulla|ulrich uli ulli ulrico|ulrike uli rike
valentine val valentin valentino vali|valerie val valeria|vanessa nessa|veronica ronnie vero vera veronika veronique roni|victor vic vittorio viktor vito
victoria vicky tori vittoria viktoria vicki|vincent vince vinny vicente vincenzo vinzenz enzo chente|virginia ginny gina virginie|vivian viv viviana
walter walt wally gualtiero|wilfred wilf fred wilfried|wilhelm willi willy helmut wim william guillermo|wilhelmina mina willa minnie
william will bill billy willie liam guillermo guglielmo guillaume wim willem bills memo willy|winifred winnie freda|wolfgang wolf wolfi|xavier javier javi xavi saverio xaver
yolanda yoli iolanda|zachary zach zack zak zacharias|concepcion concha conchi conchita|dolores lola loli|encarnacion encarna|inmaculada inma|consuelo chelo|soledad sole|pilar pili
asuncion asun|ascension chon|josefa pepa fina pepita|francisco javier fran javi|juan carlos juanca|jose maria chema josemari|jose luis joselu pepelu|jose manuel josema|jose antonio
gonzalo gonza|ignacia nacha|alvaro varo|santiago santi yago tiago diego|sergio checo sergi serge sergiu|rosa maria rosamari|maria teresa maite mayte|maria isabel maribel marisa|maria luisa marisa mari
maria carmen mamen maricarmen|carmen carmela menchu mamen carmina|nuria nurieta|ramona mona|domenica mimma|filomena mena|giuseppina pina giusy|luciano lucio|raffaella lella|giancarlo gian giovanni
pierluigi piero|gianluca luca gian|mariangela angela|constantin costel costi dinu|dumitru mitica dimitri demetrio|vasile vasilica basil basilio|elisabeta veta|gheorghe ghita gigi gelu
mihaela miha michaela|andreea deea|florin florian|aurel relu|cornelia nelly conny|viorel viorica|teodora dora theodora doris|laurence laure|jean pierre jp|jean claude jc|marie claude|francoise fanchon
genevieve ginette viviane|marguerite margot|bruno brunello|sabrina sabina|gunther gunter guenter gunnar|jurgen juergen|joerg jorg georg|bjorn bjoern|moeller|friederike rike fritzi
`

/** The numbers of the lines that each name stands in. */
const GROUPS = new Map<string, number[]>()
for (const [number, line] of LINES.trim().split(/[|\n]/).entries())
  for (const name of new Set(line.split(" "))) GROUPS.set(name, [...(GROUPS.get(name) ?? []), number])

/** The groups of names of which a person may go by any, that a folded given name belongs to. */
export const nicknameGroups = (name: string): readonly number[] | null => GROUPS.get(name) ?? null
