import { WordSet } from "./word-set"

/*
 * Given names common in English, Spanish, French, German, Italian, Portuguese, Dutch, Nordic, Polish, Turkish, Indian, Arabic and
 * Chinese use. A text of two or three capitalised words is a person's name far more often when it begins with one of these.
 * Names that are ordinary words or places as well (Grant, Dallas, Summer) are left out: they make more errors than they find.
 */
const NAMES = `
aaron abby abdul abel ada adam adela adele adnan adolfo adria adrian adriana agata agnes ahmad ahmed aida aileen ainhoa aisha aitor ajay akira alain
alan alba albert alberto aldo alejandra alejandro alena alessandra alessandro alex alexa alexander alexandra alexandre alexis alfonso alfred alfredo
ali alice alicia alina alison allan allen allison alma alvaro alvin alyssa amalia amanda amar amber amelia amelie amina amir amit amparo amy ana
anders andre andrea andrei andres andrew andy aneta angela angelica angelo angie angus anil anita anja ankit ann anna anne annette annie annika
anthony antoine anton antonio anuj arash archie ariana arianna ariel arjun arlene armando arnaldo arnaud arne arnold arthur arturo arun asa asha
ashley ashok asif astrid audrey august aurelie aurora avery axel ayse barbara barry bart bastian beata beatrice beatriz becky begona belen ben
benjamin benoit bernard bernardo bernd bernhard bert bertha beth betsy betty beverly bianca bjorn blanca bob bobby bonnie boris brad bradley brandi
brandon brenda brendan brent bret brett brian britta brittany brooke bruce bruno bryan bryant bryce caleb calvin cameron camila camille cara carina
carl carla carles carlo carlos carly carmen carol carole carolina caroline carrie casey cassie catherine cathy cecile cecilia cedric celia celine
cesar chad charlene charles charlotte chelsea chen cheng cheryl chiara chris christian christina christine christof christoph christopher chuck cindy
claire clara clare claude claudia claudio claus clay clemens cliff clint clive clyde cody colin concepcion connie conor conrad constance cora corey
cornelia cory courtney craig cristian cristina crystal curt curtis cynthia cyril daisy dale dalia damian damien damon dan dana daniel danielle danilo
danny daphne dario darius darren darryl daryl dave david davide dawn dean deanna deb debbie debby deborah debra declan deepak delia denis denise
dennis derek devin devon diana diane dianna dianne didier diego dieter dilip dina dinesh dirk dmitri dominic dominik dominique don donald donna dora
doreen doris dorothy doug douglas dragan drew duane duncan dustin dwayne dwight dylan earl ebony eddie edgar edith edmund edna eduard eduardo edward
edwin edyta eileen elaine eleanor elena eleni eli elias elif elin elisa elisabeth elise eliza elizabeth ella ellen ellie elliot elmer eloisa elsa
elsie elvira emanuel emelie emil emilia emilie emilio emily emma emmanuel enric enrico enrique eric erica erich erick erik erika erin ernest ernesto
ernst erwin esra esteban ester esther ethan ethel eugene eugenio eva evan evelyn ewa ezra fabian fabien fabio farah fatima federico felipe felix
fernanda fernando filip fiona florian fran frances francesca francesco francis francisca francisco franck francois frank franz fred frederic frederick
friedrich fritz gabe gabriel gabriela gabriele gabriella gael gail gareth garry gary gavin gemma gene geoff george gerald gerard gerardo gerd german
gerry gert gianni gideon gilbert giles gilles gina gino giovanni gisela giulia giulio giuseppe gladys glen glenda glenn gloria gonzalo gordon graciela
graham greg gregg gregor gregory greta guido guillaume guillermo gunnar gunter gus gustav gustavo guy gwen hakan hal hank hanna hannah hanne hannes
hans harald harold harriet harry harvey hassan heather hector heidi heike heiko heinrich heinz helen helena helene helga helmut henk henri henrik
henry herb herbert herman herve hilary hilda holger holly horst howard hubert hugh hugo ian ida ignacio igor iker ilaria ilona ilse imran ines inga
inge ingo ingrid inigo inma ioana ira irene irina iris irma irving isaac isabel isabella isabelle isaiah ismael israel ivan ivana ivonne iwona jack
jackie jaclyn jacob jacqueline jaime jake jakob jakub jamal james jamie jan jana jane janet janette janice janina janine janis jannik janusz jared
jasmin jasmine jason javier jay jayne jean jeanne jeff jeffrey jelena jen jenn jenna jennie jennifer jenny jens jeremiah jeremy jerome jerry jesper
jesse jessica jessie jesus jill jim jimmy jitka joachim joakim joan joana joanna joanne joao joaquin jochen jodi jody joe joel joelle joerg joey johan
johann johanna johannes john johnny jon jonas jonathan joni jordi jorg jorge jose josef josefa joseph josephine josh joshua josie josue joy joyce juan
juana jude judith judy juhli julia julian julie julien juliet julio julius jurgen jussi justin kacper kai kamal kamil karen karim karin karina karl
karla kasia kaspar katarzyna kate katharina katherine kathie kathleen kathryn kathy katia katie katja katrin katrina kay kayla keith kelley kelli
kellie kelly kelsey kelvin ken kendra kenneth kenny kerry kevin khalid kim kimberly kip kirk kirsty klaus knut konrad krasen kris krista kristen
kristi kristin kristina kristy krzysztof kumar kurt kyle lacey laila lance lara larry lars latoya laura lauren laurence laurie lawrence lea leah
leanne lee leif leila leire lena lenny leo leon leona leonard leonardo leonie leonor leroy leslie lester leticia lewis lia liam lidia lila lilian lily
lina linda lindsay lindsey linus lionel lisa lise liz liza lloyd logan lois lola loren lorena lorenzo lori lorraine lothar lou louis louisa louise luc
luca lucas lucia luciana lucie lucien lucy ludovic ludwig luigi luis luisa lukas lukasz luke luz lydia lyn lynda lynn lynne mabel mads magali magda
maggie magnus maite malcolm mandy manfred manoj manolo manon manuel mara marc marcel marcella marcelo marcia marcin marco marcos marcus marek margaret
margarita marge margot maria mariah marian marianne maribel marie mariel marija marilyn marina mario marion marisa marit marius mark marko markus
marlene marlon marta martha marthe martin martina marty marvin mary mateo mats matt matteo matthew matthias maud maura maureen maurice mauricio mauro
max maxime maximilian maxine megan meghan mehmet mei meike melanie melinda melissa mercedes meredith merle mia micah michael michaela michal michel
michele michelle mick miguel mihai mikael mike mikel mila mildred milena milos mindy ming miquel mira mireia miriam misty mitch mitchell mohamed
mohammad mohammed moira moises molly mona monica monika monique montserrat morgan moritz morten moses muriel murray myriam myrna nadia nadine nancy
naomi natalia natalie natasha nate nathalie nathan nathaniel nayla neal ned neha neil nelson nestor nicholas nick nicola nicolas nicole niels nigel
nikhil niki nikita niklas nikola nils nina nisha nitin noah noel noelia noemi nora norberto noreen norm norma norman nuria olaf ole oleg olga oliver
olivia ollie omar orlando oscar oskar osman oswald otto owen pablo paige paloma pam pamela paola paolo pascal pat patrice patricia patrick patrik
patti patty paul paula pauline paulo pavel pawel pedro peggy penelope per percy perry pete peter petra phil philip philipp philippe phillip phoebe
phyllis pia pierre pieter pietro pilar piotr pranav priscilla priya rachael rachel rafael raffaele rahul rainer raj rajani rajesh rajiv ralf ralph
ramesh ramon ramona randall randy raquel raul ravi ray raymond rebecca regina reginald regine reiner reinhard remi remy renata renate renato rene
renee reni reto reuben rex reza rhonda ricardo riccardo richard rick ricky rita rob robbie robert roberta roberto robin robyn rocio rod rodney rodrigo
roger rohan rohit roland rolando rolf romain roman romana romina ron ronald ronan ronnie rory rosa rosalind rosario rosemary rosie ross rowena roxanne
roy ruben rudolf rudy rupert russ russell ruth ryan sabina sabine sadie sahar sally salma salvador salvatore sam samantha samir sammy samuel sandeep
sander sandra sandro sandy sanjay santiago sara sarah sascha saul scott sean sebastian selena selina selma serena serge sergei sergey sergio seth
shane shannon shari sharon shaun shauna shawn sheena sheila shelby shelia shelly sheri sherri sherry sheryl shirley sid sidney siegfried sigrid silke
silvia silvio simon simona simone sina sofia sofie sonia sonja sonya sophia sophie soren spencer stacey staci stacie stacy stan stanley stefan
stefania stefanie stefano stella sten stephan stephanie stephen steve steven stewart stu stuart sue sumit sunil suresh susan susana susanna susanne
susie suzanne sven sverre svetlana sylvia sylvie tamara tami tammy tania tanja tanya tara tatiana ted terence teresa teri terrence terri terry tess
tessa thea thelma theo theodore theresa therese thierry thilo thomas thorsten tiago tiffany till tim timo timothy tina tobias toby todd tom tomas
tomasz tommy toni tony torben tore tracey traci tracie tracy travis trevor tricia trina trish tristan troy trudy tyler tyrone udo ugo ulf uli ulrich
ulrike ursula ute uwe vadim val valentin valentina valerie vanessa vera verena verna vernon veronica veronika vicki vickie vicky victor victoria vijay
vikram viktor viktoria vince vincent vincenzo viola virginie vito vivian viviana vivien vladimir volker wade walt walter wanda wayne wei wendy werner
wes wesley wilhelm will willem william willie wim winston wolfgang xavier xin yann yasmin yolanda yves yvette yvonne zach zachary zack zoe zofia
zoltan
`

const known = new WordSet(NAMES)

export function isGivenName(word: string): boolean {
  if (word.length < 2 || word.length > 20) return false
  if (known.hasPart(word, 0, word.length)) return true
  return !ASCII.test(word) && known.has(unaccented(word))
}

const ASCII = /^[ -~]*$/

function unaccented(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
}
