"""Words that are no names although they may be written with a capital, and words that tell what a capitalised run names."""

from flows.english.days import DAY_NAMES
from flows.english.names.lexicon import each

#: Words that stand in no name of somebody, capital or not (headlines and sentence starts capitalise them).
FUNCTION = each("""
a an the this that these those such some any all both each every either neither no none many most more much few fewer several other
others another same own i you he she it we they me him her us them my your his its our their mine yours hers ours theirs himself herself
itself themselves who whom whose which what whoever and or but nor so yet for if then else than as because since while whereas although
though unless until till when whenever where wherever why how whether once after before in on at by to of off from with without within
into onto upon about above across against along amid among around behind below beneath beside besides between beyond despite down during
except following inside like near out outside over past per regarding round through throughout toward towards under underneath unlike up
via versus according is are was were be been being am do does did done has have had having can could may might must shall should will
would not also only just even still already always never ever often sometimes usually again here there now today yesterday tomorrow
tonight earlier later recently lately soon however meanwhile moreover furthermore nevertheless nonetheless therefore thus hence instead
otherwise indeed perhaps maybe additionally finally eventually said says say told tells asked asks added adds noted speaking addressing
commenting calling citing quoting referring asked given based yes no please thanks thank well oh ok okay hello welcome let let's don't
can't won't it's that's he's she's we're they're i'm i've we've you're there's what's
very too quite rather almost nearly because about approximately roughly
""") | DAY_NAMES  # fmt: skip

#: Words that open a sentence or a headline without being a name, but may stand inside one ("Dallas Morning News").
OPENERS = each("""
first second third fourth fifth last next previous new old former late early current one two three four five six seven eight nine ten
dozens hundreds thousands millions photo photos video image source sources read watch click subscribe share comment comments
advertisement editor's note update updated breaking exclusive latest related people officials experts analysts critics supporters
opponents voters protesters police authorities talks relations sanctions news world politics good great big high long little less least
january's time year years month months week weeks day days hour hours morning evening night part parts number percent covid-19 covid
coronavirus internet god english quote unquote spring summer autumn winter sunday's monday's further such
""")  # fmt: skip

#: Descriptions before a name that are no part of it ("Crooked …", "veteran …").
EPITHETS = each("""
crooked lyin' sleepy embattled disgraced veteran longtime legendary celebrity fellow rival beloved controversial popular famed famous
renowned
""")

#: Words that never open a name by themselves.
PLAIN = FUNCTION | OPENERS | EPITHETS

#: Words of `ORGANIZATION` that name an institution alone, without any other word.
ALONE = each("""
parliament senate congress knesset duma bundestag bundesrat sejm rada riigikogu taliban cabinet treasury amnesty greenpeace
""")

#: Heads of geographical names: a state's name before them names the place, not the state ("Jordan Valley").
GEOGRAPHY = each("""
sea ocean gulf strait canal bay lake river valley mountains desert coast cape street avenue road square bridge airport heights plateau
""")

#: After a state's adjective, the name of a place elsewhere ("British Columbia").
PROVINCES = each("columbia guiana polynesia samoa bight")
#: Adjectives that are a state's alone, but not after a word that makes them a region's.
REGIONS = frozenset(
    (quarter, form)
    for quarter in ("latin", "south", "central", "north", "african", "native")
    for form in ("american", "america", "americas")
)

#: The head word of an organization's name.
ORGANIZATION = each("""
ministry department office agency bureau service services directorate administration authority authorities commission committee council
division command
board cabinet secretariat court tribunal parliament congress senate assembly duma knesset house chamber party movement union alliance
league front coalition association federation confederation organization organisation institute institution university college school
academy faculty centre center laboratory lab hospital clinic church diocese patriarchate company corporation corp inc ltd llc plc group
holding bank fund foundation trust society club team fc united army navy force forces guard guards fleet corps brigade battalion
regiment police police's network television tv radio times post news journal herald tribune gazette telegraph guardian daily weekly
magazine press agency media newspaper embassy consulate mission delegation exchange airlines airways motors industries systems
technologies partners associates brothers initiative campaign program programme project task observatory monitor watch amnesty
greenpeace crescent cross brigades militia cartel syndicate gang rebels taliban state government republic kingdom emirate nations
community bloc pact caucus think-tank theatre museum library gallery studios pictures entertainment records books publishing publishers
bundestag bundesrat sejm rada verkhovna riigikogu hospital staff treasury directorate-general inspectorate ombudsman's registry
prosecutors prosecutor's soldiers peacekeepers legion partnership voice
""")  # fmt: skip

#: Heads that stand before the rest of a name ("Radio Liberty", "University College London").
LEADING = each("""
radio team club bank hotel university church college amnesty united fc army force task cross school brigade operation project initiative
""")

#: A common noun before a name that makes it an institution ("the newspaper Bild", "tech giant Huawei").
INTRODUCES = each("""
newspaper agency magazine daily weekly outlet broadcaster company firm giant channel network website tabloid portal station maker
manufacturer carrier airline conglomerate startup operator group think-tank tank watchdog charity ngo party militia faction subsidiary
lender retailer publication journal blog
""")  # fmt: skip

#: The head word of the name of a place, an event, a document or a thing: not somebody who speaks.
THING = each("""
island islands isle isles archipelago peninsula sea ocean gulf strait straits channel bay lake river canal mountain mountains mount
valley desert coast cape city town village province region district county state territory territories oblast krai prefecture street
avenue road square park bridge airport station port harbor harbour base border line strip corridor bank heights plateau chain highlands
zone summit meeting conference forum rally games olympics cup championship election elections war wars conflict crisis revolution
uprising massacre battle operation exercise exercises festival day week month year century anniversary talks dialogue format process
plan peace deal agreement agreements treaty accord accords pact declaration convention conventions protocol resolution constitution
charter memorandum statement act bill law code report paper review survey poll index prize award order medal hurricane typhoon cyclone
storm earthquake pandemic virus disease building tower palace hall hotel castle temple mosque cathedral stadium arena gate wall camp east
west north south northeast southeast northwest southwest eastern western northern southern central middle global project pipeline stream
railway highway plant reactor missile rocket satellite space shuttle app show program programme podcast edition chapter article section
page privacy policy terms telescope camera review experience charging collection
christmas easter ramadan eid hanukkah thanksgiving purim diwali nowruz
""")  # fmt: skip

#: Small words inside names of persons.
PARTICLES = each("de da do dos das del della der den di du la le el al bin bint ibn ben van von zu ter ten abu ould st e y")

#: Words that have stuck to a name where a page lost a blank.
GLUE = tuple("will in has is and with to on of at for was said says had have are were the as by from that would who".split(" "))

#: A verb of saying beside an unknown name makes it somebody.
SAYING = each("""
said says say told tells tell added adds noted notes stated states stressed stresses announced warned warns claimed claims argued argues
explained explains wrote writes tweeted posted insisted insists asked asks replied recalled emphasized emphasised underlined pointed
admitted acknowledged believes thinks declared vowed pledged urged called commented continued concluded suggested suggests reported
reports denied confirmed remarked observed quipped joked responded answered predicted recommended testified contended countered
maintained reiterated highlighted
""")  # fmt: skip

#: After two or three unknown capitalised words that open a sentence, these make them somebody.
ACTING = each("""
has had was is will would spoke met arrived visited held signed agreed took made came went left became served won lost wants wanted
resigned died attended joined lives works worked led leads plans hopes believes thinks also told travelled traveled received heads
headed refused declined
""")

#: Words before unknown capitalised words that make them somebody.
MEETING = each("met meeting named called")

#: People in the genitive inside an institution's name ("Women's Rights League").
PEOPLE = each(
    "people women men children students workers farmers teachers veterans citizens journalists lawyers mothers girls boys writers miners"
)
