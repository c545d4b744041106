"""What tells of sport, business, common crime, an accident or a disaster, and what of politics all the same."""

import re

from flows.english.events.inflection import noun_forms


def _signs(words: str) -> re.Pattern[str]:
    """Any of several words or phrases (patterns), whatever their case; an underscore joins the words of a phrase."""
    return re.compile(rf"\b(?:{'|'.join(words.split())})\b".replace("_", r"[\s-]"), re.IGNORECASE)


def _people(words: str) -> frozenset[str]:
    return frozenset(form for word in words.split() for form in noun_forms(word))


_ARMED = r"""
    presidents? prime_ministers? premiers? chancellors? ministers? ministry ministries governments? parliaments? parliamentary lawmakers?
    senators? embass(?:y|ies) ambassadors? envoys? diplomats? diplomatic politicians? opposition sanctions? treaty boycott\w* protest\w*
    army armies troops soldiers? military militar(?:y|ily) militants? rebels? insurgents? militias? guerrillas? separatists? jihadists?
    extremists? terror\w* bomb(?:s|ed|ers?|ings?)? missiles? rockets? drones? gunm[ae]n shell(?:ed|ing|s) air_?strikes? wars? invasion
    ceasefire coup junta regime kremlin white_house united_nations hooligans? dissidents? activists? journalists? mps? legislators? mayors?
"""
#: Those who rule, negotiate, fight or rise: where they are told of, it is politics, whatever else it is.
POWERS = _signs(_ARMED + "police authorities hostages?")
#: Of these, what common crimes do without.
ARMED = _signs(_ARMED)
#: What is told of sport alone; and what is, where there are two of it.
SPORT = _signs(
    r"""
    striker (?:full|left|right|centre)_backs? wingers? midfielders? goalkeepers? footballers? referees? umpires? semi_?finals?
    quarter_?finals? play_?offs? half_time derby innings wickets? batsm[ae]n quarterbacks? touchdowns? tournaments? championships?
    (?:gold|silver|bronze)_medals? grand_prix grand_slam skiers? sprinters? wrestlers? boxers? golfers? swimmers? gymnasts? jockeys?
    qualifiers? straight_sets hat_trick equali[sz]ers? offside world_cup premier_league champions_league europa_league bundesliga la_liga
    nba nfl nhl uefa wimbledon free_kick spot_kick penalty_(?:kick|area|box|shootout) head_coach transfer_fee release_clause loan_deal
    football basketball volleyball baseball hockey tennis rugby cricket teammates? relegation
    """
)
SPORTING = _signs("goals? match matches fans coach stadium ball pitch squad (?:yellow|red)_cards? own_half the_defeat")
#: What is told of the stage alone, and of space, where a probe is no inquiry.
STAGE = _signs(
    """
    rock_band pop_stars? album albums concerts? singers? rappers? actress(?:es)? pianists? violinists? composers? choirs? orchestras? ballet
    opera sitcom drummer guitarists? comedians? novelists?
    """
)
SPACE = _signs("orbit\\w* spacecraft lunar mars venus jupiter asteroids? comets? moon astronauts? cosmonauts? rover space solar")
#: What is told of common crimes: their places, doers and victims.
CRIME = _signs(
    r"""
    robbers? robber(?:y|ies) burglars? burglar(?:y|ies) thief thieves muggers? mugging shoplift\w* carjack\w* night_?clubs? pubs?
    (?:the|a)_bar ex_(?:husband|wife|boyfriend|girlfriend) girlfriend boyfriend classmates? serial_killer manslaughter homicides? cashiers?
    jewell?ery drug_(?:dealers?|gangs?) paedophile hit_and_run road_rage drunk\w* the_suspect stepfather
    """
)
#: What articles of common crimes tell of besides.
CRIMINAL = _signs(
    r"""
    murder\w* stabb\w* shot_dead victims? manslaughter homicides? rap(?:e|ed|es|ist) robber\w* burglar\w* thie(?:f|ves) detectives? autopsy
    post_mortem strangl\w* serial_killer girlfriend boyfriend ex_(?:husband|wife) neighbours the_suspect jury jurors defendant
    """
)
#: What is told of business alone.
BUSINESS = _signs(
    """
    takeover_(?:bids?|offers?) hostile_(?:bid|takeover) mergers? shareholders? stakes?_in acquisitions? dividends? share_price bondholders?
    stock_exchange creditors bankruptcy
    """
)
#: What private people are tried for.
OFFENCES = _signs(
    """
    murder murders manslaughter rape theft stealing tax_fraud tax_evasion drunk_driving burglary robbery shoplifting assault arson
    negligence malpractice hit_and_run cocaine heroin drugs? smuggling poaching child_abuse sexual_assault killing
    """
)
#: What kills by accident, and what is no accident; disasters, over which an emergency is declared.
ACCIDENT = _signs(
    r"""
    (?:gas|boiler|firework|fireworks|firecracker|methane|cylinder|furnace|dust|coal_mine|mill)_(?:explosion|blast|fire|leak)
    (?:fireworks|firecracker)_(?:factory|plant|depot|warehouse|store)
    (?:an?|a\s\w+|the|house|hotel|factory|hospital|nightclub|warehouse|apartment|forest|bush|prison|school|market|flat|ferry)_fire
    """
)
ATTACKS = _signs(r"attack\w* strikes? struck arson\w* clash\w* assault\w* opened_fire sabotage\w* raids? killings? massacre")
DISASTERS = _signs(
    """
    fires? wildfires? bushfires? blazes? floods? flooding storms? hurricanes? typhoons? cyclones? quakes? earthquakes? tsunamis? droughts?
    landslides? mudslides? eruptions? volcano tornado(?:es)? avalanches? heat_?waves? snowstorms? blizzards? disaster spill
    """
)
#: Those of whom nothing else is told: private people.
ORDINARY = _people(
    """
    man woman boy girl tourist student passer-by cyclist teenager teen baby couple nurse doctor teacher driver businessman businesswoman
    shopkeeper actress singer rapper star model footballer player coach neighbour brother sister mother father son daughter hiker surfer
    burglar robber thief suspect dealer murderer killer rapist accountant banker farmer tenant widow pensioner pupil dentist surgeon
    """
)
#: Those who sell and buy, or search; and what makes one of them an organ of a state or an armed one.
FIRMS = _people(
    """
    company firm bank airline retailer carmaker automaker lender insurer brewer bottler drugmaker manufacturer chain supplier investor
    shareholder creditor trader startup conglomerate corporation developer publisher studio shipbuilder planemaker steelmaker chipmaker
    club franchise researcher scientist astronomer physicist biologist historian archaeologist
    """
)
OF_STATES = frozenset("central reserve national world development state state-owned state-run federal military security mercenary".split())
